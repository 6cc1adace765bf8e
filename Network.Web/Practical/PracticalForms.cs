using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Practical;
using Network.Core.Time;

namespace Network.Web.Practical;

/// <summary>What is stored as the form that would have led to it.</summary>
internal static class PracticalForms
{
    public static PracticalForm Of(Gathering gathering, IReadOnlyList<HeldPlaces> held, KommuneCatalogue kommuner)
    {
        var info = gathering.Practical;
        return new PracticalForm
        {
            Version = gathering.Version,
            Address = info.Address,
            MapUrl = info.MapUrl,
            DirectionsNn = info.Directions.Nn,
            DirectionsNb = info.Directions.Nb,
            DirectionsEn = info.Directions.En,
            Meals = string.Join('\n', info.Meals),
            Nights = string.Join('\n', info.Nights),
            NeedsKeptDays = info.NeedsKeptDays == PracticalInfo.UsualKeptDays ? null : info.NeedsKeptDays,
            OnlineCapacity = info.OnlineCapacity,
            OfferHours = info.OfferHours,
            HeldUntil = info.HeldUntil?.OsloDate().AddDays(-1),
            Held = [.. held.Select(h => new HeldForm { Places = h.Places, Kommune = kommuner.Find((int)h.KommuneId) is { } kommune ? kommuner.Label(kommune) : null })],
        };
    }
}
