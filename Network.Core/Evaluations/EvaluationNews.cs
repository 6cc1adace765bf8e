using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>What the mail about an evaluation says: what is true as it is written.</summary>
public sealed record EvaluationNews
{
    /// <summary>Who gets it.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The gathering's title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The network's name.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>The key of the reader's own link.</summary>
    public required string Token { get; init; }

    /// <summary>True where nobody sees who answers what.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Until when one can answer, in UTC: the end of a day.</summary>
    public DateTimeOffset ClosesAt { get; init; }

    /// <summary>True where they have been asked before.</summary>
    public bool IsReminder { get; init; }
}
