using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>What is sent from the screen about a change, beside the form that travels on with it.</summary>
public sealed record MoveForm
{
    public const string Back = "tilbake";
    public const string Confirm = "ferdig";

    /// <summary>The names of its fields, which are not carried on.</summary>
    public static readonly IReadOnlySet<string> Own = new HashSet<string> { nameof(Reason), nameof(Step), nameof(Side), nameof(AtOnce), "__RequestVerificationToken" };

    public string? Reason { get; init; }

    public string? Step { get; init; }

    public int? Side { get; init; }

    public bool AtOnce { get; init; }

    public string? Line => new ReasonForm { Reason = Reason }.Line;

    public string? Fault => new ReasonForm { Reason = Reason }.Fault;
}

/// <summary>The screen before a change that people are told of.</summary>
/// <param name="Audience">Who is told.</param>
/// <param name="Changes">What is new, and how many are told of each.</param>
/// <param name="Form">What is typed so far.</param>
/// <param name="TellFrom">When the mails go unless at once.</param>
/// <param name="MustAtOnce">True where it cannot wait.</param>
/// <param name="Mails">The mail about the first change, in each language.</param>
/// <param name="Fields">The whole form, to be sent again.</param>
public sealed record MoveModel(
    ChangeAudience Audience, IReadOnlyList<(SessionChange Change, int Told)> Changes, MoveForm Form, DateTimeOffset TellFrom, bool MustAtOnce,
    IReadOnlyList<(Language Language, RegistrationMail Mail)> Mails, IReadOnlyList<(string Name, string Value)> Fields)
{
    public string? Reason => Form.Reason;

    public ToldList List => new(Audience, new Paging(Form.Side ?? 1, Audience.People.Count, 50), Form.Side is not null);
}
