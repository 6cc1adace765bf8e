using System.Net;
using Network.Core.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class AccessPageTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/tilgang";

    [Test]
    public async Task Nobody_is_asked_to_sign_in_and_comes_back_by_link_and_by_code()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var byLink = site.Client();
        using var byCode = site.Client();

        var asked = await byLink.Get(Page + "?q=1");
        Assert.That(asked.Address.PathAndQuery, Is.EqualTo($"/logg-inn?returnUrl={Uri.EscapeDataString(Page + "?q=1")}"));
        await byLink.Send(asked, "main form", ("Email", SeededNetworks.Maker));
        var mail = (await site.SignInMails()).Single();
        using (var otherBrowser = site.Client())
        {
            var inside = await otherBrowser.Send(await otherBrowser.Get(mail.Link), "main form");
            Assert.That(inside.Address.PathAndQuery, Is.EqualTo(Page + "?q=1"));
        }

        var code = await byCode.Send(await byCode.Get(Page), "main form", ("Email", SeededNetworks.Maker));
        var back = await byCode.Send(code, "main form", ("Code", (await site.SignInMails()).Single().Code));
        Assert.That(back.Address.PathAndQuery, Is.EqualTo(Page));
        Assert.That(back.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task For_staff_of_another_network_and_for_others_the_page_does_not_exist()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        await site.Database.Give(await site.Database.AddNetwork("Anna"), "nabo@rvts.example", NetworkRight.Organise);
        await site.Database.AddPerson("ingen@nes.example");

        foreach (var email in new[] { "nabo@rvts.example", "ingen@nes.example" })
        {
            using var client = await site.SignedIn(email);
            var hidden = await client.Get(Page);
            var missing = await client.Get("/arrangor/nettverk/finst-ikkje/tilgang");
            Assert.That(new[] { hidden.Status, missing.Status }, Is.All.EqualTo(HttpStatusCode.NotFound));
            Assert.That(hidden.Text, Is.EqualTo(missing.Text).And.Contain("Vi fann ikkje sida"));
        }
    }

    [Test]
    public async Task A_reader_sees_the_network_and_not_what_changes_it()
    {
        await using var site = await RunningSite.Start();
        await site.Database.Give(await site.Database.AddNetwork(), "lesar@rvts.example", NetworkRight.Read);
        using var reader = await site.SignedIn("lesar@rvts.example");

        Assert.That((await reader.Get("/arrangor/nettverk/trygg-oppvekst")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await reader.Get(Page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_form_sent_after_signing_out_leads_back_to_its_page()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson("kari@nes.example");
        using var client = await site.SignedIn("kari@nes.example");
        var form = new FilledForm(await client.Get("/mi-side"), "main form[action='/mi-side']");
        site.Clock.Move(TimeSpan.FromHours(9));

        using var request = form.Request();
        request.Headers.Referrer = new Uri(site.Address, "/mi-side");
        using var answer = await client.Http.SendAsync(request);
        using var strange = form.Request();
        strange.Headers.Referrer = new Uri("https://ond.example/mi-side");
        using var answerToStrange = await client.Http.SendAsync(strange);

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/logg-inn?returnUrl=%2Fmi-side"));
        Assert.That(answerToStrange.Headers.Location!.OriginalString, Is.EqualTo("/logg-inn"));
    }

    [Test]
    public async Task The_menu_offers_what_the_person_has()
    {
        await using var site = await RunningSite.Start();
        await site.Database.Give(await site.Database.AddNetwork(), "lesar@rvts.example", NetworkRight.Read);
        await site.Database.AddPerson("kari@nes.example");
        using var nobody = site.Client();
        using var person = await site.SignedIn("kari@nes.example");
        using var reader = await site.SignedIn("lesar@rvts.example");

        Assert.That((await nobody.Get("/personvern")).Find("nav.site-menu").TextContent, Does.Contain("Logg inn").And.Not.Contain("Mi side"));
        Assert.That((await person.Get("/personvern")).Find("nav.site-menu").TextContent, Does.Contain("Mi side").And.Contain("Logg ut").And.Not.Contain("Arrangør"));
        Assert.That((await reader.Get("/personvern")).Find("nav.site-menu").TextContent, Does.Contain("Arrangør"));
    }
}
