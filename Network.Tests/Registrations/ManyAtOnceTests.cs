using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.People;
using Network.Data.Gatherings;
using Network.Data.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class ManyAtOnceTests
{
    private static readonly Sql s_states = new("SELECT r.State FROM Registration r ORDER BY r.State");

    private static readonly Sql s_numbers = new("SELECT r.WaitingNumber FROM Registration r WHERE r.State = 'Waiting' ORDER BY r.WaitingNumber");

    [Test]
    public async Task Two_hundred_who_press_at_once_for_thirty_places_get_thirty_places_and_a_line()
    {
        await using var site = await RunningSite.Start(new SiteOptions { OnPort = true });
        await Publish(site, capacity: 30);
        var visitors = new List<(SiteClient Client, SitePage Form)>();
        for (var i = 0; i < 200; i++)
        {
            var client = site.Client();
            visitors.Add((client, await client.Get("/samlingar/mote/pamelding")));
        }

        var answers = await Task.WhenAll(visitors.Select((v, i) => v.Client.Send(
            v.Form, "main form", ("Name", $"Nr {i}"), ("Email", $"nr{i}@kommune.example"), ("Kommune", "Bergen"))));
        Assert.That(answers.Select(a => (int)a.Status), Is.All.EqualTo(200));
        Assert.That(answers.Select(a => a.Address.AbsolutePath), Is.All.EqualTo("/samlingar/mote/pamelding/takk"));
        var states = await site.Database.Read(sql => sql.List<string>(s_states));
        Assert.That(states.Count(s => s == "Confirmed"), Is.EqualTo(30));
        Assert.That(states.Count(s => s == "Waiting"), Is.EqualTo(170));
        Assert.That(await site.Database.Read(sql => sql.List<int>(s_numbers)), Is.Unique);
        foreach (var (client, _) in visitors) client.Dispose();
    }

    [Test]
    public async Task The_answer_to_a_second_registration_is_the_same_as_to_the_first()
    {
        await using var site = await RunningSite.Start();
        await Publish(site, capacity: null);
        using var first = site.Client();
        using var second = site.Client();
        var fields = new[] { ("Name", (string?)"Kari"), ("Email", "kari@kommune.example"), ("Kommune", "Bergen") };
        var one = await first.Send(await first.Get("/samlingar/mote/pamelding"), "main form", fields);
        var other = await second.Send(await second.Get("/samlingar/mote/pamelding"), "main form", fields);
        Assert.That(other.Text, Is.EqualTo(one.Text));
        Assert.That(await site.Database.Read(sql => sql.List<string>(s_states)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_wrong_form_comes_back_filled_in_with_its_errors()
    {
        await using var site = await RunningSite.Start();
        await Publish(site, capacity: null);
        using var client = site.Client();
        var longName = new string('æ', 10_000);
        var page = await client.Send(
            await client.Get("/samlingar/mote/pamelding"), "main form",
            ("Name", longName), ("Email", "<script>alert(1)</script>"), ("Phone", "12"), ("Kommune", "Herøy"), ("Role", "a\r\nBcc: b@c.example"));
        Assert.That(page.ValueOf("Name"), Is.EqualTo(longName));
        Assert.That(page.ValueOf("Email"), Is.EqualTo("<script>alert(1)</script>"));
        Assert.That(page.Html.QuerySelectorAll(".ds-error-summary a").Length, Is.EqualTo(4));
        Assert.That(page.Text, Does.Contain("Herøy (Møre og Romsdal)"));
    }

    private static async Task Publish(RunningSite site, int? capacity)
    {
        var person = await new AdministratorStore(site.Database, site.Clock).Appoint("arrangor@nettverk.example", "Arrangør");
        var network = new LearningNetwork { Name = new("Nettverk", null, null), StartsOn = new DateOnly(2023, 1, 1), KommuneIds = [4601] };
        var slug = await new NetworkStore(site.Database, site.Clock).Create(person, network);
        var access = (await new AccessStore(site.Database).ToNetwork(person, slug!, Core.Access.NetworkRight.Organise))!;
        var gatherings = new GatheringStore(site.Database, site.Clock);
        var start = site.Clock.Now.AddDays(14);
        await gatherings.Create(access, "mote", new GatheringPlan
        {
            Title = new LocalText("Møte", null, null),
            Description = LocalText.Empty,
            Capacity = capacity,
            Sessions = [new SessionPlan(0, null, start, start.AddHours(2), null, "https://teams.example/a")],
        });
        await gatherings.Publish(access, (await gatherings.Find(access, "mote"))!.Id);
    }
}
