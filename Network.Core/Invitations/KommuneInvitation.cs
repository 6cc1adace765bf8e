using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>A kommune's invitation to a network with what it has answered. Moments are UTC.</summary>
public sealed record KommuneInvitation
{
    /// <summary>The invitation's row.</summary>
    public long Id { get; init; }

    /// <summary>The kommune.</summary>
    public long KommuneId { get; init; }

    /// <summary>The network.</summary>
    public required LearningNetwork Network { get; init; }

    /// <summary>Null: nothing yet.</summary>
    public KommuneReply? Reply { get; init; }

    /// <summary>Why not, in the kommune's words; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom to ask in the kommune; null where not said.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address; null where not said.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Their telephone in E.164; null where not said.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Grows with each saved change; 0: nothing was saved.</summary>
    public int Version { get; init; }

    /// <summary>The network's letter as it stands now; null where there is none yet.</summary>
    public InvitationLetter? Letter { get; init; }

    /// <summary>When the organiser closed the answers; null while they are open.</summary>
    public DateTimeOffset? ClosedAt => Letter?.ClosedAt;

    /// <summary>Until when an answer is wished for; null for no day.</summary>
    public DateOnly? AnswerBy => Letter?.AnswerBy;

    /// <summary>The people it has named, by name.</summary>
    public IReadOnlyList<NamedPerson> People { get; init; } = [];

    /// <summary>What the organisers ask now, in order.</summary>
    public IReadOnlyList<InputQuestion> Questions { get; init; } = [];

    /// <summary>What it has answered to them.</summary>
    public IReadOnlyList<InputReply> Inputs { get; init; } = [];

    /// <summary>The tools that the network asks about, in order.</summary>
    public IReadOnlyList<NetworkTool> Tools { get; init; } = [];

    /// <summary>Where it stands with them.</summary>
    public IReadOnlyList<KommuneTool> ToolWishes { get; init; } = [];

    /// <summary>The newest note from the organisers to all kommuner, with fields; empty where there is none.</summary>
    public LocalText Note { get; init; } = LocalText.Empty;

    /// <summary>The questions that it has not answered; none for one that declines.</summary>
    public IReadOnlyList<InputQuestion> Unanswered =>
        Reply == KommuneReply.Declines ? [] : [.. Questions.Where(q => Inputs.All(i => i.QuestionId != q.Id || i.IsBlank))];

    /// <summary>What the network still needs of this kommune.</summary>
    public KommuneNeeds Needs => KommuneNeeds.Of(Network, Reply, People);
}
