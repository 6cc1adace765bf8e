using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Gatherings;

[TestFixture]
public sealed class ChangePageTests : BrowserTests
{
    private const string Nasty = "Sjuk \"tolk\" <script>alert(1)</script>\r\nBcc: alle@rvts.example";

    [Test]
    public async Task A_gathering_is_cancelled_after_a_screen_and_undone_in_time()
    {
        await using var site = await RunningSite.Start();
        var (_, here) = await Prepare(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var screen = await organiser.Get((await organiser.Get(here)).Find("a[href$='/mote/avlys']").GetAttribute("href")!);
        Assert.That(screen.Text, Does.Contain("1 som har plass, får e-post").And.Contain("1 på venteliste får e-post").And.Contain("Kari Nes").And.Contain("Avlyst: Møte"));

        var shown = await organiser.Send(screen, "button[value=vis]", ("Reason", Nasty));
        Assert.That(shown.Html.QuerySelectorAll("pre").Select(p => p.TextContent), Is.All.Contains("<script>alert(1)</script> Bcc: alle@rvts.example"));
        Assert.That(shown.Html.QuerySelectorAll("main script"), Is.Empty);
        Assert.That(await Count(site), Is.Zero, "a preview does nothing");

        var done = await organiser.Send(shown, "button[value=ferdig]");
        Assert.That(done.Text, Does.Contain("E-postane går kl.").And.Contain("Samlinga er avlyst"));
        using var visitor = site.Client();
        Assert.That((await visitor.Get("/samlingar/mote")).Text, Does.Contain("Avlyst"));
        Assert.That(Said(await organiser.Send(shown, "button[value=ferdig]")), Does.Contain("Ein annan har alt avlyst det."));
        var undone = await organiser.Send(done, "form[action$='/angre']");
        Assert.That(undone.Text, Does.Contain("Angra av Olav Opphav").And.Not.Contain("E-postane går kl."));
        Assert.That((await visitor.Get("/samlingar/mote")).Text, Does.Not.Contain("Avlyst"));
        Assert.That(Said(await organiser.Send(done, "form[action$='/angre']")), Does.Contain("Det er alt angra."));
    }

    [Test]
    public async Task After_ten_minutes_undoing_is_refused_and_the_history_counts_the_mails()
    {
        await using var site = await RunningSite.Start();
        var (_, here) = await Prepare(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var done = await organiser.Send(await organiser.Get(here + "/avlys"), "button[value=ferdig]", ("Reason", "Streik"));
        site.Clock.Move(TimeSpan.FromMinutes(10));
        await Run(site);
        var late = await organiser.Send(done, "form[action$='/angre']");
        Assert.That(Said(late), Does.Contain("for seint å angre"));
        Assert.That(late.Text, Does.Contain("Sende e-postar: 2").And.Contain("Grunn: Streik"));
        Assert.That(Said(await organiser.Get(here + "/avlys")), Does.Contain("ingenting å avlyse"));
    }

    [Test]
    public async Task A_session_is_cancelled_and_those_on_the_waiting_list_get_nothing()
    {
        await using var site = await RunningSite.Start();
        var (network, here) = await Prepare(site);
        var session = (await new GatheringStore(site.Database, site.Clock).Find(network, "mote"))!.Sessions[0].Id;
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var screen = await organiser.Get($"{here}/okter/{session}/avlys");
        Assert.That(screen.Text, Does.Contain("1 som har plass, får e-post").And.Contain("1 får ingenting"));
        await organiser.Send(screen, "button[value=ferdig]");
        Assert.That((await organiser.Get(here)).Text, Does.Contain("Ei økt er avlyst"));
        Assert.That(Said(await organiser.Get($"{here}/okter/999/avlys")), Does.Contain("ingenting å avlyse"));
    }

    [Test]
    public async Task A_move_shows_who_is_told_carries_the_whole_form_on_and_can_be_undone()
    {
        await using var site = await RunningSite.Start();
        var (network, here) = await Prepare(site);
        var before = (await new GatheringStore(site.Database, site.Clock).Find(network, "mote"))!;
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var screen = await organiser.Send(
            await organiser.Get(here + "/endre"), "form:has(#TitleNn)", ("Sessions[0].Place", "Bergen"), ("DescriptionNn", "Ei linje\r\nog \"ei til\" <b>"), ("Questions[0].Text", "Kva?"));
        Assert.That(screen.Text, Does.Contain("Ingenting er lagra enno").And.Contain(", Bergen").And.Contain("1 får e-post. 1 får ingenting").And.Contain("Endra: Møte"));
        Assert.That(await Count(site), Is.Zero);
        var shown = await organiser.Send(screen, "button[value=vis]", ("Reason", Nasty));
        Assert.That(shown.Html.QuerySelectorAll("pre").Select(p => p.TextContent), Is.All.Contains("alert(1)"));
        var form = await organiser.Send(shown, "button[value=tilbake]");
        Assert.That(form.ValueOf("Sessions[0].Place"), Is.EqualTo("Bergen"));
        Assert.That(form.ValueOf("Questions[0].Text"), Is.EqualTo("Kva?"));

        var saved = await organiser.Send(await organiser.Send(form, "form:has(#TitleNn)"), "button[value=ferdig]", ("Reason", "Større sal"));
        var after = (await new GatheringStore(site.Database, site.Clock).Find(network, "mote"))!;
        Assert.That((after.Sessions[0].Place, after.Description.Nn?.ReplaceLineEndings("\n"), after.Questions.Single().Text), Is.EqualTo(("Bergen", "Ei linje\nog \"ei til\" <b>", "Kva?")));
        Assert.That(saved.Text, Does.Contain("E-postane går kl.").And.Contain("Grunn: Større sal"));
        await organiser.Send(saved, "form[action$='/angre']");
        after = (await new GatheringStore(site.Database, site.Clock).Find(network, "mote"))!;
        Assert.That((after.Sessions[0].Place, after.Sessions[0].TimeMark, after.Questions.Count), Is.EqualTo((before.Sessions[0].Place, before.Sessions[0].TimeMark, 1)));
        site.Clock.Move(TimeSpan.FromMinutes(30));
        await Run(site);
        Assert.That(Directory.EnumerateFiles(site.MailFolder).Count(), Is.EqualTo(2), "the confirmation and the place in line");
    }

    [Test]
    public async Task Who_confirms_over_what_another_has_saved_is_told_so_and_a_draft_needs_no_screen()
    {
        await using var site = await RunningSite.Start();
        var (network, here) = await Prepare(site);
        await site.Database.Give(network, "siri@rvts.example", NetworkRight.Organise);
        using var first = await site.SignedIn(SeededNetworks.Maker);
        using var second = await site.SignedIn("siri@rvts.example");
        var screen = await first.Send(await first.Get(here + "/endre"), "form:has(#TitleNn)", ("Sessions[0].Place", "Bergen"));
        await second.Send(await second.Get(here + "/endre"), "form:has(#TitleNn)", ("TitleNn", "Nytt namn"));
        var told = await first.Send(screen, "button[value=ferdig]");
        Assert.That(told.Find(".ds-error-summary").TextContent, Does.Contain("Ein annan har lagra"));
        Assert.That(told.ValueOf("Sessions[0].Place"), Is.EqualTo("Bergen"));
        Assert.That(await Count(site), Is.Zero);
    }

    [Test]
    public async Task The_screens_read_well_on_a_phone_and_a_desk()
    {
        await using var site = await StartSite();
        var (_, here) = await Prepare(site);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            await page.GotoAsync(here + "/avlys");
            faults.AddRange((await page.Faults()).Select(f => $"cancel {view.Width}: {f}"));
            await page.GotoAsync(here + "/endre");
            await page.FillAsync("[name='Sessions[0].Place']", $"Bergen {view.Width}");
            await page.ClickAsync("form:has(#TitleNn) .actions button[type=submit]");
            await page.WaitForSelectorAsync("button[value=ferdig]");
            faults.AddRange((await page.Faults()).Select(f => $"move {view.Width}: {f}"));
            await page.ClickAsync("button[value=ferdig]");
            await page.WaitForSelectorAsync("form[action$='/angre']");
            faults.AddRange((await page.Faults()).Select(f => $"held {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    // With what is said above the page itself.
    private static string Said(SitePage page) => page.Html.Body!.TextContent;

    private static async Task<int> Count(RunningSite site)
    {
        var network = await new AccessStore(site.Database).ToNetwork((await new Data.People.PersonStore(site.Database).FindByEmail(SeededNetworks.Maker))!.Id, "trygg-oppvekst", NetworkRight.Read);
        return (await new GatheringHistoryStore(site.Database, site.Clock).Find(network!, "mote", _ => (0, 10))).Page.Rows.Count(c => c.Kind != GatheringChangeKind.SessionsChanged || c.Sessions.Any(s => s.NewPlace is not null));
    }

    private static async Task Run(RunningSite site)
    {
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<SendDueMail>().Run();
    }

    private static async Task<(NetworkAccess Network, string Here)> Prepare(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(20));
        var store = new GatheringStore(site.Database, site.Clock);
        var stored = (await store.Find(network, slug))!;
        var sessions = stored.Sessions.Select(s => new SessionPlan(s.Id, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl)).ToList();
        await store.Save(network, stored.Id, stored.Version, new GatheringPlan { Title = stored.Title, Description = stored.Description, Mode = stored.Mode, Audience = stored.Audience, Capacity = 1, Sessions = sessions });
        var registrations = new RegistrationStore(site.Database, site.Clock);
        foreach (var name in new[] { "Kari Nes", "Ola Vent" })
            await registrations.Register(new RegistrationWish { Gathering = slug, SubmissionId = name, Name = name, Email = $"{name[..3]}@bergen.example", KommuneId = 4601 });
        await Run(site);
        return (network, $"/arrangor/samlingar/{slug}");
    }
}
