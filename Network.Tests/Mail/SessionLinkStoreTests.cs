using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Data;
using Network.Data.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class SessionLinkStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_start = new(2023, 10, 25, 7, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_due = new(2023, 10, 23, 6, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task The_organiser_sees_who_will_get_it_who_got_it_and_who_failed_and_why()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-3));
        var gathering = await world.Publish(s_start);
        foreach (var who in new[] { "kari", "berit", "anne" }) await world.Register(gathering.Slug, who);
        await world.Run();
        Assert.That((await Look(world, gathering)).Counts, Is.EqualTo(new Dictionary<LinkStatus, int> { [LinkStatus.Planned] = 3 }));

        world.Server.Unknown = "berit@kommune.example";
        await world.At(s_due);

        var found = await Look(world, gathering);
        Assert.That(found.Recipients.Select(r => (r.Name, r.Status)), Is.EqualTo(
            new[] { ("anne", LinkStatus.Sent), ("berit", LinkStatus.Failed), ("kari", LinkStatus.Sent) }));
        Assert.That(found.Recipients[0].SentAt, Is.EqualTo(s_due));
        Assert.That(found.Recipients[1].Error, Does.Contain("550 5.1.1"));
    }

    [Test]
    public async Task It_is_sent_again_to_one_and_once_however_often_the_button_is_pressed()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddHours(1));
        var gathering = await world.Publish(s_start);
        await world.Register(gathering.Slug, "kari");
        await world.Register(gathering.Slug, "berit");
        await world.Run();
        var kari = (await Look(world, gathering)).Recipients[1];

        var pressed = new[] { await Again(world, gathering, kari), await Again(world, gathering, kari) };
        Assert.That((await Look(world, gathering)).Recipients[1].Status, Is.EqualTo(LinkStatus.OnItsWay));
        await world.Run();

        Assert.That(pressed, Is.EqualTo(new[] { true, false }));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
        Assert.That(world.Server.To("kari")[1].Text, Does.Contain("https://teams.example/a"));
        Assert.That(world.Server.To("berit"), Has.Count.EqualTo(1));
        Assert.That(await Again(world, gathering, (await Look(world, gathering)).Recipients[1]), Is.True);
    }

    [Test]
    public async Task Nothing_is_sent_again_before_the_moment_or_after_the_start_or_to_one_who_cancelled()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-1));
        var gathering = await world.Publish(s_start);
        await world.Register(gathering.Slug, "kari");
        await world.Run();
        var kari = (await Look(world, gathering)).Recipients[0];
        Assert.That(await Again(world, gathering, kari), Is.False);
        await world.At(s_start);
        Assert.That(await Again(world, gathering, kari), Is.False);
    }

    [Test]
    public async Task A_new_link_is_on_its_way_until_it_has_arrived()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddHours(1));
        var gathering = await world.Publish(s_start);
        await world.Register(gathering.Slug, "kari");
        await world.Run();
        await world.Change(gathering.Slug, s_start, "https://teams.example/b");
        Assert.That((await Look(world, gathering)).Recipients[0].Status, Is.EqualTo(LinkStatus.OnItsWay));
        await world.At(s_due.AddHours(2));
        Assert.That((await Look(world, gathering)).Recipients[0].Status, Is.EqualTo(LinkStatus.Sent));
    }

    [Test]
    public async Task Another_networks_session_does_not_exist_and_another_gatherings_person_gets_nothing()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddHours(1));
        var gathering = await world.Publish(s_start);
        var other = await world.Publish(s_start.AddHours(1));
        await world.Register(gathering.Slug, "kari");
        await world.Run();
        var kari = (await Look(world, gathering)).Recipients[0];
        var store = new SessionLinkStore(Database, world.Clock);
        var stranger = await Database.AddNetwork("Framand");

        Assert.That(await store.Find(stranger, gathering.Slug, gathering.Sessions[0].Id, null, _ => (0, 9)), Is.Null);
        Assert.That(await store.Find(world.Access, gathering.Slug, other.Sessions[0].Id, null, _ => (0, 9)), Is.Null);
        Assert.That(await store.SendAgain(stranger, gathering.Slug, gathering.Sessions[0].Id, kari.RegistrationId, 0), Is.False);
        Assert.That(await Again(world, other, kari), Is.False);
    }

    [Test]
    public async Task Only_those_who_stand_so_are_shown_a_page_at_a_time()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddHours(1));
        var gathering = await world.Publish(s_start);
        world.Server.Unknown = "anne@kommune.example";
        foreach (var who in new[] { "kari", "berit", "anne" }) await world.Register(gathering.Slug, who);
        await world.Run();
        var store = new SessionLinkStore(Database, world.Clock);

        var found = await store.Find(world.Access, gathering.Slug, gathering.Sessions[0].Id, LinkStatus.Sent, _ => (1, 1));

        Assert.That((found!.Total, found.Shown, found.Of(LinkStatus.Failed)), Is.EqualTo((3, 2, 1)));
        Assert.That(found.Recipients.Select(r => r.Name), Is.EqualTo(new[] { "kari" }));
    }

    private async Task<LinkOverview> Look(MailWorld world, Gathering gathering) =>
        (await new SessionLinkStore(Database, world.Clock).Find(world.Access, gathering.Slug, gathering.Sessions[0].Id, null, _ => (0, 50)))!;

    private Task<bool> Again(MailWorld world, Gathering gathering, LinkRecipient person) =>
        new SessionLinkStore(Database, world.Clock).SendAgain(world.Access, gathering.Slug, gathering.Sessions[0].Id, person.RegistrationId, person.Mails);
}
