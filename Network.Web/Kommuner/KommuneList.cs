using Network.Core.Kommuner;
using Network.Data.Kommuner;

namespace Network.Web.Kommuner;

/// <summary>The kommuner, read once: they change once a year, with a new version of the product.</summary>
public sealed class KommuneList(KommuneStore store)
{
    private KommuneCatalogue? _catalogue;

    public async Task<KommuneCatalogue> Get(CancellationToken stop = default) => _catalogue ??= new KommuneCatalogue(await store.All(stop));
}
