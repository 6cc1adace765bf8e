using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Calendar;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class CalendarFeedTests
{
    private const string Kari = "kari@nes.kommune.example";
    private const string Link = "https://video.example/rom";

    private static readonly Sql s_feeds = new("SELECT COUNT(*) FROM CalendarFeed");

    [Test]
    public async Task The_address_is_made_by_asking_and_the_old_one_ends_with_the_new()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var kari = await site.SignedIn(Kari);
        using var program = site.Client();
        var page = await kari.Get("/mi-side/kalender");
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_feeds)), Is.Zero, "looking makes none");

        page = await kari.Send(page, "main form");
        var first = Address(page);
        Assert.That(page.Find("a[href^='webcal://']").GetAttribute("href"), Is.EqualTo(first.Replace("https://", "webcal://", StringComparison.Ordinal)));
        Assert.That((await program.Http.GetAsync(first)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        page = await kari.Send(page, "main form[action='/mi-side/kalender']");
        var second = Address(page);
        Assert.That((await program.Http.GetAsync(first)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await program.Http.GetAsync(second)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await kari.Send(page, "main form[action='/mi-side/kalender/av']");
        Assert.That((await program.Http.GetAsync(second)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await program.Http.GetAsync("/kalender/" + new string('a', 52) + ".ics")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Nothing_changed_is_304_and_a_change_shows_at_once()
    {
        await using var site = await RunningSite.Start();
        var (network, slug) = await Registered(site, days: 20);
        using var kari = await site.SignedIn(Kari);
        var address = Address(await kari.Send(await kari.Get("/mi-side/kalender"), "main form"));
        using var program = site.Client();

        var first = await program.Http.GetAsync(address);
        site.Clock.Move(TimeSpan.FromHours(3));
        var again = await Ask(program, address, first.Headers.ETag!, HttpMethod.Get);
        var head = await Ask(program, address, null, HttpMethod.Head);
        Assert.That(first.Headers.ETag!.IsWeak, Is.False);
        Assert.That(first.Headers.CacheControl!.ToString(), Is.EqualTo("no-cache, private"));
        Assert.That((again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((HttpStatusCode.NotModified, 0)));
        Assert.That((head.StatusCode, head.Headers.ETag, (await head.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((HttpStatusCode.OK, first.Headers.ETag, 0)));

        await new CancellationStore(site.Database, site.Clock).CancelGathering(network, slug, null);
        var changed = await Ask(program, address, first.Headers.ETag!, HttpMethod.Get);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await changed.Content.ReadAsStringAsync(), Does.Contain("STATUS:CANCELLED"));
    }

    [Test]
    public async Task The_link_comes_in_its_time_and_goes_with_the_place()
    {
        await using var site = await RunningSite.Start();
        await Registered(site, days: 3);
        using var kari = await site.SignedIn(Kari);
        var address = Address(await kari.Send(await kari.Get("/mi-side/kalender"), "main form"));
        using var program = site.Client();
        Assert.That(await program.Http.GetStringAsync(address), Does.Not.Contain(Link));
        site.Clock.Move(TimeSpan.FromDays(2));
        Assert.That(await program.Http.GetStringAsync(address), Does.Contain(Link));
        using var again = await site.SignedIn(Kari);
        var mine = (await again.Get("/mi-side")).Find("main ul.rows h3 a").GetAttribute("href")!;
        await again.Send(await again.Get(mine), "form[action$='/meld-av']");
        Assert.That(await program.Http.GetStringAsync(address), Does.Contain("STATUS:CANCELLED").And.Not.Contain(Link));
    }

    [TestCase(CalendarReader.IcalJs)]
    [TestCase(CalendarReader.PythonIcalendar)]
    public async Task Calendar_programs_read_the_same_entries_as_the_invitations(CalendarReader reader)
    {
        await using var site = await RunningSite.Start();
        await Registered(site, days: 20);
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        await Register(site, await site.Database.AddGathering(other, "Samling, med «komma»; og semikolon", site.Clock.Now.AddDays(9)), Kari);
        await Register(site, await site.Database.AddGathering(other, "Berre Per", site.Clock.Now.AddDays(9)), "per@nes.example");
        using var kari = await site.SignedIn(Kari);
        var address = Address(await kari.Send(await kari.Get("/mi-side/kalender"), "main form"));
        var page = await kari.Get("/mi-side");
        var own = await kari.Get(page.Html.QuerySelectorAll("main ul.rows h3 a").Single(a => a.TextContent == "Møte").GetAttribute("href")!);
        var single = await kari.Http.GetStringAsync(own.Find("a[href^='/kalender/']").GetAttribute("href"));

        var read = await reader.Read([await kari.Http.GetStringAsync(address), single]);

        Assert.That((read[0].Method, read[0].Name), Is.EqualTo(("PUBLISH", "Læringsnettverk")));
        Assert.That(read[0].Refresh, Is.Not.Null);
        Assert.That(read[0].Entries.Select(e => e.Summary), Is.EqualTo(new[] { "Samling, med «komma»; og semikolon", "Møte" }));
        var (feed, invitation) = (read[0].Entries[1], read[1].Entries[0]);
        Assert.That((feed.Uid, feed.Sequence, feed.Start, feed.End, feed.Status), Is.EqualTo((invitation.Uid, invitation.Sequence, invitation.Start, invitation.End, "CONFIRMED")));
    }

    private static string Address(SitePage page) => ((IHtmlInputElement)page.Find("#address")).Value;

    private static Task<HttpResponseMessage> Ask(SiteClient client, string address, EntityTagHeaderValue? known, HttpMethod method)
    {
        var request = new HttpRequestMessage(method, address);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return client.Http.SendAsync(request);
    }

    private static async Task<(NetworkAccess Network, string Slug)> Registered(RunningSite site, int days)
    {
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(days));
        await Register(site, slug, Kari);
        return (network, slug);
    }

    private static Task<RegisterOutcome> Register(RunningSite site, string gathering, string email) =>
        new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = gathering,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = "Kari Nes",
            Email = email,
            KommuneId = 4601,
            Language = Language.Nynorsk,
        });
}
