using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Networks;
using Network.Data;
using Network.Data.Access;
using Network.Data.Networks;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class InvitationPageTests : BrowserTests
{
    private static readonly Sql s_token = new("SELECT i.Token FROM Invitation i WHERE i.LearningNetworkId = @networkId AND i.KommuneId = @kommuneId");
    private static readonly Sql s_answers = new("SELECT COUNT(*) FROM InvitationAnswer");

    [Test]
    public async Task A_kommune_answers_now_and_names_people_later_and_they_are_told()
    {
        await using var site = await RunningSite.Start();
        var (path, network) = await Invite(site);
        using var contact = site.Client();

        var interested = await contact.Send(await contact.Get(path), "form:has([name=Reply])", ("Reply", "Joins"), ("ContactName", "Kari Nes"), ("ContactEmail", "kari@bergen.example"));
        Assert.That(interested.Text, Does.Contain("Blir med").And.Contain("2 til frå kommunen").And.Contain("Ingen BTI-koordinator enno"));

        var roles = network.Roles.Where(r => !r.ForLeaders).Select(r => ("People[0].RoleIds", (string?)$"{r.Id}"));
        var named = await contact.Send(
            interested, "form:has([name=Reply])",
            [("People[0].Name", "Ola Roller"), ("People[0].Email", "ola@bergen.example"), .. roles, ("People[1].Name", "Liv Leiar"), ("People[1].Email", "liv@bergen.example"), ("People[1].OwnRole", "rektor")]);
        Assert.That(named.Text, Does.Contain("Alt er på plass").And.Contain("Ola Roller ført opp"));
        await site.Services.GetRequiredService<SendDueMail>().Run();
        var mail = site.Mails().Single(m => m.To.Email == "ola@bergen.example");
        Assert.That(mail.Text, Does.Contain("Bergen har meldt deg inn").And.Contain("BTI-koordinator").And.Contain("Kari Nes").And.Contain("/mi-side"));

        // By name: Liv stands first.
        var fewer = await contact.Send(named, "form:has([name=Reply])", ("People[0].Name", ""), ("People[0].Email", ""), ("People[0].OwnRole", ""));
        await site.Services.GetRequiredService<SendDueMail>().Run();
        Assert.That(fewer.Text, Does.Contain("1 til frå kommunen").And.Contain("Liv Leiar teken bort"));
        Assert.That(site.Mails(), Has.Count.EqualTo(2), "nobody is told twice");
    }

    [Test]
    public async Task A_scanner_that_opens_the_link_answers_nothing_and_a_foreign_link_opens_nothing()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invite(site);
        using var scanner = site.Client();
        var answer = await scanner.Http.GetAsync(path);
        await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.That(answer.Headers.CacheControl!.NoStore);
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_answers)), Is.Zero);
        Assert.That((await scanner.Get("/invitasjon/aaaaaaaaaaaaaaaaaaaaaaaaaa")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Of_two_colleagues_the_second_sees_what_the_first_saved_and_neither_loses_anything()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invite(site);
        using var one = site.Client();
        using var other = site.Client();
        var (first, second) = (await one.Get(path), await other.Get(path));
        await one.Send(first, "form:has([name=Reply])", ("Reply", "Joins"), ("ContactName", "Kari"), ("People[0].Name", "Ola"), ("People[0].Email", "ola@bergen.example"));

        var told = await other.Send(second, "form:has([name=Reply])", ("Reply", "Interested"), ("ContactName", "Liv"), ("People[0].Name", "Per"), ("People[0].Email", "per@bergen.example"));
        Assert.That(told.Find(".ds-error-summary").TextContent, Does.Contain("Ein kollega har lagra"));
        Assert.That(told.ValueOf("ContactName"), Is.EqualTo("Liv"));
        Assert.That(told.Find("#ContactName-theirs").TextContent, Does.Contain("Kari"));
        var saved = await other.Send(told, "form:has([name=Reply])");
        Assert.That(saved.Html.QuerySelectorAll("input[name^=People][name$='.Email']").Select(i => i.GetAttribute("value")).Where(v => v?.Length > 0),
            Is.EqualTo(new[] { "ola@bergen.example", "per@bergen.example" }));
    }

    [Test]
    public async Task What_is_wrong_is_told_in_place()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invite(site);
        using var contact = site.Client();
        var page = await contact.Send(
            await contact.Get(path), "form:has([name=Reply])", ("ContactEmail", "kari"), ("ContactPhone", "12"), ("Reason", "01010012356"),
            ("People[0].Name", ""), ("People[0].Email", "ola@bergen.example"), ("People[1].Name", "Same"), ("People[1].Email", "OLA@bergen.example"));
        Assert.That(page.Html.QuerySelectorAll(".ds-error-summary a").Select(a => a.GetAttribute("href")),
            Is.SupersetOf(new[] { "#Reply", "#ContactEmail", "#ContactPhone", "#People-0--Name", "#People-0--Email" }));
        Assert.That(page.ValueOf("ContactEmail"), Is.EqualTo("kari"));
    }

    [Test]
    public async Task Somebody_who_was_named_leaves_on_their_own_page()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invite(site);
        using var contact = site.Client();
        await contact.Send(await contact.Get(path), "form:has([name=Reply])", ("Reply", "Joins"), ("People[0].Name", "Ola"), ("People[0].Email", "ola@bergen.example"));
        await site.Services.GetRequiredService<SendDueMail>().Run();
        using var ola = await site.SignedIn("ola@bergen.example");
        var mine = await ola.Get("/mi-side");
        Assert.That(mine.Text, Does.Contain("Bergen"));

        var left = await ola.Send(mine, "form[action$='/ga-ut'] button");
        Assert.That(left.Text, Does.Contain("Du er ute av nettverket"));
        Assert.That((await contact.Get(path)).Text, Does.Contain("Ola teken bort").And.Not.Contain("ola@bergen.example"));
    }

    [Test]
    public async Task It_reads_well_and_is_filled_in_by_keyboard_on_a_phone()
    {
        await using var site = await StartSite();
        var (path, network) = await Invite(site);
        await site.Database.AddGathering(network.Access, "Eit informasjonsmøte med eit langt namn", site.Clock.Now.AddDays(9));
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.GotoAsync(path);
            faults.AddRange((await page.Faults()).Select(f => $"before at {view.Width}: {f}"));
            await page.FocusAsync("input[name=Reply][value=Joins]");
            await page.Keyboard.PressAsync("Space");
            for (var i = 0; i < 30 && await page.EvaluateAsync<string>("document.activeElement.id") != "People-0--Name"; i++) await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync($"Åse Ødegård {view.Width}");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync($"ase{view.Width}@bergen.example");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText("Svaret er lagra").WaitForAsync();
            faults.AddRange((await page.Faults()).Select(f => $"after at {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }


    private static async Task<(string Path, Invited Network)> Invite(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var store = new NetworkStore(site.Database, site.Clock);
        var network = await store.Find(access);
        await store.Save(access, network with { Roles = WantedRole.Usual });
        var token = await site.Database.Read(sql => sql.Value<string>(s_token, new { networkId = access.NetworkId, kommuneId = 4601 }));
        return ($"/invitasjon/{token}", new Invited(access, (await store.Find(access)).Roles));
    }

    private sealed record Invited(NetworkAccess Access, IReadOnlyList<WantedRole> Roles);
}
