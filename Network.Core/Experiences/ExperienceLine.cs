using Network.Core.Access;
using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>An experience on a list.</summary>
public sealed record ExperienceLine
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>The network's place in addresses.</summary>
    public string Network { get; init; } = "";

    /// <summary>The network.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is written in.</summary>
    public Language Language { get; init; }

    /// <summary>The kommune.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>For whom; null where not said.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>How far it has come.</summary>
    public ExperienceState State { get; init; }

    /// <summary>Who may open it, once published.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Since when it waits for an organiser; null where it does not.</summary>
    public DateTimeOffset? AskedOpenAt { get; init; }

    /// <summary>When it was first published; null for never.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The last change.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>How many comments it has.</summary>
    public int Comments { get; init; }

    /// <summary>Names of tools.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Where it was tried.</summary>
    public IReadOnlyList<KommuneService> Services { get; init; } = [];
}

/// <summary>Which experiences somebody wants to see; null: whichever.</summary>
public sealed record ExperienceFilter
{
    /// <summary>The network's place in addresses.</summary>
    public string? Network { get; init; }

    /// <summary>The key of a tool's name.</summary>
    public string? Tool { get; init; }

    /// <summary>The service.</summary>
    public KommuneService? Service { get; init; }

    /// <summary>The kommune.</summary>
    public long? KommuneId { get; init; }

    /// <summary>How far it has come.</summary>
    public ExperienceState? State { get; init; }

    /// <summary>True where anything narrows.</summary>
    public bool Narrows => Tool is not null || Service is not null || KommuneId is not null || State is not null;
}

/// <summary>What a list can be narrowed by: of that which the reader may open.</summary>
/// <param name="Tools">Keys and names.</param>
/// <param name="Kommuner">Rows and names.</param>
public sealed record ExperienceChoices(IReadOnlyList<(string Key, string Name)> Tools, IReadOnlyList<(long Id, string Name)> Kommuner);

/// <summary>A kommune that somebody may write for in a network.</summary>
/// <param name="Id">The kommune.</param>
/// <param name="Name">Its name.</param>
public sealed record ExperienceKommune(long Id, string Name);
