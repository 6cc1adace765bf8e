using Microsoft.Playwright;
using Network.Core.Time;
using Network.Tests.Access;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>A samling with lunch, from the first idea to the certificate, in nynorsk and on a phone all the way.</summary>
[TestFixture]
public sealed class WholeDayTests : BrowserTests
{
    private static readonly DateOnly s_day = new(2023, 12, 5);

    private readonly List<string> _faults = [];

    [Test]
    public async Task A_samling_runs_from_the_first_idea_to_the_certificate_on_a_phone()
    {
        await using var site = await StartSite();
        var network = await site.Database.SlugOf(await site.Database.AddNetwork());
        var organiser = await Open(site);
        await organiser.SignIn(site, SeededNetworks.Maker);
        await organiser.GotoAsync($"/arrangor/nettverk/{network}");
        await Plan(organiser, network);
        await Programme(organiser);
        await Serve(organiser);
        await organiser.ClickAsync("form[action$='/publiser'] button");
        await organiser.WaitForSelectorAsync("text=Publisert");

        var participant = await Open(site);
        await Register(participant);
        await site.RunJobs();
        await organiser.GotoAsync("/arrangor/samlingar/lunsj-til-middag/kjokken");
        await Saw(organiser, "Utan nøtter");

        site.Clock.Move(OsloTime.Moment(s_day, new TimeOnly(11, 55)) - site.Clock.Now);
        await organiser.SignIn(site, SeededNetworks.Maker);
        await CheckIn(organiser, await Code(participant, site));

        site.Clock.Move(TimeSpan.FromHours(6));
        await participant.ReloadAsync();
        await participant.ClickAsync("a[href$='/kursbevis']");
        await Saw(participant, "kursbevis");
        await participant.ClickAsync("main form button");
        await Saw(participant, "Åse Ødegård");
        await Saw(participant, "4 timar");
        Assert.That(_faults, Is.Empty);
    }

    private async Task Plan(IPage page, string network)
    {
        await page.GotoAsync($"/arrangor/nettverk/{network}/ny-samling");
        await page.FillAsync("#TitleNn", "Lunsj til middag");
        await page.FillAsync("#TitleNb", "Lunsj til middag");
        await page.SelectOptionAsync("#Mode", "Physical");
        await page.FillAsync("#Sessions-0--Day", "2023-12-05");
        await page.FillAsync("#Sessions-0--Starts", "12:00");
        await page.FillAsync("#Sessions-0--Ends", "16:00");
        await page.FillAsync("#Sessions-0--Place", "Fjordhotellet");
        await page.FillAsync("#Capacity", "80");
        await Save(page, "Lunsj til middag");
    }

    private async Task Programme(IPage page)
    {
        await page.ClickAsync("a[href$='/program']");
        foreach (var (title, minutes) in new[] { ("Lunsj", "45"), ("Velkomen", "15"), ("Samtalen", "180") })
        {
            await page.ClickAsync("a[href*='/program/ny']");
            await page.FillAsync("#Title", title);
            await page.FillAsync("#Minutes", minutes);
            await page.FillAsync("#Speakers-0--Name", "Åse Ødegård");
            await Save(page, title);
        }

        await page.ClickAsync("main .programme-item:nth-child(3) .programme-move button:first-of-type");
        await Saw(page, "15.45–16.00");
    }

    private async Task Serve(IPage page)
    {
        await page.GotoAsync("/arrangor/samlingar/lunsj-til-middag/praktisk");
        await page.FillAsync("#Address", "Kaigata 1, Bergen");
        await page.FillAsync("#Meals", "Lunsj\nMiddag");
        await Save(page, "Lunsj til middag");
    }

    private async Task Register(IPage page)
    {
        await page.GotoAsync("/samlingar/lunsj-til-middag");
        await Saw(page, "Samtalen");
        await page.ClickAsync("a[href$='/pamelding']");
        await page.FillAsync("#Name", "Åse Ødegård");
        await page.FillAsync("#Email", "ase@bergen.example");
        await page.FillAsync("#Kommune", "Bergen");
        await page.FillAsync("#Diet", "Utan nøtter");
        await Look(page);
        await page.ClickAsync("main form button[type=submit]");
        await Saw(page, "ase@bergen.example");
    }

    private async Task<string> Code(IPage participant, RunningSite site)
    {
        var mail = Mail.SentMails.Mails(site).First(m => m.To.Email == "ase@bergen.example");
        await participant.GotoAsync(new Uri(mail.Text.Split((char[]?)null).First(w => w.Contains("/mi-pamelding/", StringComparison.Ordinal))).AbsolutePath);
        await Saw(participant, "Kaigata 1");
        return (await participant.Locator(".door-code-large").TextContentAsync())!.Trim();
    }

    private async Task CheckIn(IPage page, string code)
    {
        await page.GotoAsync("/arrangor/samlingar/lunsj-til-middag");
        await page.ClickAsync("a[href$='/oppmote']");
        await page.ClickAsync("a[href$='/innsjekk']");
        await page.FillAsync("#Code", code.ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");
        await Saw(page, "Åse Ødegård er til stades");
    }

    private async Task Save(IPage page, string then)
    {
        await Look(page);
        await page.ClickAsync("main form:has(.ds-field) > .actions button[type=submit]");
        await Saw(page, then);
    }

    // The page that comes holds these words, and nothing that a reader of it would stumble over.
    private async Task Saw(IPage page, string words)
    {
        await page.Locator("main", new PageLocatorOptions { HasText = words }).Or(page.Locator(".ds-alert", new PageLocatorOptions { HasText = words })).First.WaitForAsync();
        await Look(page);
    }

    private async Task Look(IPage page) => _faults.AddRange((await page.Faults()).Select(f => $"{new Uri(page.Url).AbsolutePath}: {f}"));
}
