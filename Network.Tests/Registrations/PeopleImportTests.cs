using System.Text;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class PeopleImportTests : BrowserTests
{
    [Test]
    public async Task Of_three_hundred_rows_those_ten_that_are_wrong_are_told_of_and_can_be_put_right()
    {
        await using var site = await RunningSite.Start();
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20), capacity: 280);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var text = new StringBuilder("Namn;E-post;Kommune\r\n");
        for (var i = 0; i < 300; i++) text.Append(i % 30 == 7 ? $"Åse nr. {i};ikkje-ei-adresse;Bergen\r\n" : $"Åse nr. {i};ase{i}@bergen.example;Bergen\r\n");
        var page = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/import");
        var check = await organiser.SendFile(page, "form:has(#Text)", "File", "liste.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.ToString())]);
        Assert.That(check.Text, Does.Contain("290 kan meldast på. 10 rader må rettast.").And.Contain("Rad 9:"));

        var stored = await organiser.Send(check, "form[action$='/lagre']");
        Assert.That(stored.Text, Does.Contain("ikkje-ei-adresse"), "what is wrong is still there");
        Assert.That(stored.Html.Body!.TextContent, Does.Contain("280 fekk plass, 10 står på ventelista, 0 var påmelde frå før."));
        var mended = await organiser.Send(stored, "form:has(#Text)", ("Text", stored.ValueOf("Text")!.Replace("ikkje-ei-adresse", "retta@bergen.example", StringComparison.Ordinal)));
        Assert.That(mended.Text, Does.Contain("1 kan meldast på. 9 rader må rettast.").And.Contain("står òg i rad"));
        var again = await organiser.Send(check, "form[action$='/lagre']");
        Assert.That(again.Html.Body!.TextContent, Does.Contain("0 fekk plass, 0 står på ventelista, 290 var påmelde frå før."));
    }

    [TestCase("", "Lim inn ei liste")]
    [TestCase("Berre\ttekst\nutan\tadresser", "inga kolonne med e-postadresser")]
    public async Task What_is_no_list_is_told_so(string text, string message)
    {
        await using var site = await RunningSite.Start();
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/import");
        var told = await organiser.Send(page, "form:has(#Text)", ("Text", text));
        Assert.That(told.Find("#Text-error").TextContent, Does.Contain(message));
        var broken = await organiser.SendFile(page, "form:has(#Text)", "File", "a.xlsx", "PK no"u8.ToArray());
        Assert.That(broken.Text, Does.Contain("Vi kan ikkje lese fila"));
    }

    [Test]
    public async Task Columns_are_found_without_headings_and_the_page_reads_well()
    {
        await using var site = await StartSite();
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20));
        var page = await Open(site, BrowserView.Phone with { Width = 320 });
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync($"/arrangor/samlingar/{slug}/pameldingar/import");
        await page.FillAsync("#Text", "Kari Nes\tkari@bergen.example\tBergen\nOla\tfeil\tKinn");
        await page.ClickAsync("form:has(#Text) button");
        await page.WaitForSelectorAsync("text=1 kan meldast på. 1 rader må rettast.");
        Assert.That(await page.Faults(), Is.Empty);
    }
}
