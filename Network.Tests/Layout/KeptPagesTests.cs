using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Data;
using Network.Data.Access;
using Network.Data.Calendar;
using Network.Data.People;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Layout;

/// <summary>Pages that are the same for everybody are handed to the next one, never to somebody whom they are not for, and never for long.</summary>
[TestFixture]
public sealed class KeptPagesTests
{
    private static readonly Sql s_rename = new("UPDATE Gathering SET TitleNn = @title WHERE Slug = @slug");

    private RunningSite _site = null!;
    private NetworkAccess _network = null!;
    private string _slug = null!;
    private string _page = null!;

    [Test]
    public async Task The_next_one_gets_the_page_that_was_made_for_the_first()
    {
        await Start(10);
        using var first = await Ask(_page);
        using var second = await Ask(_page);

        Assert.That(Head(second), Is.EqualTo(Head(first)));
        Assert.That(second.Headers.GetValues("Content-Security-Policy"), Has.One.Items);
        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
    }

    [TestCase("nn")]
    [TestCase("en")]
    public async Task It_is_kept_for_each_language_by_itself(string language)
    {
        await Start(10);
        using var other = await Ask(_page, ("Accept-Language", "nb"));
        using var asked = await Ask(_page, ("Accept-Language", language));

        Assert.That(await asked.Content.ReadAsStringAsync(), Does.Contain($"<html lang=\"{language}\""));
        Assert.That(IdOf(asked), Is.Not.EqualTo(IdOf(other)));
    }

    [Test]
    public async Task It_is_one_page_whatever_name_the_site_is_asked_by()
    {
        await Start(10);
        using var first = await Ask(_page);
        using var byName = await Ask(_page, ("Host", "another.example"));

        Assert.That(IdOf(byName), Is.EqualTo(IdOf(first)));
    }

    [Test]
    public async Task Who_is_signed_in_gets_a_page_of_their_own_and_nobody_else_gets_it()
    {
        await Start(10);
        await _site.Database.AddPerson("kari@bergen.example");
        using var person = await _site.SignedIn("kari@bergen.example");
        var own = await person.Get(_page);
        using var anybodys = await Ask(_page);

        Assert.That(own.Html.QuerySelector("form[action='/logg-ut']"), Is.Not.Null);
        Assert.That(await anybodys.Content.ReadAsStringAsync(), Does.Not.Contain("/logg-ut"));
        Assert.That((await person.Get(_page)).Html.QuerySelector("form[action='/logg-ut']"), Is.Not.Null);
    }

    [Test]
    public async Task What_is_said_once_is_said_to_one_alone()
    {
        await Start(10);
        using var before = await Ask(_page);
        using var warned = await Ask(_page, ("Cookie", "status=anything"));
        Assert.That(IdOf(warned), Is.Not.EqualTo(IdOf(before)));
    }

    [Test]
    public async Task A_request_with_an_id_or_a_query_of_its_own_is_answered_by_itself()
    {
        await Start(10);
        using var first = await Ask(_page);
        using var withId = await Ask(_page, ("X-Request-Id", "0123456789abcdef"));
        using var withQuery = await Ask(_page + "?a=b");

        Assert.That(IdOf(withId), Is.EqualTo("0123456789abcdef"));
        Assert.That(IdOf(withQuery), Is.Not.EqualTo(IdOf(first)));
    }

    [Test]
    public async Task What_a_request_to_this_node_changed_is_seen_at_once()
    {
        await Start(10);
        using var visitor = _site.Client();
        Assert.That((await visitor.Get(_page)).Text, Does.Contain("10"));
        await Register();

        using var next = await Ask(_page);
        Assert.That(await next.Content.ReadAsStringAsync(), Does.Contain("9"));
    }

    [Test]
    public async Task So_it_is_by_who_is_signed_in()
    {
        await Start(10);
        await _site.Database.AddPerson("kari@bergen.example");
        using var person = await _site.SignedIn("kari@bergen.example");
        Assert.That((await person.Get(_page)).Text, Does.Contain("10"));
        await Register();

        Assert.That((await person.Get(_page)).Text, Does.Contain("9"));
    }

    [Test]
    public async Task What_is_the_same_on_a_page_of_ones_own_is_in_the_language_of_whoever_reads()
    {
        await Start(10);
        await _site.Database.AddPerson("kari@bergen.example");
        using var person = await _site.SignedIn("kari@bergen.example");
        var nynorsk = await person.Get(_page);
        await person.Send(nynorsk, "form[action='/spraak']", ("language", "en"));
        var english = await person.Get(_page);

        Assert.That(english.Html.QuerySelector("main h2")!.TextContent, Is.Not.EqualTo(nynorsk.Html.QuerySelector("main h2")!.TextContent));
    }

    [Test]
    public async Task What_is_kept_for_everybody_is_not_made_of_what_was_kept_for_somebody()
    {
        await Start(10);
        await _site.Database.AddPerson("kari@bergen.example");
        using var person = await _site.SignedIn("kari@bergen.example");
        await person.Get(_page);
        await _site.Database.Write(sql => sql.Change(s_rename, new { slug = _slug, title = "Nytt namn" }));
        using var now = await Ask(_page);

        Assert.That(await now.Content.ReadAsStringAsync(), Does.Contain("Nytt namn"));
    }

