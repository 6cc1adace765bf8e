namespace Network.Core.Invitations;

/// <summary>What came of adding or changing one address.</summary>
public enum AddressOutcome
{
    /// <summary>It is so now.</summary>
    Saved,

    /// <summary>The kommune has this address already; nothing was changed.</summary>
    AlreadyThere,

    /// <summary>Somebody saved it since the form was opened; nothing was changed.</summary>
    ChangedByOther,

    /// <summary>The network has no such address (any more).</summary>
    NotFound,
}
