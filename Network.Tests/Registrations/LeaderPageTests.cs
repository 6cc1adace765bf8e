using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class LeaderPageTests : BrowserTests
{
    private const string Page = "/arrangor/samlingar/leiarsamling/leiarar";
    private const string Pasted = "Kommune;Namn;E-post\nBergen;Kari Nes, oppvekstsjef;kari@bergen.example\nKinn;Per Vik;per@kinn.example\nKinn;Per Vik;PER@kinn.example";

    private static readonly Sql s_participants = new("SELECT COUNT(*) FROM Participant");

    [Test]
    public async Task Leaders_are_invited_answer_by_their_own_link_and_are_no_participants()
    {
        await using var site = await RunningSite.Start();
        await Gathering(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var listed = await organiser.Send(await organiser.Get(Page), "form:has(#Lines)", ("Lines", Pasted));
        Assert.That(listed.Text, Does.Contain("Nye på lista: 2").And.Contain("oppvekstsjef").And.Contain("0 av 2 kommunar"));
        var invited = await organiser.Send(listed, "form[action$='/inviter'] button");
        await organiser.Send(listed, "form[action$='/inviter'] button");
        await Mail(site);
        Assert.That(invited.Text, Does.Contain("2 invitasjonar er på veg"));
        Assert.That(site.Mails().Select(m => m.To.Email), Is.EquivalentTo(new[] { "kari@bergen.example", "per@kinn.example" }));

        using var kari = site.Client();
        var own = await kari.Get(Link(site, "kari@bergen.example"));
        Assert.That((await organiser.Get(Page)).Text, Does.Contain("0 av 2 kommunar"), "opening the link answers nothing");
        var comes = await kari.Send(own, "form[action$='/ja'] button");
        using var per = site.Client();
        await per.Send(await per.Get(Link(site, "per@kinn.example")), "form[action$='/nei'] button");
        await Mail(site);

        Assert.That(comes.Text, Does.Contain("Du er meld på"));
        Assert.That(site.Mails().Count(m => m.To.Email == "kari@bergen.example" && m.Calendar is not null), Is.EqualTo(1));
        Assert.That((await organiser.Get(Page)).Text, Does.Contain("1 av 2 kommunar har nokon som kjem").And.Contain("1 Kjem ikkje"));
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_participants)), Is.Zero);
        Assert.That(await organiser.Http.GetStringAsync(Page + "/eksport.csv"), Does.Contain("Bergen;Kari Nes;oppvekstsjef;kari@bergen.example;Kjem;"));
    }

    [Test]
    public async Task A_reminder_goes_once_to_those_who_are_silent_and_not_to_one_who_answers_before_it_is_sent()
    {
        await using var site = await RunningSite.Start();
        await Gathering(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await organiser.Get(Page), "form:has(#Lines)", ("Lines", Pasted));
        var invited = await organiser.Send(await organiser.Get(Page), "form[action$='/inviter'] button");
        await Mail(site);
        var reminded = await organiser.Send(invited, "form[action$='/minn'] button");
        var twice = await organiser.Send(invited, "form[action$='/minn'] button");
        using var per = site.Client();
        await per.Send(await per.Get(Link(site, "per@kinn.example")), "form[action$='/nei'] button");
        await Mail(site);

        Assert.That(reminded.Text, Does.Contain("2 påminningar er på veg"));
        Assert.That(twice.Text, Does.Contain("0 påminningar er på veg"));
        Assert.That(site.Mails().Where(m => m.Subject.StartsWith("Påminning", StringComparison.Ordinal)).Select(m => m.To.Email), Is.EqualTo(new[] { "kari@bergen.example" }));
    }

    [Test]
    public async Task What_is_wrong_with_the_list_is_told_by_row_and_nobody_is_taken()
    {
        await using var site = await RunningSite.Start();
        await Gathering(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var wrong = await organiser.Send(
            await organiser.Get(Page), "form:has(#Lines)", ("Lines", "Kommune;Namn;E-post\nBergen;Kari;kari@bergen.example\nBergn;Ola;ola@bergen.example\nBergen;Liv;liv"));
        Assert.That(wrong.Text, Does.Contain("Rad 3").And.Contain("Rad 4").And.Not.Contain("Nye på lista"));
        Assert.That(wrong.Find("#Lines").TextContent, Does.Contain("Bergn;Ola"));
        Assert.That((await organiser.Get(Page)).Html.QuerySelector(".rows"), Is.Null);
    }

    [Test]
    public async Task One_who_was_taken_off_the_list_has_no_link_and_other_gatherings_have_no_such_page()
    {
        await using var site = await RunningSite.Start();
        var access = await Gathering(site);
        var open = await site.Database.AddGathering(access, "Open samling", site.Clock.Now.AddDays(9));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await organiser.Get(Page), "form:has(#Lines)", ("Lines", "Bergen;Kari Nes;kari@bergen.example"));
        await organiser.Send(await organiser.Get(Page), "form[action$='/inviter'] button");
        await Mail(site);
        var link = Link(site, "kari@bergen.example");
        await organiser.Send(await organiser.Get(Page), "form[action$='/fjern'] button");
        using var kari = site.Client();
        Assert.That((await kari.Get(link)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await organiser.Get($"/arrangor/samlingar/{open}/leiarar")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_pages_read_well_on_a_phone_and_at_a_desk()
    {
        await using var site = await StartSite();
        await Gathering(site);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            await page.GotoAsync(Page);
            faults.AddRange((await page.Faults()).Select(f => $"empty {view.Width}: {f}"));
            await page.FillAsync("#Lines", $"Bergen;Kari Nes, leiar for psykisk helse og rusarbeid;kari{view.Width}@bergen.example");
            await page.ClickAsync("form:has(#Lines) button");
            await page.ClickAsync("form[action$='/inviter'] button");
            await page.GetByText("invitasjonar er på veg").WaitForAsync();
            faults.AddRange((await page.Faults()).Select(f => $"list {view.Width}: {f}"));
            await Mail(site);
            await page.GotoAsync(Link(site, $"kari{view.Width}@bergen.example"));
            faults.AddRange((await page.Faults()).Select(f => $"own {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static string Link(RunningSite site, string email)
    {
        var text = site.Mails().First(m => m.To.Email == email && m.Text.Contains("/leiar/", StringComparison.Ordinal)).Text;
        return "/leiar/" + new string([.. text[(text.IndexOf("/leiar/", StringComparison.Ordinal) + 7)..].TakeWhile(char.IsLetterOrDigit)]);
    }

    private static async Task Mail(RunningSite site)
    {
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<SendDueMail>().Run();
    }

    private static async Task<NetworkAccess> Gathering(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var store = new GatheringStore(site.Database, site.Clock);
        var starts = site.Clock.Now.AddDays(20);
        var slug = await store.Create(access, "leiarsamling", new GatheringPlan
        {
            Title = new LocalText("Leiarsamling", null, null),
            Description = new LocalText("Om *tid* og ansvar.", null, null),
            Mode = MeetingMode.Digital,
            Audience = Audience.Leaders,
            Sessions = [new SessionPlan(0, null, starts, starts.AddHours(2), null, "https://video.example/rom")],
        });
        await store.Publish(access, (await store.Find(access, slug))!.Id);
        return access;
    }
}
