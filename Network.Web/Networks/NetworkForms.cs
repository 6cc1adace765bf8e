using Network.Core.Networks;

namespace Network.Web.Networks;

/// <summary>A network as a form to change it.</summary>
internal static class NetworkForms
{
    public static NetworkForm Of(LearningNetwork network) => new()
    {
        Version = network.Version,
        NameNn = network.Name.Nn,
        NameNb = network.Name.Nb,
        NameEn = network.Name.En,
        PurposeNn = network.Purpose.Nn,
        PurposeNb = network.Purpose.Nb,
        PurposeEn = network.Purpose.En,
        Language = network.Language,
        StartsOn = network.StartsOn,
        EndsOn = network.EndsOn,
        MinimumPeople = network.MinimumPeople,
        LinkDaysBefore = network.LinkRule.DaysBefore,
        LinkTime = network.LinkRule.Time,
        Organisers = string.Join('\n', network.Organisers),
        Partners = string.Join('\n', network.Partners),
        ContactName = network.Contacts.Count > 0 ? network.Contacts[0].Name : null,
        ContactEmail = network.Contacts.Count > 0 ? network.Contacts[0].Email : null,
        KommuneIds = network.KommuneIds,
    };
}
