using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>What a person has written to the minutes of a gathering and is not part of them: a comment, or a text that they have not saved.</summary>
public sealed record OwnMinutes
{
    /// <summary>The gathering.</summary>
    public LocalText Gathering { get; init; } = LocalText.Empty;

    /// <summary>In their words.</summary>
    public string Text { get; init; } = "";

    /// <summary>True for a text that they have not saved.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset WrittenAt { get; init; }
}
