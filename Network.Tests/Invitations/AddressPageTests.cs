using System.Net;
using Network.Core.Access;
using Network.Core.Invitations;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class AddressPageTests
{
    private const string Here = "/arrangor/nettverk/trygg-oppvekst/adresser";

    [Test]
    public async Task An_address_is_added_found_changed_moved_and_removed()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var network = await organiser.Get("/arrangor/nettverk/trygg-oppvekst");
        var empty = await organiser.Get(network.Find($"main a[href='{Here}']").GetAttribute("href")!);
        Assert.That(empty.Text, Does.Contain("Ingen adresser enno").And.Contain("2 kommunar manglar adresse"));

        var form = await organiser.Get(empty.Find("details a[aria-label='Legg til adresse for Kinn']").GetAttribute("href")!);
        Assert.That(form.ValueOf("Kommune"), Is.EqualTo("Kinn"));
        var wrong = await organiser.Send(form, "main form", ("Kommune", "Berge"), ("Email", "kari"), ("Name", "Kari Nes"));
        Assert.That(wrong.Text, Does.Contain("Meiner du Bergen?").And.Contain("«kari» er inga e-postadresse"));
        Assert.That((wrong.ValueOf("Kommune"), wrong.ValueOf("Email"), wrong.ValueOf("Name")), Is.EqualTo(("Berge", "kari", "Kari Nes")));
        var saved = await organiser.Send(wrong, "main form", ("Kommune", "kinn"), ("Email", "Kari Nes <kari@nes.example>"));
        Assert.That(saved.Text, Does.Contain("kari@nes.example er lagra.").And.Contain("Éin kommune manglar adresse"));
        Assert.That((await organiser.Send(form, "main form", ("Email", "KARI@nes.example"))).Text, Does.Contain("Kommunen har alt denne adressa."));

        await Add(site, 4601, "post@bergen.example");
        Assert.That((await organiser.Get(Here + "?sok=flora+nes")).Text, Does.Contain("Ingen adresser passar"));
        var found = await organiser.Send(await organiser.Get(Here), "form.filter", ("sok", "KARI kinn"));
        Assert.That(found.Html.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        var edit = await organiser.Get(found.Find("tbody a").GetAttribute("href")!);
        var moved = await organiser.Send(edit, "form:has(#Email)", ("Kommune", "4601"));
        Assert.That(moved.Find("tbody tr:last-child").TextContent, Does.Contain("Bergen").And.Contain("Kari Nes"));
        var gone = await organiser.Send(edit, "form[action$='/fjern']");
        Assert.That(gone.Text, Does.Contain("Adressa er fjerna.").And.Not.Contain("Kari Nes"));
        Assert.That((await organiser.Send(edit, "form[action$='/fjern']")).Text, Does.Contain("Adressa var alt fjerna."));
        Assert.That((await organiser.Send(edit, "form:has(#Email)")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Two_who_change_one_address_see_each_other()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        await Add(site, 4601, "kari@nes.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get((await organiser.Get(Here)).Find("tbody a").GetAttribute("href")!);

        await organiser.Send(form, "form:has(#Email)", ("Name", "Kari Nes"));
        var second = await organiser.Send(form, "form:has(#Email)", ("Name", "Kari Vik"));

        Assert.That(second.Text, Does.Contain("Ein annan har endra adressa").And.Contain("Lagra av ein annan:Kari Nes"));
        Assert.That(second.ValueOf("Name"), Is.EqualTo("Kari Vik"));
        Assert.That((await organiser.Send(second, "form:has(#Email)")).Text, Does.Contain("kari@nes.example er lagra.").And.Contain("Kari Vik"));
    }

    [Test]
    public async Task A_long_list_is_paged_and_an_address_that_was_typed_wrong_is_no_error()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        for (var i = 0; i < 103; i++) await Add(site, 4601, $"p{i:000}@nes.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        Assert.That((await organiser.Get(Here)).Text, Does.Contain("Viser 1–100 av 103"));
        Assert.That((await organiser.Get(Here + "?side=2")).Html.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(3));
        foreach (var query in new[] { "?side=99999999999999", "?sok=%00%25%27_!&side=-4", "/0", "/99999999999999999999", "/abc", "/ny?kommune=%F0%9F%92%A9", "?sok=" + new string('a', 5000) })
            Assert.That((int)(await organiser.Get(Here + query)).Status, Is.AnyOf(200, 404), query);
    }

    [Test]
    public async Task A_reader_looks_and_a_stranger_finds_nothing()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await Add(site, 4601, "kari@nes.example");
        var id = (await Store(site).Book(network)).Entries.Single().Id;
        await site.Database.Give(network, "les@rvts.example", NetworkRight.Read);
        await site.Database.Give(await site.Database.AddNetwork("Framand"), "framand@rvts.example", NetworkRight.Organise);
        using var reader = await site.SignedIn("les@rvts.example");
        using var stranger = await site.SignedIn("framand@rvts.example");

        var seen = await reader.Get(Here);
        Assert.That(seen.Text, Does.Contain("kari@nes.example"));
        Assert.That(seen.Html.QuerySelectorAll("main form[method=post], main a[href^='/arrangor/nettverk/trygg-oppvekst/adresser/']"), Is.Empty);
        foreach (var page in new[] { "/ny", "/import", $"/{id}" }) Assert.That((await reader.Get(Here + page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        foreach (var page in new[] { "", "/ny", "/import", $"/{id}" }) Assert.That((await stranger.Get(Here + page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        Assert.That((await stranger.Get($"/arrangor/nettverk/framand/adresser/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static AddressStore Store(RunningSite site) => new(site.Database, site.Clock);

    private static async Task Add(RunningSite site, long kommuneId, string email)
    {
        var maker = await new Data.People.PersonStore(site.Database).FindByEmail(SeededNetworks.Maker);
        var network = await new AccessStore(site.Database).ToNetwork(maker!.Id, "trygg-oppvekst", NetworkRight.Organise);
        await Store(site).Add(network!, new AddressEntry { KommuneId = kommuneId, Email = email });
    }
}
