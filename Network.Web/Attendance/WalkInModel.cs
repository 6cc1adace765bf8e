using System.Globalization;
using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Registrations;

namespace Network.Web.Attendance;

/// <summary>What is asked at the door.</summary>
public record WalkInForm
{
    public string? SubmissionId { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Kommune { get; init; }

    public string? Organisation { get; init; }

    /// <summary>They agree that their name is kept for this gathering.</summary>
    public bool Consent { get; init; }

    public RegistrationForm ToRegistration() => new() { SubmissionId = SubmissionId, Name = Name, Email = Email, Kommune = Kommune, Organisation = Organisation };
}

/// <summary>The form, filled in as far as it was.</summary>
public sealed record WalkInModel(Gathering Gathering, Session Session, KommuneCatalogue Kommuner, bool IsOpen, bool IsTold) : WalkInForm
{
    public string Here => List(Gathering.Slug, Session.Id);

    public static string List(string slug, long session) => string.Create(CultureInfo.InvariantCulture, $"/arrangor/samlingar/{slug}/okter/{session}/oppmote");
}
