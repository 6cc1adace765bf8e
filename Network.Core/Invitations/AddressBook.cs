namespace Network.Core.Invitations;

/// <summary>What a network has when a list is brought.</summary>
/// <param name="Region">Its kommuner.</param>
/// <param name="Entries">Every address that is stored.</param>
public sealed record AddressBook(IReadOnlyList<long> Region, IReadOnlyList<AddressEntry> Entries);
