using System.Net;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Data;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class AttendancePageTests : BrowserTests
{
    private static readonly Sql s_session = new("SELECT MIN(s.Id) FROM Session s JOIN Gathering g ON g.Id = s.GatheringId WHERE g.Slug = @slug");

    [Test]
    public async Task People_are_ticked_and_unticked_twice_is_once_and_who_did_it_is_kept()
    {
        await using var site = await RunningSite.Start();
        var path = await Session(site, "Åse Ødegård", "Bo Berg", "Kari Nes");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var list = await organiser.Get(path);
        Assert.That(Names(list), Is.EqualTo(new[] { "Bo Berg", "Kari Nes", "Åse Ødegård" }));
        Assert.That(list.Text, Does.Contain("0 av 3 er til stades"));

        var ticked = await organiser.Send(list, "li:first-child button[name=present]");
        var again = await organiser.Send(list, "li:first-child button[name=present]");
        Assert.That(again.Text, Does.Contain("1 av 3 er til stades").And.Contain("av Olav Opphav"));
        Assert.That(Names(await organiser.Get(path + "?manglar=true")), Is.EqualTo(new[] { "Kari Nes", "Åse Ødegård" }));
        Assert.That(Names(await organiser.Get(path + "?sok=aase")), Is.EqualTo(new[] { "Åse Ødegård" }));
        var back = await organiser.Send(ticked, "li:first-child button[name=present]");
        Assert.That(back.Text, Does.Contain("0 av 3 er til stades"));
        var all = await organiser.Send(back, "form[action$='/alle'] button");
        Assert.That(all.Text, Does.Contain("3 til er kryssa av").And.Contain("3 av 3 er til stades"));
        Assert.That(await organiser.Http.GetStringAsync(path + "/eksport.csv"), Does.Contain("Kari Nes;Bergen;Ja;"));
        Assert.That((await organiser.Http.GetAsync(path + "/eksport.xlsx")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Two_who_tick_at_once_tick_once_and_a_tick_keeps_its_place_in_the_list()
    {
        await using var site = await RunningSite.Start();
        var path = await Session(site, "Kari Nes");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get(path + "?sok=kari");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => organiser.Send(page, "button[name=present]")));
        var after = await organiser.Send(page, "button[name=present]");
        Assert.That(after.Address.PathAndQuery, Does.EndWith("?sok=kari"));
        Assert.That(after.Text, Does.Contain("1 av 1 er til stades"));
    }

    [Test]
    public async Task A_reader_looks_and_a_stranger_finds_nothing()
    {
        await using var site = await RunningSite.Start();
        var path = await Session(site, "Kari Nes");
        using var other = await site.SignedIn((await Stranger(site)).Email);
        Assert.That((await other.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get(path.Replace("/okter/", "/okter/9", StringComparison.Ordinal))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task It_is_ticked_by_keyboard_on_a_phone_and_reads_well()
    {
        await using var site = await StartSite();
        var path = await Session(site, [.. Enumerable.Range(0, 30).Select(i => $"Nore og Uvdal Namnesen nummer {i}")]);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            await page.GotoAsync(path);
            faults.AddRange((await page.Faults()).Select(f => $"{view.Width}: {f}"));
            await page.FocusAsync("li:has-text('nummer 7') button");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForSelectorAsync("li:has-text('nummer 7') button[value=false], li:has-text('nummer 7') button[value=true]");
            faults.AddRange((await page.Faults()).Select(f => $"ticked {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static IEnumerable<string> Names(SitePage page) => page.Html.QuerySelectorAll(".rows strong").Select(s => s.TextContent);

    private static async Task<(long Id, string Email)> Stranger(RunningSite site)
    {
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        var access = await site.Database.Give(other, "framand@rvts.example", NetworkRight.Organise);
        return (access.PersonId, "framand@rvts.example");
    }

    private static async Task<string> Session(RunningSite site, params string[] names)
    {
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(1));
        var registrations = new RegistrationStore(site.Database, site.Clock);
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
            await registrations.Register(new RegistrationWish { Gathering = slug, SubmissionId = $"s{i}", Name = name, Email = $"p{i}@bergen.example", KommuneId = 4601 });
        var session = await site.Database.Read(sql => sql.Value<long>(s_session, new { slug }));
        return $"/arrangor/samlingar/{slug}/okter/{session}/oppmote";
    }
}
