using Microsoft.Playwright;
using Network.Core.Invitations;
using Network.Data.Invitations;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class AddressBrowserTests : BrowserTests
{
    private const string Here = "/arrangor/nettverk/trygg-oppvekst/adresser";

    [Test]
    public async Task The_pages_read_well_on_a_phone_and_a_desk_in_three_languages()
    {
        await using var site = await StartSite();
        var network = await site.Database.AddNetwork();
        var store = new AddressStore(site.Database, site.Clock);
        await store.Add(network, new AddressEntry { KommuneId = 4602, Email = "ei.svaert.lang.adresse.som.ikkje.tek.slutt@kommunen-med-langt-namn.kommune.example", Name = "Kari Nes" });
        await store.Add(network, new AddressEntry { KommuneId = 4602, Email = "ola@nes.example" });
        var id = (await store.Book(network)).Entries[0].Id;
        var faults = new List<string>();
        foreach (var (view, language) in new[] { (BrowserView.Phone with { Width = 320 }, "nn"), (BrowserView.Desk, "nb"), (BrowserView.Phone with { IsDark = true }, "en") })
        {
            var page = await Open(site, view);
            await page.Context.AddCookiesAsync([new Cookie { Name = "language", Value = language, Url = site.Address.ToString() }]);
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var address in new[] { Here, Here + "?sok=ingen", Here + "/ny", $"{Here}/{id}", Here + "/import" })
            {
                await page.GotoAsync(address);
                await Look(page, address);
                Assert.That(await page.GetAttributeAsync("html", "lang"), Is.EqualTo(language));
            }

            await page.FillAsync("#Text", "Rad;Kommune;E-post;Namn\n1;Bergen;post@bergen.example;Postmottak\n2;Bergn;feil;Per Feil\n3;Kinn;ola@nes.example;Ola Nes\n4;Bergen;ola@nes.example;Ola Nes\n5;Bergen;POST@bergen.example");
            await page.ClickAsync("main form button");
            await page.WaitForSelectorAsync("[name=Seen]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
            await Look(page, "check");

            async Task Look(IPage seen, string what) => faults.AddRange((await seen.Faults()).Select(f => $"{what} at {view.Width} {language}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Enter_in_a_field_checks_the_list_again_and_takes_no_guess()
    {
        await using var site = await StartSite();
        await site.Database.AddNetwork();
        var page = await Open(site, BrowserView.Desk);
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(Here + "/import");
        await page.FillAsync("#Text", "Bergn;kari@nes.example\nBergen;ola@nes.example");
        await page.ClickAsync("main form button");

        await page.FillAsync("#Fixes_0__Kommune, #Fixes-0--Kommune", "Kimn");
        await page.PressAsync("#Fixes_0__Kommune, #Fixes-0--Kommune", "Enter");
        await page.WaitForSelectorAsync("button[value='0:4602']");
        await page.ClickAsync("button[value='0:4602']");
        await page.WaitForSelectorAsync("button[value='0:4602']", new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached });
        await page.ClickAsync("main form .actions button");
        await page.WaitForURLAsync("**/adresser");

        Assert.That(await page.InnerTextAsync("main tbody"), Does.Contain("Kinn").And.Contain("kari@nes.example").And.Contain("ola@nes.example"));
    }

    [Test]
    public async Task A_workbook_is_uploaded_from_a_phone_without_scripts()
    {
        await using var site = await StartSite();
        await site.Database.AddNetwork();
        var page = await Open(site, BrowserView.Phone with { RunsScripts = false });
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(Here + "/import");
        using var file = Imports.SampleWorkbook.Of(new DocumentFormat.OpenXml.Spreadsheet.Row(Imports.SampleWorkbook.Inline("A1", "Kinn"), Imports.SampleWorkbook.Inline("B1", "kari@nes.example")));
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "adresser.xlsx", MimeType = "application/octet-stream", Buffer = file.ToArray() });
        await page.ClickAsync("main form button");
        await page.ClickAsync("main form .actions button");
        await page.WaitForURLAsync("**/adresser");

        Assert.That(await page.InnerTextAsync("main tbody"), Does.Contain("kari@nes.example"));
    }
}
