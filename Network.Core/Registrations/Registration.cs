using Network.Core.Practical;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>One person's place in one gathering, as its owner or an organiser may see it. Moments are UTC.</summary>
public sealed record Registration
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>The gathering's row.</summary>
    public long GatheringId { get; init; }

    /// <summary>The person's row.</summary>
    public long PersonId { get; init; }

    /// <summary>The key of the private page.</summary>
    public string Token { get; init; } = "";

    /// <summary>The key of the calendar file; shows, but changes nothing.</summary>
    public string CalendarToken { get; init; } = "";

    /// <summary>Name as given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address as given.</summary>
    public string Email { get; init; } = "";

    /// <summary>In E.164; null where not given.</summary>
    public string? Phone { get; init; }

    /// <summary>The kommune; null for another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Role in the person's own words; null where not given.</summary>
    public string? Role { get; init; }

    /// <summary>The language of mails to the person.</summary>
    public Language Language { get; init; }

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; init; }

    /// <summary>Order on the waiting list; null where not waiting. Not the position.</summary>
    public int? WaitingNumber { get; init; }

    /// <summary>How many times the person has registered anew, from 1.</summary>
    public int Round { get; init; }

    /// <summary>The registration's part of the calendar SEQUENCE.</summary>
    public int Sequence { get; init; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Until when a place is kept for somebody who waits and has been offered it; null where none is.</summary>
    public DateTimeOffset? OfferedUntil { get; init; }

    /// <summary>The same for all who wait together; null for one alone.</summary>
    public string? GroupKey { get; init; }

    /// <summary>Counts among the places online of a hybrid gathering.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Has a place that was kept for the kommune.</summary>
    public bool UsesHeld { get; init; }

    /// <summary>Answers by question.</summary>
    public IReadOnlyDictionary<long, string> Answers { get; init; } = new Dictionary<long, string>();

    /// <summary>What they eat and where they sleep; null where they were not asked, or it is deleted.</summary>
    public StayWish? Stay { get; init; }

    /// <summary>The sessions of a hybrid gathering that they follow online.</summary>
    public IReadOnlyList<long> OnlineSessions { get; init; } = [];
}
