using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Mail;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class AnnouncementStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_now = new(2023, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task It_goes_once_to_each_who_is_registered_however_often_it_is_sent()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Gathering(world, "kari", "berit", "anne");
        await Cancel(world, gathering, "anne");
        world.Server.Unknown = "berit@kommune.example";
        var (sending, list) = (new AnnouncementSendStore(Database, world.Clock), new AnnouncementListStore(Database));

        var id = await Draft(world, gathering);
        var outcomes = await Task.WhenAll(sending.Send(world.Access, gathering.Slug, id, "a"), sending.Send(world.Access, gathering.Slug, id, "a"));
        await world.Run();

        Assert.That(outcomes, Is.EquivalentTo(new[] { SendOutcome.Sent, SendOutcome.AlreadySent }));
        var mail = world.Server.To("kari").Single(m => m.Subject == "Parkering");
        Assert.That(mail.Text, Does.Contain("Parker bak huset.").And.Contain("/mi-pamelding/").And.Contain("fordi du er meld på «Møte»"));
        Assert.That(mail.Html, Does.Contain("<strong>bak</strong>").And.Not.Contain("<script"));
        Assert.That(world.Server.To("anne").Select(m => m.Subject), Has.None.EqualTo("Parkering"));
        var progress = (await list.Progress(world.Access, gathering.Slug, id, null, _ => (0, 9)))!;
        Assert.That(progress.Mails.Select(m => (m.Name, m.Address, m.State)), Is.EqualTo(
            new[] { ("berit", "berit@kommune.example", MailState.Failed), ("kari", "kari@kommune.example", MailState.Sent) }));
        Assert.That(progress.Mails[0].Error, Does.Contain("550 5.1.1"));
        Assert.That((progress.Total, progress.IsRunning, progress.Of(MailState.Failed)), Is.EqualTo((2, false, 1)));
    }

    [Test]
    public async Task The_cancelled_get_it_only_where_they_were_chosen_and_without_a_private_link()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Gathering(world, "kari", "anne");
        await Cancel(world, gathering, "anne");
        world.Clock.Now = s_now.AddMinutes(1);
        var sending = new AnnouncementSendStore(Database, world.Clock);

        var id = await Draft(world, gathering, new RegistrationSelection { State = RegistrationState.Cancelled });
        await sending.Send(world.Access, gathering.Slug, id, "a");
        await world.Run();

        var mail = world.Server.To("anne").Single(m => m.Subject == "Parkering");
        Assert.That(mail.Text, Does.Not.Contain("/mi-pamelding/").And.Contain("har vore meld"));
        Assert.That(world.Server.To("kari").Select(m => m.Subject), Has.None.EqualTo("Parkering"));
    }

    [Test]
    public async Task Who_cancels_after_it_was_sent_and_before_it_went_gets_nothing()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Gathering(world, "kari");
        var sending = new AnnouncementSendStore(Database, world.Clock);
        var id = await Draft(world, gathering);
        await sending.Send(world.Access, gathering.Slug, id, "a");
        world.Clock.Now = s_now.AddSeconds(5);
        await Cancel(world, gathering, "kari");
        await world.Run();

        Assert.That(world.Server.To("kari").Select(m => m.Subject), Has.None.EqualTo("Parkering"));
        var progress = await new AnnouncementListStore(Database).Progress(world.Access, gathering.Slug, id, MailState.Withheld, _ => (0, 9));
        Assert.That(progress!.Mails, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Only_those_ticked_of_those_who_match_get_it()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Gathering(world, "kari", "berit", "anne");
        var lines = await Lines(world, gathering);
        var sending = new AnnouncementSendStore(Database, world.Clock);

        var id = await Draft(world, gathering, new RegistrationSelection { Search = "kommune", Ids = [lines["berit"], lines["kari"], 999] });
        await sending.Send(world.Access, gathering.Slug, id, "a");
        await world.Run();

        Assert.That(world.Server.All.Where(m => m.Subject == "Parkering").Select(m => m.To.Name), Is.EquivalentTo(new[] { "berit", "kari" }));
    }

    [Test]
    public async Task A_draft_is_sent_only_with_the_text_that_was_seen()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Gathering(world, "kari");
        var (store, sending) = (new AnnouncementStore(Database, world.Clock), new AnnouncementSendStore(Database, world.Clock));
        var id = await Draft(world, gathering);

        Assert.That(await Draft(world, gathering), Is.EqualTo(id), "the same form twice");
        Assert.That(await store.Change(world.Access, gathering.Slug, "a", Text("b", "Ny tekst", "Ny") with { Id = id }), Is.True);
        Assert.That(await store.Change(world.Access, gathering.Slug, "a", Text("c", "Min tekst", "Min") with { Id = id }), Is.False);
        Assert.That(await sending.Send(world.Access, gathering.Slug, id, "a"), Is.EqualTo(SendOutcome.ChangedByOther));
        Assert.That(await sending.Send(world.Access, gathering.Slug, id, "b"), Is.EqualTo(SendOutcome.Sent));
        Assert.That(await store.Delete(world.Access, gathering.Slug, id), Is.False);
        await world.Run();
        Assert.That(world.Server.To("kari").Select(m => m.Subject), Does.Contain("Ny tekst"));
    }

    [Test]
    public async Task Another_networks_message_does_not_exist_and_nobody_is_no_selection()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Gathering(world, "kari");
        var (sending, list) = (new AnnouncementSendStore(Database, world.Clock), new AnnouncementListStore(Database));
        var id = await Draft(world, gathering, new RegistrationSelection { Search = "ingen" });
        var stranger = await Database.AddNetwork("Framand");

        Assert.That(await sending.Send(world.Access, gathering.Slug, id, "a"), Is.EqualTo(SendOutcome.Nobody));
        Assert.That(await sending.Send(stranger, gathering.Slug, id, "a"), Is.EqualTo(SendOutcome.NotFound));
        Assert.That(await list.Find(stranger, gathering.Slug, id), Is.Null);
        Assert.That(await list.Page(stranger, gathering.Slug, _ => (0, 9)), Is.Null);
        Assert.That(await new AnnouncementNewsStore(Database).Preview(stranger, gathering.Slug, id, default), Is.Null);
        Assert.That((await list.Page(world.Access, gathering.Slug, _ => (0, 9)))!.Value.Shown.Select(a => (a.Subject.Nn!, a.SentAt)), Is.EqualTo(
            new[] { ("Parkering", (DateTimeOffset?)null) }));
        var reader = await Database.Give(world.Access, "les@rvts.example", NetworkRight.Read);
        Assert.That(() => sending.Send(reader, gathering.Slug, id, "a"), Throws.TypeOf<UnauthorizedAccessException>());
    }

    private static async Task<Gathering> Gathering(MailWorld world, params string[] names)
    {
        var gathering = await world.Publish(s_now.AddDays(20));
        foreach (var name in names) await world.Register(gathering.Slug, name);
        await world.Run();
        return gathering;
    }

    private async Task<Dictionary<string, long>> Lines(MailWorld world, Gathering gathering)
    {
        var page = await new RegistrationListStore(Database).Page(world.Access, gathering.Slug, new RegistrationSelection(), RegistrationOrder.Name, _ => (0, 99));
        return page!.Lines.ToDictionary(l => l.Name, l => l.Id);
    }

    private async Task Cancel(MailWorld world, Gathering gathering, string name) =>
        await new RegistrationDeskStore(Database, world.Clock).Cancel(world.Access, gathering.Slug, (await Lines(world, gathering))[name], tell: false);

    private static Announcement Text(string submissionId, string subject, string body) =>
        new() { SubmissionId = submissionId, Subject = new LocalText(subject, null, null), Body = new LocalText(body, null, null) };

    private async Task<long> Draft(MailWorld world, Gathering gathering, RegistrationSelection? selection = null) =>
        (await new AnnouncementStore(Database, world.Clock).Create(
            world.Access, gathering.Slug, Text("a", "Parkering", "Parker **bak** huset. <script>") with { Selection = selection ?? new() }))!.Value;
}
