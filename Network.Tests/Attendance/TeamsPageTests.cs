using System.Net;
using System.Text;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class TeamsPageTests : BrowserTests
{
    private static SiteOptions After => new() { Now = DoorWorld.Noon.AddHours(6) };

    [Test]
    public async Task Three_hundred_lines_in_utf16_are_looked_through_and_ticked_and_those_who_are_left_are_chosen_by_hand()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Now = DoorWorld.Noon.AddDays(-3) });
        var door = await DoorWorld.Open(site);
        for (var i = 0; i < 60; i++) await door.Add($"Påmeld Nummer {Word(i)}", $"p{i}@bergen.example");
        var lines = Enumerable.Range(0, 300).Select(i => i % 2 == 0
            ? $"Påmeld Nummer {Word(i % 50)} (Ekstern)\t10/25/23, 9:28:11 AM\t\t{i}m\t{(i % 4 == 0 ? $"P{i % 50}@bergen.example" : "")}\t\tPresenter"
            : $"Framand {Word(i % 6)}\t\t\t1h\t\t\tAttendee");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var preview = await Upload(organiser, door, Encoding.Unicode, TeamsReportTests.Report(TeamsReportTests.English, [.. lines]));
        Assert.That(preview.Text, Does.Contain("25 blir kryssa av").And.Contain("0 er kryssa av frå før").And.Contain("3 kjende vi ikkje att"));
        Assert.That(await door.Present(), Is.Empty, "looking ticks nobody");
        var hand = preview.Html.QuerySelectorAll("select[name='Chosen[0]'] option").Single(o => o.TextContent.StartsWith($"Påmeld Nummer {Word(51)},", StringComparison.Ordinal)).GetAttribute("value");
        var list = await organiser.Send(preview, "main form.stack", ("Chosen[0]", hand));
        Assert.That(list.Text, Does.Contain("26 er kryssa av. 2 frå rapporten er ikkje knytte til nokon påmeld.").And.Contain("26 av 60 er til stades"));

        var again = await organiser.Send(preview, "main form.stack", ("Chosen[0]", hand));
        Assert.That(again.Text, Does.Contain("0 er kryssa av."));
        var second = await Upload(organiser, door, new UTF8Encoding(false), TeamsReportTests.Report(TeamsReportTests.English, "Påmeld Nummer " + Word(0) + "\t\t\t1h\t\t\t"));
        Assert.That(second.Text, Does.Contain("0 blir kryssa av").And.Contain("1 er kryssa av frå før"));
    }

    [Test]
    public async Task Only_registrations_of_this_session_are_ticked_whatever_is_sent()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Now = DoorWorld.Noon.AddDays(-3) });
        var door = await DoorWorld.Open(site);
        await door.Add("Kari Nes", "kari@bergen.example");
        var other = await DoorWorld.Open(site.Database, site.Clock, "Anna", access: await site.Database.AddNetwork("Andre"));
        await other.Add("Per Pil", "per@bergen.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var preview = await Upload(organiser, door, Encoding.Unicode, TeamsReportTests.Report(TeamsReportTests.English, "Framand\t\t\t1h\t\t\t"));
        var list = await organiser.Send(preview, "main form.stack", ("Matched", "1,2,3,-4,tull,99999999999999999999"), ("Chosen[0]", "<b>"));
        Assert.That(list.Text, Does.Contain("1 er kryssa av."));
        Assert.That(await other.Present(), Is.Empty);
        Assert.That((await organiser.Send(preview, "main form.stack", ("Matched", null))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_wrong_file_is_refused_in_words_and_what_a_name_says_is_never_markup()
    {
        await using var site = await RunningSite.Start(After);
        var door = await DoorWorld.Open(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        async Task<string> Try(byte[] bytes) => (await Upload(organiser, door, bytes)).Text;

        Assert.That((await organiser.Send(await organiser.Get(door.Path + "/teams"), "main form.form")).Text, Does.Contain("Vel ei fil."));
        Assert.That(await Try([]), Does.Contain("Fila er tom."));
        Assert.That(await Try("Kommune;E-post\r\n4601;a@b.example"u8.ToArray()), Does.Contain("ikkje ein oppmøterapport"));
        Assert.That(await Try("PK no"u8.ToArray()), Does.Contain("ikkje ein oppmøterapport"));
        Assert.That(await Try(new byte[(2 * 1024 * 1024) + 1]), Does.Contain("Fila er for stor."));
        Assert.That(await Try(Encoding.UTF8.GetBytes(TeamsReportTests.English)), Does.Contain("ingen deltakarar"));
        var nasty = await Upload(organiser, door, Encoding.UTF8.GetBytes(TeamsReportTests.Report(TeamsReportTests.English, "<script>alert(1)</script>\t\t\t<b>\t\t\t")));
        Assert.That(nasty.Source, Does.Not.Contain("<script>alert").And.Contain("alert(1)"));
    }

    [Test]
    public async Task The_pages_read_well()
    {
        await using var site = await StartSite(new SiteOptions { Now = DoorWorld.Noon.AddDays(-3) });
        var door = await DoorWorld.Open(site);
        foreach (var name in new[] { "Kari", "Ola", "Eli" }) await door.Add($"{name} Nes", $"{name}@bergen.example");
        var path = TestFolder.NewPath(".csv");
        await File.WriteAllTextAsync(path, TeamsReportTests.Report(TeamsReportTests.English, "Kari Nes\t\t\t1h\t\t\t", "Nore og Uvdal Namnesen\t\t\t1h\t\tnore.og.uvdal.namnesen@nore-og-uvdal.example\t"), Encoding.Unicode);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            await page.GotoAsync(door.Path + "/teams");
            faults.AddRange((await page.Faults()).Select(f => $"{view.Width}: {f}"));
            await page.SetInputFilesAsync("input[type=file]", path);
            await page.ClickAsync("main form button[type=submit]");
            await page.WaitForSelectorAsync("select[name='Chosen[0]']");
            faults.AddRange((await page.Faults()).Select(f => $"preview {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static string Word(int number) => new([.. $"{number}".Select(c => (char)('a' + c - '0'))]);

    private static Task<SitePage> Upload(SiteClient organiser, DoorWorld door, Encoding encoding, string text) =>
        Upload(organiser, door, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    private static async Task<SitePage> Upload(SiteClient organiser, DoorWorld door, byte[] bytes)
    {
        var page = await organiser.Get(door.Path + "/teams");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.Find("main form [name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "File", "attendance.csv" },
        };
        var answer = await organiser.Http.PostAsync(door.Path + "/teams", content);
        var source = await answer.Content.ReadAsStringAsync();
        return new SitePage(answer.StatusCode, answer.RequestMessage!.RequestUri!, (AngleSharp.Html.Dom.IHtmlDocument)new AngleSharp.Html.Parser.HtmlParser().ParseDocument(source), source);
    }
}
