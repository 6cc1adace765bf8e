using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>A network's addresses as its organisers and readers see them.</summary>
/// <param name="Slug">The network.</param>
/// <param name="NetworkName">In the reader's language.</param>
/// <param name="List">All that match.</param>
/// <param name="Search">As it was typed.</param>
/// <param name="Paging">Of those that match.</param>
/// <param name="Kommuner">To name them.</param>
/// <param name="MayChange">False for readers: they look.</param>
public sealed record AddressListModel(string Slug, string NetworkName, AddressList List, string? Search, Paging Paging, KommuneCatalogue Kommuner, bool MayChange)
{
    public string Here => $"/arrangor/nettverk/{Slug}/adresser";

    public IEnumerable<AddressEntry> Rows => List.Matching.Skip(Paging.Skip).Take(Paging.Size);

    public string LabelOf(AddressEntry entry) => Kommuner.Label(Kommuner.Find((int)entry.KommuneId)!);
}

/// <summary>The form of one address.</summary>
/// <param name="Slug">The network.</param>
/// <param name="NetworkName">In the reader's language.</param>
/// <param name="Id">The row; null for a new one.</param>
/// <param name="Form">As it stands.</param>
/// <param name="Choices">The network's kommuner.</param>
public sealed record AddressEditModel(string Slug, string NetworkName, long? Id, AddressForm Form, IReadOnlyList<string> Choices)
{
    public string List => $"/arrangor/nettverk/{Slug}/adresser";
}
