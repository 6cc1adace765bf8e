namespace Network.Core.Mail;

/// <summary>A sent announcement and how far it has come.</summary>
/// <param name="Place">Where it belongs.</param>
/// <param name="Announcement">What was sent.</param>
/// <param name="Counts">How many mails are where; a state that none is in is not among them.</param>
/// <param name="Mails">One page of them, those that failed first.</param>
public sealed record AnnouncementProgress(
    AnnouncementPlace Place, Announcement Announcement, IReadOnlyDictionary<MailState, int> Counts, IReadOnlyList<AnnouncementRecipient> Mails)
{
    /// <summary>How many there are.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>True while something is about to go out; what is tried again after a refusal may take days.</summary>
    public bool IsRunning => Of(MailState.Queued) > 0;

    /// <summary>How many are there; those a sender holds count as queued.</summary>
    public int Of(MailState state) => Counts.GetValueOrDefault(state) + (state == MailState.Queued ? Counts.GetValueOrDefault(MailState.Leased) : 0);
}

/// <summary>One who gets an announcement. Moments are UTC.</summary>
public sealed record AnnouncementRecipient
{
    /// <summary>The registration; null where it is not about one.</summary>
    public long? RegistrationId { get; init; }

    /// <summary>Who; empty where nobody has said a name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it goes.</summary>
    public string Address { get; init; } = "";

    /// <summary>Where it is.</summary>
    public MailState State { get; init; }

    /// <summary>When it was handed over; null where it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the receiving server answered, in its words; null where nothing went wrong.</summary>
    public string? Error { get; init; }
}
