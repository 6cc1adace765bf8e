using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Network.Core.Access;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class RegistrationListPageTests
{
    [Test]
    public async Task The_list_is_searched_narrowed_and_paged_by_its_address()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering(capacity: 60);
        for (var i = 0; i < 58; i++) await world.Register(slug, $"Person {i:00}");
        await world.Register(slug, "Åse Ørjasæter", w => w with { KommuneId = 4602, Role = "leiar" });
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var here = $"/arrangor/samlingar/{slug}/pameldingar";

        var first = await organiser.Get(here);
        Assert.That(first.Text, Does.Contain("59 av 60").And.Contain("Viser 1–50 av 59").And.Contain("Skriv til alle 59 i utvalet"));
        Assert.That((await organiser.Get(here + "?side=2")).Html.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(9));
        var found = await organiser.Send(first, "form.filter", ("sok", "orjasaeter aase"));
        Assert.That(found.Html.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        Assert.That(found.Address.Query, Does.Contain("sok=orjasaeter"));
        Assert.That(found.Find("#sok").GetAttribute("value"), Is.EqualTo("orjasaeter aase"));
        var narrowed = await organiser.Send(first, "form.filter", ("kommune", "4602"), ("rolle", "leiar"), ("sorter", "Newest"));
        Assert.That(narrowed.Html.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        Assert.That((await organiser.Get(here + "?status=Cancelled")).Text, Does.Contain("Ingen passar med søket"));
    }

    [TestCase("?status=Tull&kommune=abc&sorter=77&feila=kanskje&side=-4")]
    [TestCase("?sok=%25%27%3B--&rolle=%00%0d%0a&side=99999999999999")]
    [TestCase("?valde=abc&valde=1&kommune=99999999999999999999")]
    public async Task An_address_that_was_typed_wrong_is_no_error(string query)
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Kari Nes");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        foreach (var path in new[] { "pameldingar", "pameldingar/eksport.csv", "meldingar/ny" })
            Assert.That((await organiser.Get($"/arrangor/samlingar/{slug}/{path}{query}")).Status, Is.EqualTo(HttpStatusCode.OK), path);
    }

    [Test]
    public async Task An_export_has_the_same_people_as_the_list_with_their_answers_and_no_formula()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        var question = (await world.Find(slug)).Questions[0].Id;
        await world.Register(slug, "Åse; \"Ørja\"", w => w with { Phone = "+4740010203", Answers = new Dictionary<long, string> { [question] = "=1+1\nto liner" } });
        await world.Register(slug, "Kari Nes");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var bytes = await organiser.Http.GetByteArrayAsync($"/arrangor/samlingar/{slug}/pameldingar/eksport.csv?sok=orja");
        var csv = Encoding.UTF8.GetString(bytes);
        Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(csv, Does.Contain("\"Åse; \"\"Ørja\"\"\";ase-orja@kommune.example;+47 40 01 02 03;Bergen;").And.Contain("\"'=1+1\nto liner\"").And.Contain("Kva ventar du deg?"));
        Assert.That(csv, Does.Not.Contain("Kari Nes"));

        using var file = new MemoryStream(await organiser.Http.GetByteArrayAsync($"/arrangor/samlingar/{slug}/pameldingar/eksport.xlsx"));
        using var workbook = SpreadsheetDocument.Open(file, false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Select(c => c.InnerText).ToList();
        Assert.That(cells, Does.Contain("Kari Nes").And.Contain("+47 40 01 02 03").And.Contain("=1+1\nto liner"));
        Assert.That(workbook.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>(), Is.Empty);
    }

    [Test]
    public async Task A_reader_looks_and_may_not_change_and_a_stranger_finds_nothing()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        var id = await world.Register(slug, "Kari Nes");
        await site.Database.Give(world.Access, "les@rvts.example", NetworkRight.Read);
        await site.Database.Give(await site.Database.AddNetwork("Framand"), "framand@rvts.example", NetworkRight.Organise);
        var here = $"/arrangor/samlingar/{slug}/pameldingar";
        using var reader = await site.SignedIn("les@rvts.example");
        using var stranger = await site.SignedIn("framand@rvts.example");

        foreach (var page in new[] { here, $"{here}/{id}", $"/arrangor/samlingar/{slug}/meldingar" })
        {
            var seen = await reader.Get(page);
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK), page);
            Assert.That(seen.Html.QuerySelectorAll("main form[method=post], main input[name=valde], main a[href$='/endre'], main a[href$='/ny']"), Is.Empty, page);
            Assert.That((await stranger.Get(page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        }

        foreach (var page in new[] { $"{here}/ny", $"{here}/{id}/endre", $"{here}/{id}/flytt", $"{here}/{id}/meld-av", $"/arrangor/samlingar/{slug}/meldingar/ny" })
            Assert.That((await reader.Get(page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        var other = await world.Gathering("Ei anna");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        foreach (var tail in new[] { "", "/endre", "/flytt", "/meld-av" })
            Assert.That((await organiser.Get($"/arrangor/samlingar/{other}/pameldingar/{id}{tail}")).Status, Is.EqualTo(HttpStatusCode.NotFound), tail);
    }

    [Test]
    public async Task What_people_wrote_is_shown_as_they_wrote_it_and_is_never_markup()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        var question = (await world.Find(slug)).Questions[0].Id;
        const string Nasty = "<script>alert(1)</script>";
        var id = await world.Register(slug, "Kari", w => w with { Name = Nasty, Role = Nasty, Organisation = Nasty, KommuneId = null, Answers = new Dictionary<long, string> { [question] = Nasty } });
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        foreach (var page in new[] { "", $"/{id}", $"/{id}/endre", $"/{id}/flytt", $"/{id}/meld-av" })
        {
            var seen = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar{page}");
            Assert.That(seen.Source, Does.Not.Contain(Nasty).And.Contain("alert(1)"), page);
        }
    }
}
