using Network.Core.Materials;
using Network.Data.Materials;
using Network.Web.Layout;

namespace Network.Web.Materials;

/// <summary>An organiser's list of materials, with what can be put up.</summary>
/// <param name="Desk">What is there.</param>
/// <param name="Here">Its address.</param>
/// <param name="Paging">Which page of it.</param>
/// <param name="MayChange">False for somebody who only reads.</param>
/// <param name="IsScanned">Files are looked through for viruses.</param>
/// <param name="Form">The form of a link, as it was sent.</param>
public sealed record MaterialDeskModel(MaterialDesk Desk, string Here, Paging Paging, bool MayChange, bool IsScanned, MaterialForm Form)
{
    public MaterialPlace Place => Desk.Place;

    public bool HasGathering => Place.GatheringId is not null;

    /// <summary>Where a material is changed: at its own gathering's desk.</summary>
    public string Edit(Material material) => $"{MaterialWhere.Of(material.GatheringSlug, Place.NetworkSlug)}/{material.Id}";
}
