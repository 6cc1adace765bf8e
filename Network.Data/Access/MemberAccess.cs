using Network.Core.Access;

namespace Network.Data.Access;

/// <summary>
/// Proof that a person belongs to one network: takes part in it or answers for a kommune in it, or is its staff. Only <see cref="AccessStore"/> makes one; a store
/// method that asks for it returns what a member may see and no other network's rows.
/// </summary>
public sealed class MemberAccess
{
    internal MemberAccess(long networkId, long personId, NetworkRight? right)
    {
        NetworkId = networkId;
        PersonId = personId;
        Right = right;
    }

    /// <summary>The network.</summary>
    public long NetworkId { get; }

    /// <summary>Who.</summary>
    public long PersonId { get; }

    /// <summary>What they may besides as staff; null for somebody who is not.</summary>
    public NetworkRight? Right { get; }

    /// <summary>True for staff, who see what organisers see.</summary>
    public bool IsStaff => Right is not null;

    /// <summary>True for organisers.</summary>
    public bool MayOrganise => Right == NetworkRight.Organise;
}
