using Network.Core.Experiences;

namespace Network.Core.People;

/// <summary>An experience that somebody has written, or is named in as one to ask.</summary>
public sealed record OwnExperience
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The kommune.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public ExperienceState State { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>What somebody has written about somebody's text.</summary>
public sealed record OwnComment
{
    /// <summary>As written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The title of what it is about.</summary>
    public string About { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset Since { get; init; }
}
