using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>The tools of a network as an organiser writes them.</summary>
public sealed record ToolListForm
{
    /// <summary>Those with nothing written are passed over, and taken away where they were there and no kommune has said anything of them.</summary>
    public IReadOnlyList<ToolForm> Tools { get; init; } = new List<ToolForm>();
}

/// <summary>One tool as written. Null: the field was left empty.</summary>
public sealed record ToolForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is told about.</summary>
    public string? Url { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => TypedText.Line(Name + Url) is null;
}
