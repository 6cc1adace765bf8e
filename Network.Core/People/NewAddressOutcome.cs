namespace Network.Core.People;

/// <summary>What came of asking for another address, or of confirming it.</summary>
public enum NewAddressOutcome
{
    /// <summary>A mail is on its way to the new address; nothing is changed until somebody confirms there.</summary>
    Asked,

    /// <summary>It is the address that the person has.</summary>
    Same,

    /// <summary>Enough mails have been asked for today.</summary>
    TooMany,

    /// <summary>The link was used, or is too old.</summary>
    Gone,

    /// <summary>The address belongs to somebody else here; nothing is changed.</summary>
    Taken,

    /// <summary>The address is the person's.</summary>
    Done,
}
