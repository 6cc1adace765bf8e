using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Network.Core.Access;
using Network.Core.Materials;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Jobs.Materials;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class MaterialBrowserTests : BrowserTests
{
    private const string LongName = "Årsrapport – Nore og Uvdal kommune – psykisk helse og rusarbeid, med eit namn som aldri tek slutt.pdf";

    [TestCase(320)]
    [TestCase(390)]
    [TestCase(1280)]
    public async Task Every_page_of_materials_reads_well(int width)
    {
        await using var site = await StartSite();
        var network = await site.Database.AddNetwork("Nore og Uvdal kommune – psykisk helse og rusarbeid");
        var slug = await site.Database.AddGathering(network, "Samling om samtalen", site.Clock.Now.AddDays(9));
        var token = await site.Register(slug, "kari@bergen.example");
        var id = await Fill(site, network, slug);
        var networkSlug = await site.Database.SlugOf(network);
        var page = await Open(site, new BrowserView { Width = width, Height = 900 });
        var faults = new List<string>();
        await Look(page, faults, width, "nobody", $"/nettverk/{networkSlug}/materiell", $"/samlingar/{slug}", $"/mi-pamelding/{token}/materiell", $"/materiell/{id}");
        await page.SignIn(site, SeededNetworks.Maker);
        await Look(page, faults, width, "organiser", $"/arrangor/nettverk/{networkSlug}/materiell", $"/arrangor/samlingar/{slug}/materiell", $"/arrangor/samlingar/{slug}/materiell/{id}", $"/nettverk/{networkSlug}/materiell");
        Assert.That(faults, Is.Empty);
    }

    private static async Task Look(IPage page, List<string> faults, int width, string who, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            Assert.That(await page.Locator("h1").CountAsync(), Is.EqualTo(1), address);
            faults.AddRange((await page.Faults()).Select(f => $"{width} {address}: {f}"));
            if (Environment.GetEnvironmentVariable("NETWORK_TEST_PICTURES") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{who}-{width}{address.Replace('/', '-')}.png"), FullPage = true });
        }
    }

    private static async Task<long> Fill(RunningSite site, NetworkAccess network, string slug)
    {
        var (intake, adding) = (site.Services.GetRequiredService<FileIntake>(), site.Services.GetRequiredService<MaterialAddStore>());
        var id = 0L;
        foreach (var (seen, place) in new[] { (Visibility.Everyone, slug), (Visibility.Network, slug), (Visibility.Organisers, slug), (Visibility.Everyone, null), (Visibility.Network, null) })
        {
            var file = ((IntakeOutcome.Taken)await intake.Take(new MemoryStream(SampleFiles.Pdf), LongName)).File;
            var added = (await adding.File(network, place, file, MaterialReader.Named(LongName, seen, null)))!.Value;
            if (id == 0) id = added;
        }

        await adding.Version(network, slug, id, new StoredFile("Årsrapport 2.pdf", "application/pdf", new string('a', 64), 3_456_789));
        await adding.Link(network, slug, new MaterialDraft { Kind = MaterialKind.Video, Title = "Opptak frå samlinga", Description = "Frå 12.15 til 13.15.\nMed spørsmåla til slutt.", Url = "https://vimeo.com/1", Visibility = Visibility.Everyone });
        var gone = await adding.Link(network, slug, new MaterialDraft { Kind = MaterialKind.Link, Title = "Gammal lenkje", Url = "https://jegvet.no/", Visibility = Visibility.Everyone });
        await site.Services.GetRequiredService<MaterialDeskStore>().Withdraw(network, slug, gone!.Value, back: false);
        return id;
    }
}
