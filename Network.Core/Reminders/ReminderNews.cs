using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Reminders;

/// <summary>What a reminder is written from: what is true as it is written.</summary>
public sealed record ReminderNews
{
    /// <summary>Kind and words.</summary>
    public required ReminderSetting Setting { get; init; }

    /// <summary>Who gets it.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The gathering with all sessions.</summary>
    public required Gathering Gathering { get; init; }

    /// <summary>The network's name.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>The key of the reader's own registration; null where not registered.</summary>
    public string? Token { get; init; }
}

/// <summary>A reminder that is to come.</summary>
/// <param name="Gathering">Of which gathering.</param>
/// <param name="DueAt">When it goes (UTC); past where it goes now.</param>
/// <param name="People">How many would get it as things stand.</param>
public sealed record ReminderForecast(ReminderSubject Gathering, DateTimeOffset DueAt, int People);

/// <summary>One kind with what goes next, or would go were it on.</summary>
/// <param name="Setting">How the network does it.</param>
/// <param name="Next">The next few, by moment.</param>
public sealed record ReminderGlance(ReminderSetting Setting, IReadOnlyList<ReminderForecast> Next);
