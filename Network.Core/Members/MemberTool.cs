using Network.Core.Invitations;

namespace Network.Core.Members;

/// <summary>A tool of a network, and how far it has come.</summary>
public sealed record MemberTool
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is told about; null where nowhere.</summary>
    public string? Url { get; init; }

    /// <summary>How many kommuner of the network use it.</summary>
    public int Users { get; init; }

    /// <summary>How many of the reader's kommuner use it.</summary>
    public int Uses { get; init; }

    /// <summary>How many of them want training in it.</summary>
    public int WantsTraining { get; init; }

    /// <summary>How many of them want support in taking it into ordinary work.</summary>
    public int WantsSupport { get; init; }

    /// <summary>What the reader's kommune has said of it.</summary>
    public IEnumerable<ToolWish> Wishes
    {
        get
        {
            if (Uses > 0) yield return ToolWish.Uses;
            if (WantsTraining > 0) yield return ToolWish.WantsTraining;
            if (WantsSupport > 0) yield return ToolWish.WantsSupport;
        }
    }
}
