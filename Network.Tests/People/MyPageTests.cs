using System.Net;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class MyPageTests
{
    private const string Kari = "kari@nes.kommune.example";
    private const string Form = "main form[action='/mi-side']";

    [Test]
    public async Task A_person_sees_their_registrations_and_goes_on_to_the_private_page()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        var network = await site.Database.AddNetwork();
        var coming = await site.Database.AddGathering(network, "Informasjonsmøte", site.Clock.Now.AddDays(5));
        var later = await site.Database.AddGathering(network, "Haustsamling", site.Clock.Now.AddDays(47), capacity: 1);
        await Register(site, coming, Kari);
        await Register(site, later, "per@nes.example");
        await Register(site, later, Kari);
        using var kari = await site.SignedIn(Kari);

        var page = await kari.Get("/mi-side");
        var cards = page.Html.QuerySelectorAll("#coming ~ ul li").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        var private_ = await kari.Get(page.Html.QuerySelector("#coming ~ ul article a")!.GetAttribute("href")!);

        Assert.That(cards, Is.EqualTo(new[]
        {
            "✓ Du har plass Digital Informasjonsmøte onsdag 25. oktober 2023 kl. 12.00–14.00 Trygg oppvekst Møtelenkja kjem her og på e-post måndag 23. oktober 2023 kl. 08.00.",
            "Venteliste: nummer 1 Digital Haustsamling onsdag 6. desember 2023 kl. 11.00–13.00 Trygg oppvekst",
        }));
        Assert.That(page.Source, Does.Not.Contain("per@nes.example"));
        Assert.That(private_.Address.AbsolutePath, Does.StartWith("/mi-pamelding/"));
        Assert.That(private_.Text, Does.Contain("Informasjonsmøte"));

        site.Clock.Move(TimeSpan.FromDays(5.1));
        using var again = await site.SignedIn(Kari);
        var past = await again.Get("/mi-side");
        Assert.That(past.Find("details").TextContent, Does.Contain("Tidlegare og avmelde (1)").And.Contain("Informasjonsmøte"));
    }

    [Test]
    public async Task A_person_changes_what_is_known_of_them()
    {
        await using var site = await RunningSite.Start();
        var id = await site.Database.AddPerson(Kari);
        using var kari = await site.SignedIn(Kari);

        var page = await kari.Send(await kari.Get("/mi-side"), Form, ("Name", " Kari  Nes-Ås "), ("Phone", "12345678"), ("Language", "en"));
        var person = (await new PersonStore(site.Database).Find(id))!;

        Assert.That((person.Name, person.Phone, person.Language), Is.EqualTo(("Kari Nes-Ås", "+4712345678", Language.English)));
        Assert.That(page.Text, Does.Contain("Your changes are saved.").And.Contain("Hello, Kari Nes-Ås"));
        Assert.That(page.ValueOf("Phone"), Is.EqualTo("+47 12 34 56 78"));
    }

    [Test]
    public async Task What_is_wrong_is_told_with_the_form_still_filled_in()
    {
        await using var site = await RunningSite.Start();
        var id = await site.Database.AddPerson(Kari, "Kari Nes");
        using var kari = await site.SignedIn(Kari);

        var page = await kari.Send(await kari.Get("/mi-side"), Form, ("Name", "<script>alert(1)</script>"), ("Phone", "ring meg"), ("Language", "tlh"));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Find(".ds-error-summary").TextContent, Does.Contain("telefonnummer").And.Contain("Vel eit språk"));
        Assert.That(page.ValueOf("Name"), Is.EqualTo("<script>alert(1)</script>"));
        Assert.That(page.ValueOf("Phone"), Is.EqualTo("ring meg"));
        Assert.That(page.Html.QuerySelectorAll("main script"), Is.Empty);
        Assert.That((await new PersonStore(site.Database).Find(id))!.Name, Is.EqualTo("Kari Nes"));
    }

    [Test]
    public async Task Nobody_sees_it_without_signing_in()
    {
        await using var site = await RunningSite.Start();
        using var nobody = site.Client();
        Assert.That((await nobody.Get("/mi-side")).Address.PathAndQuery, Is.EqualTo("/logg-inn?returnUrl=%2Fmi-side"));
    }

    [Test]
    public async Task A_persons_language_is_that_of_the_pages_until_this_browser_chooses_another()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari, language: Language.Bokmal);
        using var kari = await site.SignedIn(Kari);
        kari.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        Assert.That((await kari.Get("/mi-side")).Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("nb"));
        Assert.That((await kari.Get("/finst-ikkje")).Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("nb"));
        var chosen = await kari.Send(await kari.Get("/mi-side"), ".site-languages button[value=nn]");
        Assert.That(chosen.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("nn"));
        var saved = await kari.Send(chosen, Form, ("Language", "en"));
        Assert.That(saved.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
    }

    private static Task<RegisterOutcome> Register(RunningSite site, string gathering, string email) =>
        new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = gathering,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = "Namn",
            Email = email,
            KommuneId = 4601,
            Language = Language.Nynorsk,
        });
}
