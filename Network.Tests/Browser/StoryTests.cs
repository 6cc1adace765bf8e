using Microsoft.Playwright;
using Network.Web.Mail;
using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>
/// What the product is for, from beginning to end, in the real program and a real browser: a network, a meeting, a registration from a phone,
/// and the link at the right minute, once. The meeting is three days after the clocks are turned back.
/// </summary>
[TestFixture]
public sealed class StoryTests : BrowserTests
{
    private const string Kari = "kari.nes@bergen.example";
    private const string TeamsLink = "https://teams.microsoft.com/l/meetup-join/forteljing";

    private static readonly DateTimeOffset s_due = new(2023, 10, 30, 8, 0, 0, TimeSpan.FromHours(1));

    private readonly string _folder = TestFolder.NewPath();
    private readonly List<string> _faults = [];

    private string MailFolder => Path.Combine(_folder, "mail");

    [Test]
    public async Task From_a_network_to_the_right_link_at_the_right_minute()
    {
        await Chromium.Get();
        string gathering;
        await using (var program = Start("2023-10-02T09:00:00+02:00"))
        {
            var address = await program.Address();
            gathering = await Organise(await Open(address, BrowserView.Desk));
            await Register(await Open(address, BrowserView.Phone), gathering, "Kari Nes", Kari);
            var confirmation = (await MailsTo(Kari, 1)).Single();
            Assert.That(confirmation.Text, Does.Contain("30. oktober 2023 kl. 08.00").And.Contain("/mi-pamelding/").And.Not.Contain(TeamsLink));
            Assert.That(Calendar(confirmation), Does.Contain("METHOD:REQUEST").And.Contain("DTSTART;TZID=Europe/Oslo:20231101T093000").And.Not.Contain(TeamsLink));
            await program.Stop();
        }

        await using (var program = Start("2023-10-30T07:59:50+01:00"))
        {
            await program.Address();
            var link = (await MailsTo(Kari, 2))[1];
            Assert.That(link.Date, Is.InRange(s_due, s_due.AddMinutes(1)));
            Assert.That(link.Text, Does.Contain(TeamsLink));
            Assert.That(Calendar(link), Does.Contain(TeamsLink));
            await program.Kill();
        }

        await using (var program = Start("2023-10-31T12:00:00+01:00"))
        {
            await Register(await Open(await program.Address(), BrowserView.Phone), gathering, "Ola Sein", "ola@voss.example");
            var late = (await MailsTo("ola@voss.example", 1)).Single();
            Assert.That(late.Text, Does.Contain(TeamsLink));
        }

        Assert.That(await MailsTo(Kari, 2), Has.Count.EqualTo(2));
        Assert.That(_faults, Is.Empty);
    }

    private async Task<string> Organise(IPage page)
    {
        await page.SignInToDemo();
        await page.GotoAsync("/arrangor");
        await Look(page);
        await page.ClickAsync("a[href='/arrangor/nettverk/nytt']");
        await page.FillAsync("#NameNn", "Trygg i Vestland");
        await page.FillAsync("#NameNb", "Trygg i Vestland");
        await page.GetByLabel("Heile Vestland (43 kommunar)").CheckAsync();
        await Look(page);
        await Save(page);
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("43 kommunar"));
        await Look(page);

        await page.ClickAsync("a[href$='/ny-samling']");
        await page.FillAsync("#TitleNn", "Informasjonsmøte");
        await page.FillAsync("#TitleNb", "Informasjonsmøte");
        await page.FillAsync("#Sessions-0--Day", "2023-11-01");
        await page.FillAsync("#Sessions-0--Starts", "09:30");
        await page.FillAsync("#Sessions-0--Ends", "11:30");
        await page.FillAsync("#Sessions-0--MeetingUrl", TeamsLink);
        await Look(page);
        await Save(page);
        await Look(page);
        await page.ClickAsync("form[action$='/publiser'] button");
        await Look(page);
        return (await page.GetAttributeAsync("a[href^='/samlingar/']", "href"))!;
    }

    private async Task Register(IPage page, string gathering, string name, string email)
    {
        await page.GotoAsync(gathering);
        await Look(page);
        await page.ClickAsync("a[href$='/pamelding']");
        await page.WaitForURLAsync("**/pamelding");
        await Look(page);
        await page.FillAsync("#Name", name);
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Kommune", "Bergen");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/takk");
        await Look(page);
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain(email));
    }

    private static Task Save(IPage page) => page.Locator("main form.form > .actions button[type=submit]").ClickAsync();

    private async Task Look(IPage page) => _faults.AddRange((await page.Faults()).Select(f => $"{new Uri(page.Url).AbsolutePath}: {f}"));

    // All that have come, once there are so many. The folder is what an outside world would see.
    private async Task<IReadOnlyList<EmlMail>> MailsTo(string email, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var files = Directory.Exists(MailFolder) ? Directory.EnumerateFiles(MailFolder, "*.eml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
            var mails = files.Select(f => EmlReader.Read(File.ReadAllBytes(f))).Where(m => m.To.Email == email).OrderBy(m => m.Date).ToList();
            if (mails.Count >= count) return mails;
            await pause.WaitForNextTickAsync(patience.Token);
        }
    }

    private static string Calendar(EmlMail mail) => mail.Calendar!.Ics.Replace("\r\n ", "", StringComparison.Ordinal);

    private RunningProcess Start(string clock) => RunningProcess.Start(new Dictionary<string, string>
    {
        ["Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "network.db")}",
        ["Mail:Folder"] = MailFolder,
        ["Clock:Start"] = clock,
    });
}
