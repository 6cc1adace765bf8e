namespace Network.Core.Access;

/// <summary>Who may open a document; each includes those before it. Documents of a draft, or withdrawn ones, are for organisers.</summary>
public enum Visibility
{
    /// <summary>Organisers and readers of the network.</summary>
    Organisers,

    /// <summary>Whoever was present in the gathering that it belongs to.</summary>
    Attended,

    /// <summary>Participants and contacts of the network.</summary>
    Network,

    /// <summary>Participants and contacts of any network.</summary>
    AllNetworks,

    /// <summary>Anybody, signed in or not.</summary>
    Everyone,
}
