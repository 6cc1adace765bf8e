namespace Network.Web.Access;

/// <summary>Who may use a controller. Each declares it; a test fails for one that does not.</summary>
public enum Who
{
    /// <summary>Everybody; what they may see is decided by what they ask for.</summary>
    Anyone,

    /// <summary>Whoever is signed in, for what is their own.</summary>
    SignedIn,

    /// <summary>Whoever belongs to the network in the address: participants, contacts of its kommuner, staff.</summary>
    NetworkMember,

    /// <summary>Readers and organisers of the network in the address.</summary>
    NetworkReader,

    /// <summary>Organisers of the network in the address.</summary>
    NetworkOrganiser,

    /// <summary>Administrators of the whole installation.</summary>
    Administrator,
}
