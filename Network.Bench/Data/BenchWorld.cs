namespace Network.Bench.Data;

/// <summary>What measures need to know of generated data.</summary>
public sealed record BenchWorld
{
    /// <summary>The moment that everything is counted from (UTC).</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Organises the network of 43 kommuner and 40 gatherings.</summary>
    public required string OrganiserEmail { get; init; }

    /// <summary>Their row.</summary>
    public required long OrganiserId { get; init; }

    /// <summary>The network of 43 kommuner and 40 gatherings.</summary>
    public required string NetworkSlug { get; init; }

    /// <summary>The gathering of that network which has most of the registrations.</summary>
    public required string LargeGatheringSlug { get; init; }

    /// <summary>How many it has, those that wait or are cancelled among them.</summary>
    public required int LargeGatheringRegistrations { get; init; }

    /// <summary>A gathering that is open to anybody, without a limit, with a long description and a programme: its page is about 20 KB.</summary>
    public required string OpenGatheringSlug { get; init; }

    /// <summary>Somebody who is registered there, and takes part in the network of 43 kommuner.</summary>
    public required string ParticipantEmail { get; init; }

    /// <summary>Their row.</summary>
    public required long ParticipantId { get; init; }

    /// <summary>The secret of their registration there.</summary>
    public required string ParticipantToken { get; init; }

    /// <summary>The secret of a calendar feed.</summary>
    public required string CalendarToken { get; init; }

    /// <summary>How many sessions it holds.</summary>
    public required int CalendarSessions { get; init; }

    /// <summary>Confirmed registrations whose meeting link is due and not queued: one mail each.</summary>
    public required int DueRegistrations { get; init; }

    /// <summary>Searchable documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Searches of three words that find something, from usual words to seldom ones.</summary>
    public required IReadOnlyList<string> Searches { get; init; }
}
