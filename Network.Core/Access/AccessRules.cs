namespace Network.Core.Access;

/// <summary>Who may what.</summary>
public static class AccessRules
{
    /// <summary>What a person may do with a network they have this part in; null for nothing.</summary>
    /// <param name="isAdministrator">Administrators organise every network.</param>
    /// <param name="staff">The right given in this network; null where none is.</param>
    public static NetworkRight? Right(bool isAdministrator, NetworkRight? staff) => isAdministrator ? NetworkRight.Organise : staff;

    /// <summary>What the person may do with this network; null for nothing.</summary>
    public static NetworkRight? RightTo(this Grants grants, long networkId) =>
        Right(grants.IsAdministrator, grants.Staff.TryGetValue(networkId, out var staff) ? staff : null);

    /// <summary>True where the person may answer for the kommune and name its people: its own contacts, and whoever organises the network.</summary>
    public static bool MayAnswerFor(this Grants grants, KommuneInNetwork kommune) =>
        grants.Contacts.Contains(kommune) || grants.RightTo(kommune.NetworkId) == NetworkRight.Organise;

    /// <summary>True where the person takes part in the network for some kommune. Organising it is not taking part.</summary>
    public static bool IsParticipant(this Grants grants, long networkId) => grants.Participations.Any(p => p.NetworkId == networkId);
}
