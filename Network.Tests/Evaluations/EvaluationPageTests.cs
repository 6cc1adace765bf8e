using System.Net;
using Network.Core.Evaluations;
using Network.Data.Evaluations;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Tests.Access;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

[TestFixture]
public sealed class EvaluationPageTests
{
    private const string Desk = "/arrangor/samlingar/mote/evaluering";

    [Test]
    public async Task It_is_set_up_asked_answered_once_and_shown_when_it_is_closed()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await Opened(site, people: 6);
        var links = Links(site);
        Assert.That(links, Has.Count.EqualTo(6));
        using var anybody = site.Client();
        foreach (var link in links.Take(5))
        {
            var page = await anybody.Get(link);
            Assert.That(page.Text, Does.Contain("Svara er anonyme"));
            var thanks = await anybody.Send(page, "main form", ("Replies[0].Choices", "4"), ("Replies[1].Choices", "yes"), ("Replies[2].Text", "Gruppearbeidet <script>alert(1)</script>"));
            Assert.That(thanks.Text, Does.Contain("Takk!").And.Contain("Det er svart"));
        }

        var waiting = await organiser.Get(Desk + "/svar");
        Assert.That(waiting.Text, Does.Contain("5 av 6 har svart").And.Contain("når evalueringa er lukka").And.Not.Contain("Gruppearbeidet"));
        var results = await organiser.Send(waiting, "main form[action$='/lukk']");
        Assert.That(results.Text, Does.Contain("Snitt: 4,0").And.Contain("5 (100").And.Contain("Gruppearbeidet <script>"));
        Assert.That(results.Html.QuerySelectorAll("main script"), Is.Empty);
        Assert.That((await anybody.Get(links[5])).Text, Does.Contain("Det kan ikkje svarast no"));
    }

    [Test]
    public async Task A_get_changes_nothing_and_the_page_is_kept_from_others()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await Opened(site, people: 1);
        using var anybody = site.Client();
        var link = Links(site)[0];
        using var head = await anybody.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        using var get = await anybody.Http.GetAsync(new Uri(link, UriKind.Relative));
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(get.Headers.CacheControl!.NoStore);
        Assert.That(get.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
        Assert.That(get.Headers.GetValues("Referrer-Policy"), Does.Contain("no-referrer"));
        Assert.That((await organiser.Get(Desk)).Text, Does.Contain("0 av 1"));
        Assert.That((await anybody.Get("/evaluering/" + new string('a', 26))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Two_pages_of_one_link_are_one_answer_and_the_other_keeps_its_words()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await Opened(site, people: 1);
        using var one = site.Client();
        using var other = site.Client();
        var link = Links(site)[0];
        var (first, second) = (await one.Get(link), await other.Get(link));
        await one.Send(first, "main form", ("Replies[0].Choices", "5"));
        var told = await other.Send(second, "main form", ("Replies[0].Choices", "1"), ("Replies[2].Text", "Det eg skreiv"));
        Assert.That(told.Text, Does.Contain("alt svart med denne lenkja"));
        Assert.That(told.ValueOf("Replies[2].Text"), Is.EqualTo("Det eg skreiv"));
        Assert.That((await organiser.Get(Desk)).Text, Does.Contain("1 av 1"));
    }

    [Test]
    public async Task Who_is_signed_in_as_somebody_else_is_refused_and_the_right_one_sees_it_on_their_page()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await Opened(site, people: 2);
        var links = Links(site);
        using var mine = await site.SignedIn("p0@bergen.example");
        var page = await mine.Get("/mi-side");
        Assert.That(page.Html.QuerySelector($"a[href='{links[0]}']"), Is.Not.Null);
        var refused = await mine.Get(links[1]);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(refused.Text, Does.Contain("Lenkja er til nokon annan").And.Not.Contain("Kor nyttig"));
        await mine.Send(await mine.Get(links[0]), "main form", ("Replies[0].Choices", "3"));
        Assert.That((await mine.Get("/mi-side")).Html.QuerySelector("a[href^='/evaluering/']"), Is.Null);
        Assert.That((await mine.Get("/mi-side/mine-data")).Text, Does.Contain("Svart anonymt"));
    }

    [TestCase("Fødselsnummeret er 13097248022", "fødselsnummer")]
    [TestCase("", "minst eitt spørsmål")]
    public async Task What_is_wrong_is_told_and_everything_stays(string text, string message)
    {
        await using var site = await RunningSite.Start();
        using var organiser = await Opened(site, people: 1);
        using var anybody = site.Client();
        var page = await anybody.Get(Links(site)[0]);
        var fields = text.Length == 0 ? new[] { ("Replies[2].Text", (string?)text) } : [("Replies[0].Choices", "2"), ("Replies[2].Text", text)];
        var told = await anybody.Send(page, "main form", fields);
        Assert.That(told.Find(".ds-error-summary").TextContent, Does.Contain(message));
        Assert.That(told.ValueOf("Replies[2].Text"), Is.EqualTo(text));
        if (text.Length > 0) Assert.That(told.Find("[name='Replies[0].Choices'][value='2']").HasAttribute("checked"));
    }

    [Test]
    public async Task Questions_are_written_moved_left_out_and_previewed_in_each_language()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(2));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get(Desk + "/sporsmal/nytt");
        var refused = await organiser.Send(form, "main form", ("TextNn", "Kva teneste?"), ("Kind", "OneOf"), ("Options[0].Nn", "Skule"));
        Assert.That(refused.Text, Does.Contain("minst to svar"));
        var desk = await organiser.Send(refused, "main form", ("Options[1].Nn", "Barnehage"), ("Options[1].En", "Kindergarten"));
        Assert.That(Order(desk), Is.EqualTo(new[] { "Kor nyttig", "Kjem du til", "Kva var best?", "Kva saknar du?", "Kva teneste?" }.Select((t, i) => $"{i + 1}. {t}")).Using<string, string>((a, e) => a.StartsWith(e, StringComparison.Ordinal)));
        desk = await organiser.Send(desk, "form[action$='/WillUse/fjern'] button");
        desk = await organiser.Send(desk, "form[action$='/Missing/flytt'] button[value='1']");
        Assert.That(string.Join(' ', Order(desk)), Does.Match("Kor nyttig.*Kva saknar.*Kva var best.*Kva teneste"));
        Assert.That((await organiser.Get(Desk + "/vising/en")).Text, Does.Contain("How useful").And.Contain("Kindergarten").And.Contain("Kva teneste?").And.Contain("anonymous"));
        Assert.That((await organiser.Get(Desk + "/vising/nb")).Text, Does.Contain("Hva savner du?"));
        desk = await organiser.Send(desk, "form[action$='/ferdig/WillUse'] button");
        Assert.That(Order(desk)[^1], Does.Contain("Kjem du til"));
    }

    [Test]
    public async Task Two_who_set_it_up_at_once_are_told_and_nothing_is_lost()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(2));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var (one, other) = (await organiser.Get(Desk), await organiser.Get(Desk));
        await organiser.Send(one, $"form[action='{Desk}']", ("IsOn", "true"), ("ClosesAfterDays", "10"));
        var told = await organiser.Send(other, $"form[action='{Desk}']", ("IsOn", "true"), ("ClosesAfterDays", "20"));
        Assert.That(told.Text, Does.Contain("lagra i mellomtida").And.Contain("10"));
        Assert.That(told.ValueOf("ClosesAfterDays"), Is.EqualTo("20"));
        var saved = await organiser.Send(told, $"form[action='{Desk}']");
        Assert.That(saved.Text, Does.Contain("Evalueringa er på"));
    }

    [Test]
    public async Task Another_network_and_a_reader_cannot_set_it_up()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(2));
        await site.Database.Give(await site.Database.AddNetwork("Eit anna nettverk"), "bo@rvts.example", Core.Access.NetworkRight.Organise);
        await site.Database.Give(network, "les@rvts.example", Core.Access.NetworkRight.Read);
        using var stranger = await site.SignedIn("bo@rvts.example");
        foreach (var path in new[] { "", "/svar", "/svar/eksport.csv", "/vising/nn", "/sporsmal/nytt" }) Assert.That((await stranger.Get(Desk + path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        using var reader = await site.SignedIn("les@rvts.example");
        Assert.That((await reader.Get(Desk)).Html.QuerySelector("main form"), Is.Null);
        Assert.That((await reader.Get(Desk + "/sporsmal/nytt")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_file_holds_what_the_page_shows_and_the_trend_only_what_is_closed()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await Opened(site, people: 7);
        using var anybody = site.Client();
        foreach (var link in Links(site).Take(6)) await anybody.Send(await anybody.Get(link), "main form", ("Replies[0].Choices", "5"), ("Replies[1].Choices", "yes"), ("Replies[3].Text", "=1+1"));
        Assert.That(await organiser.Http.GetStringAsync(new Uri(Desk + "/svar/eksport.csv", UriKind.Relative)), Does.Contain("6").And.Not.Contain("svært").And.Not.Contain("1+1"));
        var trend = await organiser.Get("/arrangor/nettverk/trygg-oppvekst/evaluering");
        Assert.That(trend.Text, Does.Contain("6 av 7").And.Contain("Ikkje lukka"));
        Assert.That(trend.Html.QuerySelector("svg[role=img]"), Is.Null);
        await organiser.Send(await organiser.Get(Desk), "main form[action$='/lukk']");
        var csv = await organiser.Http.GetStringAsync(new Uri(Desk + "/svar/eksport.csv", UriKind.Relative));
        Assert.That(csv, Does.Contain("Kor nyttig").And.Contain("'=1+1"));
        using var xlsx = await organiser.Http.GetAsync(new Uri(Desk + "/svar/eksport.xlsx", UriKind.Relative));
        Assert.That(xlsx.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await organiser.Get("/arrangor/nettverk/trygg-oppvekst/evaluering")).Text, Does.Contain("5,0").And.Contain("100").And.Contain("Møte"));
        Assert.That((await organiser.Get(Desk + "/svar/personar.csv")).Status, Is.EqualTo(HttpStatusCode.NotFound), "nobody answered by name");
    }

    internal static async Task<SiteClient> Opened(RunningSite site, int people, Func<Evaluation, Evaluation>? with = null)
    {
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(2));
        for (var i = 0; i < people; i++) await site.Register(slug, $"p{i}@bergen.example", $"Person {i}");
        site.Clock.Move(TimeSpan.FromDays(3));
        var session = (await new GatheringStore(site.Database, site.Clock).Find(network, slug))!.Sessions[0].Id;
        await new AttendanceStore(site.Database, site.Clock).TickAll(network, slug, session);
        await new EvaluationStore(site.Database, site.Clock).Save(network, slug, (with ?? (e => e))(Evaluation.Usual) with { IsOn = true });
        await site.RunJobs();
        return await site.SignedIn(SeededNetworks.Maker);
    }

    internal static IReadOnlyList<string> Links(RunningSite site) =>
    [
        .. site.Mails().Where(m => m.Subject.StartsWith("Kva syntest", StringComparison.Ordinal)).OrderBy(m => m.To.Email, StringComparer.Ordinal)
            .Select(m => System.Text.RegularExpressions.Regex.Match(m.Text, @"/evaluering/\w+").Value),
    ];

    private static IReadOnlyList<string> Order(SitePage desk) => [.. desk.Html.QuerySelectorAll(".evaluation-questions strong").Select(s => s.TextContent)];
}
