using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Practical;
using Network.Web.Layout;

namespace Network.Web.Practical;

/// <summary>The form about place, food, nights and places.</summary>
public sealed record PracticalModel(Gathering Gathering, PracticalForm Form, KommuneCatalogue Kommuner);

/// <summary>What a kitchen and a hotel have to know.</summary>
public sealed record KitchenModel(Gathering Gathering, KitchenSummary Summary);

/// <summary>Who sleeps there.</summary>
public sealed record GuestsModel(Gathering Gathering, IReadOnlyList<Guest> Guests, Paging Paging, KommuneCatalogue Kommuner)
{
    public string From(Guest guest) => guest.KommuneId is { } id ? Kommuner.Find((int)id)?.Name ?? "" : guest.Organisation ?? "";
}
