using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>A network's letter to its kommuner, as it stands now.</summary>
public sealed record InvitationLetter
{
    /// <summary>The subject, with fields.</summary>
    public LocalText Subject { get; init; } = LocalText.Empty;

    /// <summary>The text in Markdown, with fields; see <see cref="LetterFields"/>.</summary>
    public LocalText Body { get; init; } = LocalText.Empty;

    /// <summary>Until when an answer is wished for; null for no day.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>When the answers were closed; null while they are open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Grows with each saved change; 0: nothing was saved.</summary>
    public int Version { get; init; }
}
