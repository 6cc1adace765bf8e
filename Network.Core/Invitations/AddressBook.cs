namespace Network.Core.Invitations;

/// <summary>What a network has when a list is brought.</summary>
/// <param name="Region">Its kommuner.</param>
/// <param name="Entries">Every address that is stored.</param>
public sealed record AddressBook(IReadOnlyList<long> Region, IReadOnlyList<AddressEntry> Entries)
{
    /// <summary>The same address of other kommuner.</summary>
    public IEnumerable<AddressEntry> Elsewhere(AddressEntry entry) => Entries.Where(e => e.KommuneId != entry.KommuneId && e.Key.EmailKey == entry.Key.EmailKey);
}
