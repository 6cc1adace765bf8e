using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class SeriesPageTests : BrowserTests
{
    private static readonly Sql s_registrations = new("""
        SELECT g.Slug FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE r.EmailKey = @email AND r.State = @state ORDER BY g.Slug
        """);

    [Test]
    public async Task A_contact_registers_its_people_for_all_gatherings_and_each_gets_one_mail_with_one_calendar()
    {
        await using var site = await RunningSite.Start();
        var (access, token) = await Network(site);
        await site.Database.AddGathering(access, "Haust", site.Clock.Now.AddDays(9));
        await site.Database.AddGathering(access, "Vinter", site.Clock.Now.AddDays(40));
        using var contact = site.Client();
        var page = await contact.Get($"/invitasjon/{token}/serie");
        var joined = await contact.Send(page, "form:has([name=participantIds])");
        Assert.That(joined.Text, Does.Contain("2 er melde på serien").And.Contain("Ola Nes på serien"));
        await Mail(site);

        var mail = site.Mails().Single(m => m.To.Email == "ola@bergen.example");
        Assert.That(mail.Text, Does.Contain("Haust").And.Contain("Vinter").And.Contain("/serie/"));
        Assert.That(mail.Files.Single().Name, Is.EqualTo("samlingar.ics"));
        Assert.That(await Registered(site, "ola@bergen.example"), Is.EqualTo(new[] { "haust", "vinter" }));
        Assert.That(site.Mails(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_gathering_that_is_published_later_is_told_of_once_and_one_that_was_declined_never_comes_back()
    {
        await using var site = await RunningSite.Start();
        var (access, token) = await Network(site);
        await site.Database.AddGathering(access, "Haust", site.Clock.Now.AddDays(9));
        using var contact = site.Client();
        await contact.Send(await contact.Get($"/invitasjon/{token}/serie"), "form:has([name=participantIds])");
        await Mail(site);
        var own = (await contact.Get(SeriesLink(site, "ola@bergen.example"))).Address.PathAndQuery;

        await site.Database.AddGathering(access, "Vår", site.Clock.Now.AddDays(90));
        await Mail(site);
        await Mail(site);
        var told = site.Mails().Where(m => m.To.Email == "ola@bergen.example").ToList();
        Assert.That(told, Has.Count.EqualTo(2));
        Assert.That(told.Select(m => (m.Text.Contains("Haust", StringComparison.Ordinal), m.Text.Contains("Vår", StringComparison.Ordinal))), Is.EquivalentTo(new[] { (true, false), (false, true) }));

        var mine = await contact.Get(own);
        var declined = await contact.Send(mine, "li:first-child form[action*='/av/'] button");
        Assert.That(declined.Text, Does.Contain("Serien melder deg ikkje på henne igjen"));
        await Mail(site);
        Assert.That(await Registered(site, "ola@bergen.example"), Is.EqualTo(new[] { "var" }));
        var back = await contact.Send(declined, "li:first-child form[action*='/pa/'] button");
        Assert.That(back.Text, Does.Contain("Du er meld på samlinga"));
        Assert.That(await Registered(site, "ola@bergen.example"), Is.EqualTo(new[] { "haust", "var" }));
    }

    [Test]
    public async Task The_link_of_a_session_comes_by_the_rule_to_those_whom_the_series_registered()
    {
        await using var site = await RunningSite.Start();
        var (access, token) = await Network(site);
        await site.Database.AddGathering(access, "Haust", site.Clock.Now.AddDays(9));
        using var contact = site.Client();
        await contact.Send(await contact.Get($"/invitasjon/{token}/serie"), "form:has([name=participantIds])");
        await Mail(site);
        site.Clock.Move(TimeSpan.FromDays(8));
        await Mail(site);
        await Mail(site);

        var mails = site.Mails().Where(m => m.To.Email == "ola@bergen.example").ToList();
        Assert.That(mails.Select(m => m.Text.Contains("https://video.example/rom", StringComparison.Ordinal)), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task A_full_gathering_puts_on_the_waiting_list_and_the_mail_says_so()
    {
        await using var site = await RunningSite.Start();
        var (access, token) = await Network(site);
        await site.Database.AddGathering(access, "Trong", site.Clock.Now.AddDays(9), capacity: 1);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get("/arrangor/nettverk/trygg-oppvekst/serie");
        Assert.That(SitePage.Spaces(page.Html.QuerySelectorAll("table tbody tr")[0].TextContent), Does.Contain("Trong").And.EndWith("1 1 1"));
        var joined = await organiser.Send(page, "button[name=all]");
        var twice = await organiser.Send(page, "button[name=all]");
        await Mail(site);

        Assert.That(joined.Text, Does.Contain("2 er melde på serien"));
        Assert.That(twice.Text, Does.Contain("Ingen nye blei melde på"));
        Assert.That(site.Mails().Where(m => m.To.Email.EndsWith("@bergen.example", StringComparison.Ordinal)).Count(m => m.Text.Contains("Du står som nummer 1 på ventelista", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(token, Is.Not.Empty);
    }

    [Test]
    public async Task Somebody_joins_on_their_own_page_leaves_again_and_is_off_it_when_the_kommune_takes_them_away()
    {
        await using var site = await RunningSite.Start();
        var (access, token) = await Network(site);
        await site.Database.AddGathering(access, "Haust", site.Clock.Now.AddDays(9));
        using var ola = await site.SignedIn("ola@bergen.example");
        var joined = await ola.Send(await ola.Get("/mi-side"), "form[action$='/serie'] button");
        Assert.That(joined.Text, Does.Contain("Du er på serien").And.Contain("Haust"));
        var mine = await ola.Get(joined.Find("a[href^='/serie/']").GetAttribute("href")!);
        await ola.Send(mine, "form[action$='/slutt'] button");
        Assert.That((await ola.Get(mine.Address.PathAndQuery)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await site.Database.AddGathering(access, "Vår", site.Clock.Now.AddDays(90));
        await Mail(site);
        Assert.That(await Registered(site, "ola@bergen.example"), Is.EqualTo(new[] { "haust" }), "what one has, stays; nothing more comes");

        await ola.Send(await ola.Get("/mi-side"), "form[action$='/serie'] button");
        using var contact = site.Client();
        var page = await contact.Get($"/invitasjon/{token}");
        await contact.Send(page, "form:has([name=Reply])", ("People[0].Name", ""), ("People[0].Email", ""), ("People[1].Name", ""), ("People[1].Email", ""));
        await site.Database.AddGathering(access, "Sommar", site.Clock.Now.AddDays(120));
        await Mail(site);
        Assert.That(await Registered(site, "ola@bergen.example"), Does.Not.Contain("sommar"));
    }

    [Test]
    public async Task Opening_the_link_changes_nothing_and_nobody_reaches_another_persons_part()
    {
        await using var site = await RunningSite.Start();
        var (_, token) = await Network(site);
        var liv = (await new ParticipationStore(site.Database, site.Clock).Of(await PersonId(site, "liv@bergen.example")))[0].Id;
        using var ola = await site.SignedIn("ola@bergen.example");
        var form = new FilledForm(await ola.Get("/mi-side"), "form[action$='/serie'] button");
        using var request = form.Request();
        request.RequestUri = new Uri(site.Address, $"/mi-side/deltaking/{liv}/serie");
        Assert.That((await ola.Http.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await ola.Get($"/invitasjon/{token}/serie");
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_members)), Is.Zero);
    }

    [Test]
    public async Task The_pages_read_well_on_a_phone_and_at_a_desk()
    {
        await using var site = await StartSite();
        var (access, token) = await Network(site);
        await site.Database.AddGathering(access, "Ei samling med eit svært langt namn som må brytast", site.Clock.Now.AddDays(9), capacity: 1);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.GotoAsync($"/invitasjon/{token}/serie");
            faults.AddRange((await page.Faults()).Select(f => $"kommune {view.Width}: {f}"));
            await page.SignIn(site, SeededNetworks.Maker);
            await page.GotoAsync("/arrangor/nettverk/trygg-oppvekst/serie");
            faults.AddRange((await page.Faults()).Select(f => $"desk {view.Width}: {f}"));
            if (await page.QuerySelectorAsync("button[name=all]") is { } all && view != BrowserView.Desk) await all.ClickAsync();
            await Mail(site);
            await page.GotoAsync(SeriesLink(site, "ola@bergen.example"));
            faults.AddRange((await page.Faults()).Select(f => $"own {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static readonly Sql s_members = new("SELECT COUNT(*) FROM SeriesMember");

    private static readonly Sql s_person = new("SELECT p.Id FROM Person p WHERE p.EmailKey = @email");

    private static Task<long> PersonId(RunningSite site, string email) => site.Database.Read(sql => sql.Value<long>(s_person, new { email }));

    private static Task<IReadOnlyList<string>> Registered(RunningSite site, string email) =>
        site.Database.Read(sql => sql.List<string>(s_registrations, new { email, state = "Confirmed" }));

    private static string SeriesLink(RunningSite site, string email)
    {
        var text = site.Mails().Last(m => m.To.Email == email && m.Text.Contains("/serie/", StringComparison.Ordinal)).Text;
        return "/serie/" + new string([.. text[(text.IndexOf("/serie/", StringComparison.Ordinal) + 7)..].TakeWhile(char.IsLetterOrDigit)]);
    }

    private static async Task Mail(RunningSite site)
    {
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<SendDueMail>().Run();
    }

    private static async Task<(NetworkAccess Access, string Token)> Network(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var token = (await new InvitationOverviewStore(site.Database, site.Clock).List(access)).Single(s => s.KommuneId == 4601).Token;
        await new InvitationStore(site.Database, site.Clock).Save(token, 0, new InvitationAnswer
        {
            Reply = KommuneReply.Joins,
            People = [new() { Name = "Ola Nes", Email = "ola@bergen.example" }, new() { Name = "Liv Vik", Email = "liv@bergen.example" }],
        }, Language.Nynorsk);
        await site.Services.GetRequiredService<SendDueMail>().Run();
        foreach (var told in Directory.EnumerateFiles(site.MailFolder, "*.eml")) File.Delete(told);
        return (access, token);
    }
}
