using Network.Core.Networks;
using Network.Core.People;

namespace Network.Web.Networks;

/// <summary>A network as a form to change it.</summary>
internal static class NetworkForms
{
    /// <summary>A new network, to start from.</summary>
    public static NetworkForm New(DateOnly today) => Of(new LearningNetwork { StartsOn = today, Roles = WantedRole.Usual });

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
        Contacts = [.. network.Contacts.Select(c => new ContactForm
        {
            Name = c.Name, Title = c.Title, Email = c.Email, Phone = c.Phone is { } phone ? PhoneNumber.Show(phone) : null,
        })],
        Roles = [.. network.Roles.Select(r => new RoleForm { Id = r.Id, Nn = r.Title.Nn, Nb = r.Title.Nb, En = r.Title.En, ForLeaders = r.ForLeaders })],
        KommuneIds = network.KommuneIds,
    };
}
