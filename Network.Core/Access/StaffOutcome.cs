namespace Network.Core.Access;

/// <summary>What came of changing who has access to a network.</summary>
public enum StaffOutcome
{
    /// <summary>It is so now.</summary>
    Done,

    /// <summary>A network must keep one organiser; nothing was changed.</summary>
    LastOrganiser,

    /// <summary>The person had no access (any more).</summary>
    NotFound,
}
