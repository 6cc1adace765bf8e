using Network.Core.Access;
using Network.Core.Lists;
using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>An experience as it stands, for somebody who may open it. Moments are UTC.</summary>
public sealed record Experience
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; init; }

    /// <summary>The network's place in addresses.</summary>
    public string Network { get; init; } = "";

    /// <summary>The network.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>The kommune.</summary>
    public long KommuneId { get; init; }

    /// <summary>Its name.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>Who wrote it; empty for somebody who is deleted.</summary>
    public string Author { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public ExperienceState State { get; init; }

    /// <summary>Who may open it, once published.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Since when it waits for an organiser to let everyone read it; null where it does not.</summary>
    public DateTimeOffset? AskedOpenAt { get; init; }

    /// <summary>When it was first published; null for never.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The last change.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What it says.</summary>
    public required ExperienceText Text { get; init; }

    /// <summary>Files, where it is read to be changed.</summary>
    public IReadOnlyList<ExperienceFile> Files { get; init; } = [];
}

/// <summary>An experience with what stands around it, as one reader sees it.</summary>
public sealed record ExperiencePage
{
    /// <summary>Itself.</summary>
    public required Experience Experience { get; init; }

    /// <summary>The reader may change it: of the same kommune, or an organiser.</summary>
    public bool MayEdit { get; init; }

    /// <summary>The reader organises the network: nobody has to approve what they publish.</summary>
    public bool MayOrganise { get; init; }

    /// <summary>The reader belongs to some network: sees people's names and comments, and may write some.</summary>
    public bool IsMember { get; init; }

    /// <summary>The reader is told of comments.</summary>
    public bool Follows { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<ExperienceFile> Files { get; init; } = [];

    /// <summary>Others that tried the same, as far as the reader may open them.</summary>
    public IReadOnlyList<ExperienceNeighbour> Neighbours { get; init; } = [];

    /// <summary>A page of the comments; none for who is no member.</summary>
    public ListPage<ExperienceComment> Comments { get; init; } = new([], 0);

    /// <summary>What an organiser last answered to the wish that it stand open; null for nothing, and for who may not change it.</summary>
    public ExperienceDecision? Decision { get; init; }

    /// <summary>The contact where the reader may know of them.</summary>
    public ExperienceContact? Contact => Experience.Text.Contact is { } contact && (IsMember || MayEdit || contact.IsOpen) ? contact : null;

    /// <summary>True where the reader may comment.</summary>
    public bool MayComment => IsMember && Experience.State == ExperienceState.Published;
}

/// <summary>A file of an experience.</summary>
public sealed record ExperienceFile
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>What it is called, with its ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is, decided by what is in it.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>By which what is in it is found.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>An experience that is tied to another: «vi har prøvd dette òg».</summary>
public sealed record ExperienceNeighbour
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the title is written in.</summary>
    public Language Language { get; init; }

    /// <summary>The kommune.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>The other tried it after this one.</summary>
    public bool IsLater { get; init; }

    /// <summary>The reader may untie them.</summary>
    public bool MayRemove { get; init; }
}

/// <summary>A comment or a question.</summary>
public sealed record ExperienceComment
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Who wrote it; empty for somebody who is deleted or has given no name.</summary>
    public string Name { get; init; } = "";

    /// <summary>For which kommune they take part; null for none.</summary>
    public string? Kommune { get; init; }

    /// <summary>Plain text.</summary>
    public string Body { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The reader may take it away.</summary>
    public bool MayRemove { get; init; }
}

/// <summary>What an organiser answered to the wish that an experience stand open for everyone.</summary>
public sealed record ExperienceDecision
{
    /// <summary>Yes.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Why not; null for a yes.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset DecidedAt { get; init; }
}
