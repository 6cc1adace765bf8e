using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What the organisers of a network ask its kommuner (innspel).</summary>
public sealed record InputQuestion
{
    /// <summary>The row; 0 for one that is not stored yet.</summary>
    public long Id { get; init; }

    /// <summary>How it is answered.</summary>
    public InputKind Kind { get; init; }

    /// <summary>The question; at least one language.</summary>
    public LocalText Text { get; init; } = LocalText.Empty;

    /// <summary>What one chooses among, in order; empty for an open question.</summary>
    public IReadOnlyList<InputOption> Options { get; init; } = [];

    /// <summary>Since when it is no longer asked, in UTC; null while it is.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Grows with each saved change.</summary>
    public int Version { get; init; }
}

/// <summary>One of the choices of a question.</summary>
/// <param name="Id">The row; 0 for one that is not stored yet.</param>
/// <param name="Label">What it says.</param>
public sealed record InputOption(long Id, LocalText Label);
