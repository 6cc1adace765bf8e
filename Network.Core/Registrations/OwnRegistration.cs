using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>One line of a person's own list. Moments are UTC.</summary>
public sealed record OwnRegistration
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>The gathering's row.</summary>
    public long GatheringId { get; init; }

    /// <summary>The gathering's place in public addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What the network is called.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>The key of the private page.</summary>
    public required string Token { get; init; }

    /// <summary>The key of the calendar file, and of joining.</summary>
    public string CalendarToken { get; init; } = "";

    /// <summary>True where joining is being present: then one joins by one's own address.</summary>
    public bool JoinIsAttendance { get; init; }

    /// <summary>What the gathering is called.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where the registration stands.</summary>
    public RegistrationState State { get; init; }

    /// <summary>The place on the waiting list, from 1; null where not waiting.</summary>
    public int? Position { get; init; }

    /// <summary>Until when a place is offered (UTC); null where none is.</summary>
    public DateTimeOffset? OfferedUntil { get; init; }

    /// <summary>True where the whole gathering is cancelled.</summary>
    public bool IsGatheringCancelled { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>When the first session starts, and when the last one ends.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <inheritdoc cref="StartsAt"/>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>True where something is still to come for the person.</summary>
    public bool IsComing(DateTimeOffset now) => EndsAt > now && State != RegistrationState.Cancelled && !IsGatheringCancelled;
}
