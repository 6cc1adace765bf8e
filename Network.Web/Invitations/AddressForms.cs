using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.People;

namespace Network.Web.Invitations;

/// <summary>An address as a form to change it.</summary>
internal static class AddressForms
{
    public static AddressForm Of(AddressEntry entry, KommuneCatalogue kommuner) => new()
    {
        Seen = entry.Mark,
        Kommune = kommuner.Label(kommuner.Find((int)entry.KommuneId)!),
        Email = entry.Email,
        Name = entry.Name,
        Phone = entry.Phone is { } phone ? PhoneNumber.Show(phone) : null,
    };

    /// <summary>The network's kommuner, to choose from while typing.</summary>
    public static IReadOnlyList<string> Choices(AddressBook book, KommuneCatalogue kommuner)
    {
        var region = book.Region.ToHashSet();
        return [.. kommuner.All.Where(k => region.Contains(k.Id)).Select(kommuner.Label)];
    }
}
