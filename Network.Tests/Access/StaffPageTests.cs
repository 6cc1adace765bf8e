using System.Net;
using Network.Core.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class StaffPageTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/tilgang";
    private const string Siri = "siri@rvts.example";

    [Test]
    public async Task An_organiser_gives_access_to_somebody_new_who_then_signs_in()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var page = await organiser.Send(await organiser.Get(Page), "form:has([name=Right]):has(select)", ("Email", Siri), ("Name", "Siri Sæle"), ("Right", "Organise"));
        using var siri = await site.SignedIn(Siri);

        Assert.That(page.Text, Does.Contain("siri@rvts.example har no tilgang som arrangør.").And.Contain("Siri Sæle"));
        Assert.That((await siri.Get(Page)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task What_is_wrong_is_told_with_the_form_still_filled_in()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var script = "<script>alert(1)</script>";

        var page = await organiser.Send(await organiser.Get(Page), "form:has(select)", ("Email", script), ("Name", new string('x', 10_000)), ("Right", "Organise"));

        Assert.That(page.Text, Does.Contain("Skriv ei e-postadresse").And.Contain("Namnet kan ha høgst 200 teikn"));
        Assert.That(page.Find("#Email").GetAttribute("value"), Is.EqualTo(script));
        Assert.That(page.Find("select[name=Right] option[selected]").GetAttribute("value"), Is.EqualTo("Organise"));
        Assert.That(page.Html.QuerySelectorAll("main script"), Is.Empty);
    }

    [Test]
    public async Task Rights_are_changed_and_taken_away_but_not_from_the_last_organiser()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await site.Database.Give(network, Siri, NetworkRight.Read);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var kept = await organiser.Send(await organiser.Get(Page), $"button[name=personId][value='{network.PersonId}']");
        Assert.That(kept.Text, Does.Contain("Nettverket må ha minst éin arrangør."));
        var promoted = await organiser.Send(kept, "button[name=Right][value=Organise]");
        Assert.That(promoted.Text, Does.Contain($"{Siri} har no tilgang som arrangør."));
        using var siri = await site.SignedIn(Siri);
        await siri.Send(await siri.Get(Page), $"button[name=personId][value='{network.PersonId}']");
        var list = await siri.Get(Page);
        Assert.That(list.Text, Does.Not.Contain(SeededNetworks.Maker));

        await site.Database.Give(network, "ny@rvts.example", NetworkRight.Organise);
        var page = await siri.Get(Page);
        var own = page.Html.QuerySelectorAll("main li").Single(l => l.TextContent.Contains(Siri, StringComparison.Ordinal)).QuerySelector("[name=personId]")!.GetAttribute("value");
        var left = await siri.Send(page, $"button[name=personId][value='{own}']");
        Assert.That(left.Text, Does.Contain("Du har ikkje lenger tilgang til nettverket."));
        Assert.That((await siri.Get(Page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
