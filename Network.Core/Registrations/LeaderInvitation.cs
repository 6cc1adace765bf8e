using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>A leader of a kommune who is invited to one gathering, without being a participant of the network. Moments are UTC.</summary>
public sealed record LeaderInvitation
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>The gathering.</summary>
    public long GatheringId { get; init; }

    /// <summary>The kommune they lead in.</summary>
    public long KommuneId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>What they lead; null where not known.</summary>
    public string? Title { get; init; }

    /// <summary>The key of their own page.</summary>
    public string Token { get; init; } = "";

    /// <summary>When the invitation was queued; null where it is not sent yet.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>How often they were reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>When they said no; null where they have not.</summary>
    public DateTimeOffset? DeclinedAt { get; init; }

    /// <summary>Where their registration stands; null where there is none.</summary>
    public RegistrationState? State { get; init; }

    /// <summary>The key of their registration's page; null where there is none.</summary>
    public string? RegistrationToken { get; init; }

    /// <summary>What became of the last mail to them; null where none was queued.</summary>
    public MailState? Mail { get; init; }

    /// <summary>What the mail server said of it; null where nothing.</summary>
    public string? MailError { get; init; }

    /// <summary>Where they stand.</summary>
    public LeaderStanding Standing => State switch
    {
        RegistrationState.Confirmed => LeaderStanding.Comes,
        RegistrationState.Waiting => LeaderStanding.Waits,
        _ when DeclinedAt is not null || State == RegistrationState.Cancelled => LeaderStanding.Declined,
        _ => InvitedAt is null ? LeaderStanding.NotInvited : LeaderStanding.Silent,
    };
}

/// <summary>Where an invited leader stands.</summary>
public enum LeaderStanding
{
    /// <summary>On the list; no mail was sent.</summary>
    NotInvited,

    /// <summary>Invited, and has not answered.</summary>
    Silent,

    /// <summary>Has a place.</summary>
    Comes,

    /// <summary>Is on the waiting list.</summary>
    Waits,

    /// <summary>Does not come.</summary>
    Declined,
}

/// <summary>A leader's invitation with what it is to.</summary>
/// <param name="Invitation">Theirs.</param>
/// <param name="Gathering">The gathering; its sessions hold no meeting link that may be shown.</param>
/// <param name="NetworkName">What the network is called.</param>
/// <param name="Kommune">The kommune's name.</param>
/// <param name="Language">In which they are written to.</param>
/// <param name="Contact">Whom to ask; null where the network names nobody.</param>
public sealed record LeaderPage(
    LeaderInvitation Invitation, Gathering Gathering, LocalText NetworkName, string Kommune, Language Language, MailPerson? Contact);

/// <summary>Somebody to put on the list.</summary>
/// <param name="KommuneId">Where they lead.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">Address.</param>
/// <param name="Title">What they lead; null where not said.</param>
public sealed record NewLeader(long KommuneId, string Name, string Email, string? Title);
