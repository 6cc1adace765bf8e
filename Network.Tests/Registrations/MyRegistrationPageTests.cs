using System.Net;
using Network.Core.Registrations;
using Network.Data;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class MyRegistrationPageTests
{
    private static readonly Sql s_states = new("SELECT r.State FROM Registration r ORDER BY r.Id");

    [Test]
    public async Task A_scanner_that_opens_every_link_cancels_nothing()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Register(site);
        using var scanner = site.Client();
        foreach (var address in new[] { path, path + "/meld-av", path + "/" })
        {
            await scanner.Http.GetAsync(address);
            await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        }

        Assert.That(await States(site), Is.EqualTo(new[] { "Confirmed" }));
    }

    [Test]
    public async Task It_is_changed_and_cancelled_and_the_freed_place_goes_to_the_first_in_line()
    {
        await using var site = await RunningSite.Start();
        var (path, slug) = await Register(site, capacity: 1);
        var next = await Register(site, slug, "ola@voss.example");
        using var visitor = site.Client();

        var saved = await visitor.Send(await visitor.Get(path), $"form[action='{path}']", ("Name", "Kari Ny"), ("Phone", "55 50 00 00"));
        Assert.That(saved.ValueOf("Name"), Is.EqualTo("Kari Ny"));
        Assert.That(saved.ValueOf("Phone"), Is.EqualTo("+47 55 50 00 00"));
        var cancelled = await visitor.Send(saved, "form[action$='/meld-av']");
        var twice = await visitor.Send(saved, "form[action$='/meld-av']");

        Assert.That(cancelled.Text, Does.Contain("Meld meg på igjen"));
        Assert.That(twice.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await States(site), Is.EqualTo(new[] { "Cancelled", "Confirmed" }));
        using var other = site.Client();
        Assert.That((await other.Get(next)).Text, Does.Contain("Du har plass"));
    }

    [Test]
    public async Task Of_two_tabs_the_second_sees_what_the_first_saved_and_loses_nothing()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Register(site);
        using var visitor = site.Client();
        var (one, other) = (await visitor.Get(path), await visitor.Get(path));
        await visitor.Send(one, $"form[action='{path}']", ("Name", "Frå første fane"));
        var told = await visitor.Send(other, $"form[action='{path}']", ("Role", "Frå andre fane"));

        Assert.That(told.ValueOf("Role"), Is.EqualTo("Frå andre fane"));
        Assert.That(told.Find("#Name-theirs").TextContent, Does.Contain("Frå første fane"));
        await visitor.Send(told, $"form[action='{path}']", ("Name", "Frå første fane"));
        var page = await visitor.Get(path);
        Assert.That((page.ValueOf("Name"), page.ValueOf("Role")), Is.EqualTo(("Frå første fane", "Frå andre fane")));
    }

    [Test]
    public async Task Another_link_opens_nothing_and_nobody_stores_or_finds_the_page()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Register(site);
        using var visitor = site.Client();
        var answer = await visitor.Http.GetAsync(path);

        Assert.That((await visitor.Get("/mi-pamelding/aaaaaaaaaaaaaaaaaaaaaaaaaa")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await visitor.Get(path.ToUpperInvariant())).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Headers.CacheControl!.NoStore);
        Assert.That(answer.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
    }

    private static Task<IReadOnlyList<string>> States(RunningSite site) => site.Database.Read(sql => sql.List<string>(s_states));

    private static async Task<(string Path, string Slug)> Register(RunningSite site, int? capacity = null)
    {
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20), capacity);
        return (await Register(site, slug, "kari@nes.example"), slug);
    }

    private static async Task<string> Register(RunningSite site, string slug, string email)
    {
        var outcome = await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = slug,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = "Kari Nes",
            Email = email,
            KommuneId = 4601,
        });
        return "/mi-pamelding/" + (outcome is RegisterOutcome.Registered done ? done.Token : ((RegisterOutcome.WaitingListed)outcome).Token);
    }
}
