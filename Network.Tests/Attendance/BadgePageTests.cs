using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using Network.Web.Printing;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class BadgePageTests : BrowserTests
{
    private const string Rasteriser = "/usr/bin/pdftoppm";

    [Test]
    public async Task All_who_have_a_place_get_one_sorted_as_norwegians_sort_and_there_are_sheets_where_there_is_no_pdf()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Replace = services => services.AddSingleton(new PrintSettings { Chromium = "/finst/ikkje" }) });
        var door = await DoorWorld.Open(site, capacity: 3);
        foreach (var name in new[] { "Åse Ødegård", "Øystein Berg", "Bo <Berg>", "Ola Ventar" }) await door.Add(name, $"p{name.Length}@bergen.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get($"/arrangor/samlingar/{door.Slug}/namnskilt");
        Assert.That(page.Html.QuerySelectorAll("tbody th").Select(t => t.TextContent), Is.EqualTo(new[] { "Bo <Berg>", "Øystein Berg", "Åse Ødegård" }));
        Assert.That(page.Html.QuerySelector("a[href$='.pdf']"), Is.Null);
        var sheets = await organiser.Get($"/arrangor/samlingar/{door.Slug}/namnskilt/ark");
        Assert.That(sheets.Html.QuerySelectorAll(".badge h2").Select(t => t.TextContent), Is.EqualTo(new[] { "Bo <Berg>", "Øystein Berg", "Åse Ødegård" }));
        Assert.That(sheets.Source, Does.Not.Contain("<Berg>").And.Not.Contain("style="));
        Assert.That((await organiser.Get($"/arrangor/samlingar/{door.Slug}/namnskilt.pdf")).Text, Does.Contain("Vi får ikkje laga PDF no."));
    }

    [Test]
    public async Task Where_nobody_has_a_place_there_is_nothing_to_print_and_a_stranger_finds_no_page()
    {
        await using var site = await RunningSite.Start();
        var door = await DoorWorld.Open(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get($"/arrangor/samlingar/{door.Slug}/namnskilt.pdf")).Text, Does.Contain("Ingen får namneskilt enno"));
        await site.Database.Give(await site.Database.AddNetwork("Eit anna nettverk"), "framand@rvts.example", NetworkRight.Organise);
        using var other = await site.SignedIn("framand@rvts.example");
        foreach (var end in new[] { "", "/ark", ".pdf" })
            Assert.That((await other.Get($"/arrangor/samlingar/{door.Slug}/namnskilt{end}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_pdf_reads_back_whole_and_every_square_is_scanned()
    {
        await Chromium.Get();
        if (!File.Exists("/usr/bin/pdftotext") || !File.Exists(Rasteriser)) MissingPart.Skip("no /usr/bin/pdftotext: install poppler-utils");
        await using var site = await RunningSite.Start();
        if (!site.Services.GetRequiredService<IPdfPrinter>().IsHere) MissingPart.Skip("no Chromium on the PATH");
        var door = await DoorWorld.Open(site);
        const string Long = "Nore og Uvdal kommune – psykisk helse og rusarbeid";
        await door.Add("Åse Ødegård-Bjørnæs", "p0@bergen.example", Long);
        await door.Add("Maximilian Aleksander Fredriksen Kvalvågnes-Storhaugen den yngre", "p1@bergen.example", Long);
        for (var i = 2; i < 10; i++) await door.Add($"Kari Nes {i}", $"p{i}@bergen.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var pdf = await organiser.Http.GetByteArrayAsync($"/arrangor/samlingar/{door.Slug}/namnskilt.pdf");

        var text = SitePage.Spaces(await PdfText.Of(pdf));
        Assert.That(text, Does.Contain("Åse Ødegård").And.Contain("Bjørnæs").And.Contain("Kvalvågnes-").And.Contain("den yngre").And.Contain("rusarbeid").And.Contain("Bergen").And.Contain("Kari Nes 9"));
        var codes = new List<string>();
        for (var i = 0; i < 10; i++) codes.Add(await door.CodeOf($"p{i}@bergen.example"));
        foreach (var code in codes) Assert.That(text, Does.Contain($"{code[..4]} {code[4..]}"));
        var read = new HashSet<string>();
        // As a hand that holds a telephone nearer and further away: the reader misses a square now and then at one distance.
        foreach (var resolution in new[] { "150", "220", "300" })
        {
            var pages = await Pages(pdf, resolution);
            Assert.That(pages, Has.Count.EqualTo(2), "eight on a sheet");
            foreach (var page in pages) read.UnionWith(await SquareReader.Read(page));
        }

        Assert.That(read, Is.EquivalentTo(codes.Select(c => $"https://localhost/arrangor/oppmote/{c}")));
    }

    [Test]
    public async Task The_pages_read_well()
    {
        await using var site = await StartSite();
        var door = await DoorWorld.Open(site);
        for (var i = 0; i < 9; i++) await door.Add($"Kari Nes {i}", $"p{i}@bergen.example");
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var end in new[] { "", "/ark" })
            {
                await page.GotoAsync($"/arrangor/samlingar/{door.Slug}/namnskilt{end}");
                faults.AddRange((await page.Faults()).Select(f => $"{end} {view.Width}: {f}"));
            }
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<IReadOnlyList<FileInfo>> Pages(byte[] pdf, string resolution)
    {
        var folder = Directory.CreateDirectory(TestFolder.NewPath());
        var path = Path.Combine(folder.FullName, "badges.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        using var process = Process.Start(Rasteriser, ["-r", resolution, "-png", path, Path.Combine(folder.FullName, "page")]);
        await process.WaitForExitAsync();
        return folder.GetFiles("*.png");
    }
}
