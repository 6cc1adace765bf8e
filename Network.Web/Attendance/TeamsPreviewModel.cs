using System.Globalization;
using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Kommuner;

namespace Network.Web.Attendance;

/// <summary>What confirming a report would tick.</summary>
public sealed record TeamsPreviewModel(Gathering Gathering, Session Session, TeamsPlan Plan, KommuneCatalogue Kommuner)
{
    // Each choice holds everybody who is not found: beyond this the page would be too heavy for a phone.
    private const int MostChoices = 50;

    public string Here => string.Create(CultureInfo.InvariantCulture, $"/arrangor/samlingar/{Gathering.Slug}/okter/{Session.Id}/teams");

    public string Matched => string.Join(',', Plan.Matched.Select(m => m.Candidate.RegistrationId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Those for whom a registration can be chosen; none where all registrations are found.</summary>
    public IReadOnlyList<TeamsPerson> Choices => Plan.Free.Count == 0 ? [] : [.. Plan.Left.Take(MostChoices)];

    /// <summary>The others, who are only named.</summary>
    public IReadOnlyList<TeamsPerson> OnlyNamed => [.. Plan.Left.Skip(Choices.Count)];

    public string From(TeamsCandidate one) => one.KommuneId is { } id ? Kommuner.Find((int)id)?.Name ?? "" : one.Organisation ?? "";

    public string Label(TeamsCandidate one) => From(one) is { Length: > 0 } from ? $"{one.Name}, {from}" : one.Name;
}
