using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Web.Mail;

/// <summary>The groups that a network can write to, in words. Who was present is asked only of what has begun.</summary>
/// <param name="Options">What there is.</param>
/// <param name="Kommuner">To name them.</param>
/// <param name="Now">The moment.</param>
public sealed record RecipientChoices(RecipientOptions Options, KommuneCatalogue Kommuner, DateTimeOffset Now)
{
    private static readonly RecipientKind[] s_answers = [RecipientKind.Interested, RecipientKind.Joins, RecipientKind.Declines, RecipientKind.Silent];

    /// <summary>What kommuner have answered.</summary>
    public static IEnumerable<RecipientChoice> Answers => s_answers.Select(k => Choice(k, 0, AnnouncementTexts.T["To" + k]));

    /// <summary>Those with a role.</summary>
    public IEnumerable<RecipientChoice> Roles => Options.Roles.Select(r => Choice(RecipientKind.Role, r.Id, r.Title.In(Languages.Current)));

    /// <summary>People of a kommune.</summary>
    public IEnumerable<RecipientChoice> People => Options.KommuneIds
        .Select(id => Kommuner.Find((int)id)).OfType<Kommune>().OrderBy(k => k.Name, StringComparer.Create(Languages.Current.Culture(), ignoreCase: false))
        .Select(k => Choice(RecipientKind.Kommune, k.Id, k.Name));

    /// <summary>Those registered for a gathering, present or absent.</summary>
    public IEnumerable<RecipientChoice> Of(RecipientGathering gathering)
    {
        yield return Choice(RecipientKind.Confirmed, gathering.Id, AnnouncementTexts.T["ToConfirmed"]);
        yield return Choice(RecipientKind.Waiting, gathering.Id, AnnouncementTexts.T["ToWaiting"]);
        var begun = gathering.Sessions.Where(s => s.StartsAt <= Now).ToList();
        if (begun.Count == 0) yield break;
        yield return Choice(RecipientKind.Present, gathering.Id, AnnouncementTexts.T["ToPresent"]);
        yield return Choice(RecipientKind.Absent, gathering.Id, AnnouncementTexts.T["ToAbsent"]);
        if (gathering.Sessions.Count == 1) yield break;
        foreach (var session in begun)
        {
            var when = Languages.Current.Span(session.StartsAt, session.EndsAt) + (session.Title is { } title ? $" {title}" : "");
            yield return Choice(RecipientKind.SessionPresent, session.Id, AnnouncementTexts.T["ToSessionPresent", when]);
            yield return Choice(RecipientKind.SessionAbsent, session.Id, AnnouncementTexts.T["ToSessionAbsent", when]);
        }
    }

    private static RecipientChoice Choice(RecipientKind kind, long id, string label) => new(new RecipientGroup(kind, id).Key, label);
}

/// <summary>One group to tick.</summary>
public sealed record RecipientChoice(string Key, string Label);
