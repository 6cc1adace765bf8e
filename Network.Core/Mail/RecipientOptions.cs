using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>Whom a network can write to.</summary>
/// <param name="Place">The network.</param>
/// <param name="Gatherings">Those that are or were to be seen, the newest first.</param>
/// <param name="KommuneIds">Its kommuner.</param>
/// <param name="Roles">Its roles.</param>
public sealed record RecipientOptions(
    AnnouncementPlace Place, IReadOnlyList<RecipientGathering> Gatherings, IReadOnlyList<long> KommuneIds, IReadOnlyList<WantedRole> Roles);

/// <summary>A gathering whose people can be written to.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sessions">Those that took place or will, by start.</param>
public sealed record RecipientGathering(long Id, LocalText Title, IReadOnlyList<RecipientSession> Sessions);

/// <summary>A session whose people can be written to.</summary>
public sealed record RecipientSession
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its gathering's row.</summary>
    public long GatheringId { get; init; }

    /// <summary>What it is called; null where it has no title.</summary>
    public string? Title { get; init; }

    /// <summary>When it starts (UTC).</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public DateTimeOffset EndsAt { get; init; }
}
