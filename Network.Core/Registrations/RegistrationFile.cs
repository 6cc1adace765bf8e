using Network.Core.Mail;

namespace Network.Core.Registrations;

/// <summary>All that an organiser can see of one registration.</summary>
/// <param name="Desk">Its gathering.</param>
/// <param name="Registration">With the answers.</param>
/// <param name="Position">The place on the waiting list, from 1; null where not waiting.</param>
/// <param name="Questions">In order; those no longer asked stay as long as somebody has answered them.</param>
/// <param name="Mails">The newest first, fifty at most.</param>
public sealed record RegistrationFile(
    RegistrationDesk Desk, Registration Registration, int? Position, IReadOnlyList<ExportQuestion> Questions, IReadOnlyList<RegistrationMailLine> Mails);

/// <summary>One mail to somebody registered, for those who follow it. Moments are UTC.</summary>
public sealed record RegistrationMailLine
{
    /// <summary>What it is about.</summary>
    public MailKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    public MailState State { get; init; }

    /// <summary>The address it went to, or was refused at; null before.</summary>
    public string? Recipient { get; init; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed over; null where it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the receiving server answered, in its words; null where nothing went wrong.</summary>
    public string? Error { get; init; }
}

/// <summary>A gathering of the same network that a registration can be moved to.</summary>
/// <param name="Gathering">The gathering; its sessions and questions are not read.</param>
/// <param name="StartsAt">When its first session starts (UTC).</param>
public sealed record MoveTarget(RegistrationDesk Gathering, DateTimeOffset StartsAt);