    [Test]
    public async Task Who_is_signed_out_everywhere_is_out_at_once()
    {
        await Start(10);
        await _site.Database.AddPerson("kari@bergen.example");
        using var phone = await _site.SignedIn("kari@bergen.example");
        using var desk = await _site.SignedIn("kari@bergen.example");
        Assert.That((await phone.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
        await desk.Send(await desk.Get("/mi-side"), "form[action='/logg-ut/overalt']");

        Assert.That((await phone.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
    }

    [Test]
    public async Task Whoever_changes_something_is_asked_for_anew()
    {
        await Start(10);
        var kari = await _site.Database.AddPerson("kari@bergen.example");
        using var person = await _site.SignedIn("kari@bergen.example");
        var form = await person.Get("/mi-side");
        var people = new PersonStore(_site.Database);
        await people.SignOutEverywhere(kari);
        var before = await people.Find(kari);
        await person.Send(form, "form[action='/mi-side']", ("Name", "Nokon annan"));

        Assert.That(await people.Find(kari), Is.EqualTo(before));
    }

    [Test]
    public async Task What_was_changed_elsewhere_is_seen_when_its_time_is_over()
    {
        await Start(1);
        using var before = await Ask(_page);
        await _site.Database.Write(sql => sql.Change(s_rename, new { slug = _slug, title = "Nytt namn" }));

        Assert.That(async () =>
        {
            using var now = await Ask(_page);
            return await now.Content.ReadAsStringAsync();
        }, Does.Contain("Nytt namn").After(5000, 50));
    }

    [Test]
    public async Task A_page_that_does_not_exist_is_looked_for_again()
    {
        await Start(10);
        using var first = await Ask("/samlingar/finst-ikkje");
        using var second = await Ask("/samlingar/finst-ikkje");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(IdOf(second), Is.Not.EqualTo(IdOf(first)));
    }

    [Test]
    public async Task What_gives_a_cookie_however_late_is_for_one_alone()
    {
        await Start(10);
        using var first = await Ask("/test/kept/cookie");
        using var second = await Ask("/test/kept/cookie");

        Assert.That(new[] { first, second }.Select(a => a.Headers.Contains("Set-Cookie")), Is.All.True);
        Assert.That(IdOf(second), Is.Not.EqualTo(IdOf(first)));
    }

    [Test]
    public async Task What_fails_is_told_in_the_pages_place_and_tried_again()
    {
        await Start(10);
        using var first = await Ask("/test/kept/fault");
        using var second = await Ask("/test/kept/fault");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(await first.Content.ReadAsStringAsync(), Does.Contain("Noko gjekk gale hos oss").And.Not.Contain("a beginning"));
        Assert.That(IdOf(second), Is.Not.EqualTo(IdOf(first)));
    }

    [Test]
    public async Task That_a_calendar_has_not_changed_is_kept_too()
    {
        await Start(10);
        var person = await _site.Database.AddPerson("kari@bergen.example");
        var feeds = new CalendarFeedStore(_site.Database, _site.Clock);
        await feeds.Renew(person);
        var address = $"/kalender/{await feeds.Find(person)}.ics";
        using var first = await Ask(address);
        var mark = first.Headers.ETag!.ToString();
        using var second = await Ask(address, ("If-None-Match", mark));
        using var third = await Ask(address, ("If-None-Match", mark));
        using var whole = await Ask(address);

        Assert.That(new[] { second.StatusCode, third.StatusCode, whole.StatusCode }, Is.EqualTo(new[] { HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK }));
        Assert.That(third.Headers.ETag!.ToString(), Is.EqualTo(mark));
        Assert.That(IdOf(third), Is.EqualTo(IdOf(second)), "nothing was made for it");
    }

    [TearDown]
    public async Task End() => await _site.DisposeAsync();

    private async Task Start(int seconds)
    {
        _site = await RunningSite.Start(new SiteOptions
        {
            Settings = new Dictionary<string, string> { ["Site:KeptSeconds"] = $"{seconds}" },
            Replace = services => services.AddControllers().AddApplicationPart(typeof(KeptPagesTests).Assembly),
        });
        _ = _site.Services;
        _network = await _site.Database.AddNetwork();
        _slug = await _site.Database.AddGathering(_network, "Samtale", _site.Clock.GetUtcNow().AddDays(14), capacity: 10);
        _page = $"/samlingar/{_slug}";
    }

    private async Task Register()
    {
        using var visitor = _site.Client();
        var done = await visitor.Send(await visitor.Get(_page + "/pamelding"), "main form", ("Name", "Ola Nes"), ("Email", "ola@bergen.example"), ("Kommune", "Bergen"));
        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    // Each time a browser of its own.
    private async Task<HttpResponseMessage> Ask(string path, params (string Name, string Value)[] headers)
    {
        using var client = _site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.Http.SendAsync(request);
    }

    private static List<string> Head(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal)];

    private static string IdOf(HttpResponseMessage answer) => answer.Headers.GetValues("X-Request-Id").Single();
}
