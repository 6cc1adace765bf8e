using Network.Data.People;

namespace Network.Jobs.People;

/// <summary>Wipes the addresses of those who are deleted once they have been told, and addresses that nobody confirmed.</summary>
public sealed class ForgetPeople(FarewellStore farewells, NewAddressStore addresses)
{
    /// <summary>Returns how many rows were changed.</summary>
    public async Task<int> Run(CancellationToken stop = default) => await farewells.Clean(stop) + await addresses.Clean(stop);
}
