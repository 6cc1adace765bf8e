namespace Network.Core.Practical;

/// <summary>What somebody may choose of a stay.</summary>
public enum StayKind
{
    /// <summary>Something served.</summary>
    Meal,

    /// <summary>A night to sleep there.</summary>
    Night,
}
