using Network.Core.Gatherings;
using Network.Core.People;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>What is typed on a screen about a change.</summary>
public sealed record ReasonForm
{
    /// <summary>The step that does it; any other shows the screen again, with the mail as it would be now.</summary>
    public const string Confirm = "ferdig";

    private const int Longest = 1000;

    public string? Reason { get; init; }

    public string? Step { get; init; }

    /// <summary>A page of the list that is asked for; null: none.</summary>
    public int? Side { get; init; }

    /// <summary>One line; null where nothing is typed.</summary>
    public string? Line => TypedText.Line(Reason);

    /// <summary>The key of what is wrong; null where all is right.</summary>
    public string? Fault => Line?.Length > Longest ? "TooLong" : PersonalNumber.IsIn(Line) ? "PersonalNumber" : null;
}

/// <summary>The screen before something is cancelled.</summary>
/// <param name="Audience">Who is told.</param>
/// <param name="Session">The session; null: all of it.</param>
/// <param name="Form">What is typed so far.</param>
/// <param name="TellFrom">When the mails go.</param>
/// <param name="AtOnce">True where it cannot be undone.</param>
/// <param name="Mails">The mail in each language.</param>
public sealed record CancellationModel(
    ChangeAudience Audience, Session? Session, ReasonForm Form, DateTimeOffset TellFrom, bool AtOnce, IReadOnlyList<(Language Language, RegistrationMail Mail)> Mails)
{
    public string? Reason => Form.Reason;

    public ToldList List => new(Audience, new Paging(Form.Side ?? 1, Audience.People.Count, 50), Form.Side is not null);
}

/// <summary>The names, a page at a time, folded until somebody opens them.</summary>
public sealed record ToldList(ChangeAudience Audience, Paging Paging, bool IsOpen);
