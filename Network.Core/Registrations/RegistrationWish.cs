using Network.Core.Practical;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>What somebody sends to register, found right: trimmed, within its lengths, the kommune known.</summary>
public sealed record RegistrationWish
{
    /// <summary>The gathering's slug.</summary>
    public required string Gathering { get; init; }

    /// <summary>Made when the form was opened: the same form sent twice is one wish.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Address as given.</summary>
    public required string Email { get; init; }

    /// <summary>E.164; null where not given.</summary>
    public string? Phone { get; init; }

    /// <summary>Null for another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Null where not given.</summary>
    public string? Role { get; init; }

    /// <summary>The language the form was read in.</summary>
    public Language Language { get; init; }

    /// <summary>Answers by question.</summary>
    public IReadOnlyDictionary<long, string> Answers { get; init; } = new Dictionary<long, string>();

    /// <summary>What they eat and where they sleep; null where they were not asked.</summary>
    public StayWish? Stay { get; init; }

    /// <summary>The sessions of a hybrid gathering that they follow online.</summary>
    public IReadOnlyList<long> OnlineSessions { get; init; } = [];

    /// <summary>They come to no session in the room, and count among the places online.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Who is signed in; null for nobody. Only this person may use a place that is for participants or leaders.</summary>
    public long? SignedInPersonId { get; init; }

    /// <summary>The same for all who are registered together, who then wait together; null for one alone.</summary>
    public string? GroupKey { get; init; }

    /// <summary>The outbox key of the mail that tells of this and others at once; null where it is told of by a mail of its own.</summary>
    public string? SeriesMailKey { get; init; }

    /// <summary>True where nobody is to be mailed that there is a place: they are there.</summary>
    public bool IsUntold { get; init; }
}
