using Network.Core.Materials;
using Network.Data.Materials;
using Network.Web.Operations;

namespace Network.Web.Materials;

/// <summary>
/// What somebody may open of a gathering, read once in a moment (<see cref="SiteSettings.KeptSeconds"/>) for that person's own looks at it. For what is listed
/// alone: a file asks of the database each time, and what a request to this node changed is seen by the next.
/// </summary>
public sealed class KeptMaterials(MaterialStore materials, AppSettings settings) : IDisposable
{
    private readonly KeptMoment<IReadOnlyList<Material>> _kept = new(TimeSpan.FromSeconds(settings.Site.KeptSeconds), 10_000);

    /// <summary>Of the gathering with this id, for the person with that one. For nobody (null) it is read each time: their page is kept whole.</summary>
    public async ValueTask<IReadOnlyList<Material>> OfGathering(long gatheringId, long? personId, CancellationToken stop)
    {
        if (personId is not { } id) return await materials.OfGathering(gatheringId, 0, stop);
        return (await _kept.Find((gatheringId, id), async () => await materials.OfGathering(gatheringId, id, stop)))!;
    }

    /// <summary>Reads everybody's anew: something was changed.</summary>
    public void LetGo() => _kept.LetGo();

    public void Dispose() => _kept.Dispose();
}
