namespace Network.Core.Programme;

/// <summary>What an organiser sends to make or change an item, word for word. Times are Oslo's.</summary>
public sealed record ProgrammeItemForm
{
    /// <summary>The version that was on the page; 0 for a new one.</summary>
    public int Version { get; init; }

    /// <summary>The session's row.</summary>
    public long SessionId { get; init; }

    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>The day, for a session over several; null: the session's first.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it starts; null: when the last one ends.</summary>
    public TimeOnly? Starts { get; init; }

    /// <summary>How many minutes it lasts.</summary>
    public int? Minutes { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Room.</summary>
    public string? Place { get; init; }

    /// <summary>Track.</summary>
    public string? Track { get; init; }

    /// <summary>A question a line.</summary>
    public string? Questions { get; init; }

    /// <summary>Speakers; those without a name are passed over.</summary>
    public IReadOnlyList<SpeakerForm> Speakers { get; init; } = new List<SpeakerForm>();

    /// <summary>What comes after is moved as well.</summary>
    public bool Follow { get; init; }
}

/// <summary>A speaker as written.</summary>
public sealed record SpeakerForm
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Organisation);
}
