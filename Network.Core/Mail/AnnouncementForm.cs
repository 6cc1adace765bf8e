using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>What an organiser sends in to write to a selection, word for word. Null: the field was not sent.</summary>
public sealed record AnnouncementForm
{
    /// <summary>Made when the form was opened.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The saved text that was on the page; null for a new one.</summary>
    public string? Seen { get; init; }

    /// <summary>Subject in nynorsk.</summary>
    public string? SubjectNn { get; init; }

    /// <summary>The text in nynorsk, in Markdown.</summary>
    public string? BodyNn { get; init; }

    /// <summary>Subject in bokmål.</summary>
    public string? SubjectNb { get; init; }

    /// <summary>The text in bokmål, in Markdown.</summary>
    public string? BodyNb { get; init; }

    /// <summary>Subject in English.</summary>
    public string? SubjectEn { get; init; }

    /// <summary>The text in English, in Markdown.</summary>
    public string? BodyEn { get; init; }

    /// <summary>The groups it goes to, by their keys; unused where it belongs to a gathering.</summary>
    public IReadOnlyList<string> Groups { get; init; } = new List<string>();

    /// <summary>The form filled in with what is stored.</summary>
    public static AnnouncementForm Of(Announcement stored) => new()
    {
        SubjectNn = stored.Subject.Nn,
        BodyNn = stored.Body.Nn,
        SubjectNb = stored.Subject.Nb,
        BodyNb = stored.Body.Nb,
        SubjectEn = stored.Subject.En,
        BodyEn = stored.Body.En,
        Groups = [.. stored.Groups.Select(g => g.Key)],
    };

    /// <summary>Subject and text of a language.</summary>
    public (string? Subject, string? Body) In(Language language) => language switch
    {
        Language.Bokmal => (SubjectNb, BodyNb),
        Language.English => (SubjectEn, BodyEn),
        _ => (SubjectNn, BodyNn),
    };
}
