namespace Network.Core.Invitations;

/// <summary>Where a kommune stands with a tool.</summary>
public enum ToolWish
{
    /// <summary>It uses it.</summary>
    Uses,

    /// <summary>It wants training in it.</summary>
    WantsTraining,

    /// <summary>It wants support in taking it into ordinary work.</summary>
    WantsSupport,
}
