using System.Net;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class CalendarDownloadTests
{
    private const string Link = "https://video.example/rom";

    [Test]
    public async Task The_file_publishes_the_sessions_without_attendees_and_says_who_invites()
    {
        await using var site = await RunningSite.Start();
        var (mine, _, _) = await Register(site, days: 20);

        var ics = await Download(site, mine);

        Assert.That(ics, Does.Contain("METHOD:PUBLISH\r\n").And.Contain("ORGANIZER").And.Contain("TZID:Europe/Oslo").And.Contain("STATUS:CONFIRMED"));
        Assert.That(ics, Does.Not.Contain("ATTENDEE").And.Not.Contain(Link));
        Assert.That(ics.Replace("\r\n ", "", StringComparison.Ordinal), Does.Contain($"/bli-med/{mine.Registration.CalendarToken}"), "where the person joins");
    }

    [Test]
    public async Task The_link_is_in_it_from_its_moment_on_with_a_higher_sequence()
    {
        await using var site = await RunningSite.Start();
        var (mine, _, _) = await Register(site, days: 3);
        var before = await Download(site, mine);
        site.Clock.Now = site.Clock.Now.AddDays(2);
        var after = await Download(site, mine);

        Assert.That(before, Does.Not.Contain(Link));
        Assert.That(after, Does.Contain(Link));
        Assert.That(Sequence(after), Is.GreaterThan(Sequence(before)));
        Assert.That(Line(after, "UID:"), Is.EqualTo(Line(before, "UID:")));
    }

    [Test]
    public async Task Who_has_no_place_any_more_is_told_that_the_entry_is_cancelled_and_never_the_link()
    {
        await using var site = await RunningSite.Start();
        var (mine, _, _) = await Register(site, days: 1);
        Assert.That(await Download(site, mine), Does.Contain(Link));
        await new MyRegistrationStore(site.Database, site.Clock).Cancel(mine.Registration.Token);
        var after = await Download(site, mine);
        Assert.That(after, Does.Contain("STATUS:CANCELLED").And.Not.Contain(Link));
    }

    [Test]
    public async Task A_cancelled_session_stays_in_the_file_as_cancelled()
    {
        await using var site = await RunningSite.Start();
        var (mine, network, slug) = await Register(site, days: 20);
        var before = await Download(site, mine);
        await new CancellationStore(site.Database, site.Clock).CancelSession(network, slug, mine.Gathering.Sessions[0].Id, "sjukdom");
        var after = await Download(site, mine);
        Assert.That(after, Does.Contain("STATUS:CANCELLED"));
        Assert.That(Sequence(after), Is.GreaterThan(Sequence(before)));
    }

    [Test]
    public async Task Nothing_changed_is_304_whenever_it_is_asked_and_a_change_is_not()
    {
        await using var site = await RunningSite.Start();
        var (mine, network, slug) = await Register(site, days: 20);
        using var program = site.Client();
        var path = $"/kalender/{mine.Registration.CalendarToken}.ics";

        using var first = await program.Ask(HttpMethod.Get, path);
        site.Clock.Move(TimeSpan.FromHours(3));
        using var again = await program.Ask(HttpMethod.Get, path, first.Headers.ETag);
        using var head = await program.Ask(HttpMethod.Head, path);
        Assert.That(first.Headers.ETag!.IsWeak, "each bears its own moment");
        Assert.That((again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((HttpStatusCode.NotModified, 0)));
        Assert.That((head.StatusCode, head.Headers.ETag), Is.EqualTo((HttpStatusCode.OK, first.Headers.ETag)));

        await new CancellationStore(site.Database, site.Clock).CancelSession(network, slug, mine.Gathering.Sessions[0].Id, "sjukdom");
        using var changed = await program.Ask(HttpMethod.Get, path, first.Headers.ETag);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Another_key_opens_nothing()
    {
        await using var site = await RunningSite.Start();
        var (mine, _, _) = await Register(site, days: 20);
        using var visitor = site.Client();
        Assert.That((await visitor.Get($"/kalender/{mine.Registration.Token}.ics")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task<(MyRegistration Mine, NetworkAccess Network, string Slug)> Register(RunningSite site, int days)
    {
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(days));
        await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = slug,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = "Kari Nes",
            Email = "kari@nes.kommune.example",
            KommuneId = 4601,
        });
        var person = await new PersonStore(site.Database).FindByEmail("kari@nes.kommune.example");
        var token = (await new OwnRegistrationStore(site.Database).For(person!.Id)).Single().Token;
        return ((await new MyRegistrationStore(site.Database, site.Clock).Find(token))!, network, slug);
    }

    private static async Task<string> Download(RunningSite site, MyRegistration mine)
    {
        using var visitor = site.Client();
        var answer = await visitor.Http.GetAsync($"/kalender/{mine.Registration.CalendarToken}.ics");
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/calendar; charset=utf-8; method=PUBLISH"));
        return await answer.Content.ReadAsStringAsync();
    }

    private static int Sequence(string ics) => int.Parse(Line(ics, "SEQUENCE:")[9..], System.Globalization.CultureInfo.InvariantCulture);

    private static string Line(string ics, string start) => ics.Split("\r\n").Single(l => l.StartsWith(start, StringComparison.Ordinal));
}
