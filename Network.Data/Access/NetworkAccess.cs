using Network.Core.Access;

namespace Network.Data.Access;

/// <summary>
/// Proof that a person may do something with one network. Only <see cref="AccessStore"/> makes one, and every store method for organisers asks
/// for one and can return no other network's rows: who has none has no way to call it.
/// </summary>
public sealed class NetworkAccess
{
    internal NetworkAccess(long networkId, long personId, NetworkRight right)
    {
        NetworkId = networkId;
        PersonId = personId;
        Right = right;
    }

    /// <summary>The network.</summary>
    public long NetworkId { get; }

    /// <summary>Who may.</summary>
    public long PersonId { get; }

    /// <summary>What they may.</summary>
    public NetworkRight Right { get; }

    /// <summary>True where it includes changing.</summary>
    public bool MayChange => Right >= NetworkRight.Organise;

    /// <summary>The network, for a change.</summary>
    /// <exception cref="UnauthorizedAccessException">The proof is only for reading: the controller should have asked for more.</exception>
    internal long NetworkIdForChange =>
        MayChange ? NetworkId : throw new UnauthorizedAccessException("Reading does not include changing.");
}
