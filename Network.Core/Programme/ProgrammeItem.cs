using Network.Core.Texts;

namespace Network.Core.Programme;

/// <summary>One item of a session's programme. Its times are counted from the session's start, so that it follows where the session is moved.</summary>
public sealed record ProgrammeItem
{
    /// <summary>The row; 0 for one that is not stored.</summary>
    public long Id { get; init; }

    /// <summary>The session that it is a part of.</summary>
    public long SessionId { get; init; }

    /// <summary>When it starts, in minutes from the session's start.</summary>
    public int StartMinute { get; init; }

    /// <summary>How long it lasts, in minutes, at least 1.</summary>
    public int Minutes { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is about, in Markdown; null where the title says enough.</summary>
    public string? Description { get; init; }

    /// <summary>The room; null where it is the session's place.</summary>
    public string? Place { get; init; }

    /// <summary>The name of the track that it runs in, beside others; null for what is for everybody.</summary>
    public string? Track { get; init; }

    /// <summary>Who speaks, one a line as they are stored; see <see cref="People"/>. Null where nobody is named.</summary>
    public string? Speakers { get; init; }

    /// <summary>What groups discuss, a question a line; null where nothing is asked.</summary>
    public string? Questions { get; init; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; init; }

    /// <summary>The minute after its last one.</summary>
    public int EndMinute => StartMinute + Minutes;

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<Speaker> People => Speaker.Read(Speakers);

    /// <summary>What groups discuss.</summary>
    public IReadOnlyList<string> Discussion => TypedText.Lines(Questions);

    /// <summary>True where some minute belongs to both.</summary>
    public bool Meets(ProgrammeItem other) => StartMinute < other.EndMinute && other.StartMinute < EndMinute;
}
