using System.Net;
using Network.Core.Access;
using Network.Data.Access;
using Network.Data.Networks;
using Network.Data.People;
using Network.Tests.Access;
using NUnit.Framework;

namespace Network.Tests.Networks;

[TestFixture]
public sealed class NetworkFormPageTests
{
    private const string Edit = "/arrangor/nettverk/trygg-oppvekst/endre";

    [Test]
    public async Task A_network_of_a_whole_fylke_is_made_with_contacts_and_roles()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(SeededNetworks.Maker, isAdministrator: true);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var page = await organiser.Send(
            await organiser.Get("/arrangor/nettverk/nytt"),
            "form:has(#NameNn)",
            ("NameNn", "Trygg oppvekst"),
            ("FylkeIds", "46"),
            ("Contacts[0].Name", "Siri Sæle"),
            ("Contacts[0].Email", "siri@rvts.example"),
            ("Contacts[1].Name", "Odd Øvre"),
            ("Contacts[1].Email", "odd@rvts.example"),
            ("Contacts[1].Phone", "55 50 00 00"),
            ("Roles[0].Nn", ""),
            ("Roles[0].Nb", ""),
            ("Roles[0].En", ""),
            ("Roles[4].Nn", "helsesjukepleiar"));
        var network = await Find(site);

        Assert.That(page.Text, Does.Contain("43 kommunar"));
        Assert.That(network.KommuneIds, Has.Count.EqualTo(43));
        Assert.That(network.Contacts.Select(c => (c.Name, c.Phone)), Is.EqualTo(new[] { ("Siri Sæle", (string?)null), ("Odd Øvre", "+4755500000") }));
        Assert.That(network.Roles.Select(r => r.Title.Nn), Is.EqualTo(new[] { "opplæringsansvarleg", "BTI-koordinator", "leiar", "helsesjukepleiar" }));
    }

    [Test]
    public async Task What_is_wrong_in_a_row_is_told_at_that_row()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var page = await organiser.Send(
            await organiser.Get(Edit), "form:has(#NameNn)", ("Contacts[1].Name", "Odd"), ("Contacts[1].Email", "odd"), ("Contacts[1].Phone", "ring meg"));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Find("#Contacts-1--Email-error").TextContent, Does.Contain("Skriv e-postadressa"));
        Assert.That(page.Find("#Contacts-1--Phone-error").TextContent, Does.Contain("åtte siffer"));
        Assert.That(page.ValueOf("Contacts[1].Phone"), Is.EqualTo("ring meg"));
        Assert.That(page.Html.QuerySelector("details:not([open]) #Contacts-1--Email"), Is.Null);
    }

    [Test]
    public async Task Who_saves_second_sees_both_texts_and_may_save_over()
    {
        await using var site = await RunningSite.Start();
        await site.Database.Give(await site.Database.AddNetwork(), "siri@rvts.example", NetworkRight.Organise);
        using var first = await site.SignedIn(SeededNetworks.Maker);
        using var second = await site.SignedIn("siri@rvts.example");
        var (firstPage, secondPage) = (await first.Get(Edit), await second.Get(Edit));

        await first.Send(firstPage, "form:has(#NameNn)", ("NameNn", "Namnet til Olav"), ("KommuneIds", null), ("FylkeIds", "46"), ("Roles[0].Nn", "rolla til Olav"));
        var told = await second.Send(secondPage, "form:has(#NameNn)", ("NameNn", "Namnet til Siri"), ("PurposeNn", "Teksten til Siri"));

        Assert.That(told.Find(".ds-error-summary").TextContent, Does.Contain("Ein annan har lagra nettverket"));
        Assert.That(told.ValueOf("NameNn"), Is.EqualTo("Namnet til Siri"));
        Assert.That(told.ValueOf("PurposeNn"), Is.EqualTo("Teksten til Siri"));
        Assert.That(told.Find("#NameNn-theirs").TextContent, Does.Contain("Namnet til Olav"));
        Assert.That(told.Find("#NameNn").GetAttribute("aria-describedby"), Does.Contain("NameNn-theirs"));
        Assert.That(told.Find("#PurposeNn-theirs").TextContent, Does.Contain("(tomt)"));
        Assert.That(told.Text, Does.Contain("har òg med Etne, Sveio"));
        Assert.That(told.Html.QuerySelectorAll("#MinimumPeople-theirs"), Is.Empty);
        Assert.That(told.Html.QuerySelectorAll("input[name^='Roles'][value='rolla til Olav']"), Has.Count.EqualTo(1));

        await second.Send(told, "form:has(#NameNn)");
        var network = await Find(site);
        Assert.That(network.Name.Nn, Is.EqualTo("Namnet til Siri"));
        Assert.That(network.Roles.Select(r => r.Title.Nn), Is.EqualTo(new[] { "rolla til Olav" }));
    }

    private static async Task<Core.Networks.LearningNetwork> Find(RunningSite site)
    {
        var maker = await new PersonStore(site.Database).FindByEmail(SeededNetworks.Maker);
        var access = await new AccessStore(site.Database).ToNetwork(maker!.Id, "trygg-oppvekst", NetworkRight.Read);
        return await new NetworkStore(site.Database, site.Clock).Find(access!);
    }
}
