using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>A gathering as those who handle its registrations need it at the top of each page.</summary>
public sealed record RegistrationDesk
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its network's row.</summary>
    public long LearningNetworkId { get; init; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What it is called.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>Whether it is to be seen.</summary>
    public GatheringState State { get; init; }

    /// <summary>How many places; null where there is no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>How many have a place.</summary>
    public int Taken { get; init; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; init; }

    /// <summary>How many have given up.</summary>
    public int Cancelled { get; init; }

    /// <summary>When the last session that takes place ends (UTC); null where none does.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>True where every place is taken.</summary>
    public bool IsFull => Capacity is { } places && Taken >= places;

    /// <summary>True where registrations can be added, moved and cancelled: published, and something is still to come.</summary>
    public bool MayChangeAt(DateTimeOffset now) => State == GatheringState.Published && EndsAt > now;
}
