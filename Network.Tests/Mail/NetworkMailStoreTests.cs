using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Attendance;
using Network.Data.Invitations;
using Network.Data.Mail;
using Network.Data.Networks;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class NetworkMailStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_now = new(2023, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Sql s_token = new("SELECT n.Token FROM AnnouncementRecipient n WHERE n.EmailKey = @email AND n.Token IS NOT NULL ORDER BY n.Id DESC");

    private static readonly Sql s_wanted = new("SELECT a.Token FROM AddressChange a WHERE a.PersonId = @id");

    private static readonly Sql s_address = new("""
        INSERT INTO InvitationAddress (LearningNetworkId, KommuneId, Email, EmailKey, CreatedAt) VALUES (@networkId, 4601, 'post@bergen.example', 'post@bergen.example', @now)
        """);

    [Test]
    public async Task Every_group_holds_those_it_says_and_all_together_hold_each_once()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await world.Publish(s_now.AddDays(20), capacity: 3);
        foreach (var name in new[] { "anne", "berit", "kari", "wenche" }) await world.Register(gathering.Slug, name);
        await Tick(world, gathering, "kari");
        var roleId = await Answer(world);
        var (id, session) = (gathering.Id, gathering.Sessions[0].Id);

        var expected = new Dictionary<RecipientGroup, string[]>
        {
            [new(RecipientKind.Confirmed, id)] = ["anne", "berit", "kari"],
            [new(RecipientKind.Waiting, id)] = ["wenche"],
            [new(RecipientKind.Present, id)] = ["kari"],
            [new(RecipientKind.Absent, id)] = ["anne", "berit"],
            [new(RecipientKind.SessionPresent, session)] = ["kari"],
            [new(RecipientKind.SessionAbsent, session)] = ["anne", "berit"],
            [new(RecipientKind.Kommune, 4601)] = ["anne", "berit", "kari", "rolf", "wenche"],
            [new(RecipientKind.Kommune, 4602)] = [],
            [new(RecipientKind.Role, roleId)] = ["anne", "rolf"],
            [new(RecipientKind.Joins, 0)] = ["kontakt"],
            [new(RecipientKind.Interested, 0)] = [],
            [new(RecipientKind.Silent, 0)] = [],
            [new(RecipientKind.Confirmed, 999)] = [],
        };
        foreach (var (group, names) in expected) Assert.That(await Names(world, group), Is.EqualTo(names), group.Key);
        Assert.That(await Names(world, [.. expected.Keys]), Is.EqualTo(new[] { "anne", "berit", "kari", "kontakt", "rolf", "wenche" }));
    }

    [Test]
    public async Task Another_networks_groups_hold_nobody_and_its_mail_does_not_exist()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Registered(world, "kari");
        var stranger = await Database.AddNetwork("Framand");
        var (drafts, sending) = (new AnnouncementStore(Database, world.Clock), new AnnouncementSendStore(Database, world.Clock));
        var id = (await drafts.Create(stranger, null, Text("x") with { Groups = [new(RecipientKind.Confirmed, gathering.Id), new(RecipientKind.SessionAbsent, gathering.Sessions[0].Id)] }))!.Value;

        Assert.That(await sending.Send(stranger, null, id, "x"), Is.EqualTo(SendOutcome.Nobody));
        Assert.That(await sending.Send(world.Access, null, id, "x"), Is.EqualTo(SendOutcome.NotFound));
        Assert.That(await new AnnouncementListStore(Database).Find(world.Access, null, id), Is.Null);
        Assert.That(await drafts.Delete(world.Access, null, id), Is.False);
        Assert.That(await new AnnouncementFileStore(Database).Add(world.Access, null, id, new MailFile("a.pdf", "application/pdf", [1])), Is.False);
    }

    [Test]
    public async Task It_goes_once_with_a_way_to_say_no_and_who_said_no_is_left_out_next_time()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Registered(world, "anne", "kari");
        var sending = new AnnouncementSendStore(Database, world.Clock);
        var groups = new RecipientGroup[] { new(RecipientKind.Confirmed, gathering.Id), new(RecipientKind.Kommune, 4601) };
        var id = await Draft(world, "a", groups);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sending.Send(world.Access, null, id, "a")));
        await world.Run();

        Assert.That(outcomes.Count(o => o == SendOutcome.Sent), Is.EqualTo(1));
        Assert.That(outcomes.Count(o => o == SendOutcome.AlreadySent), Is.EqualTo(5));
        var mail = world.Server.To("kari").Single(m => m.Subject == "Nytt om nettverket");
        Assert.That(mail.Text, Does.Contain("Hei, kari!").And.Contain("fordi du eller kommunen din er med i Nettverk").And.Contain(mail.Unsubscribe!.AbsoluteUri));
        Assert.That(mail.Html, Does.Not.Contain("<script").And.Not.Contain("javascript:"));

        var token = await Database.Read(sql => sql.Value<string>(s_token, new { email = "kari@kommune.example" }));
        var refusals = new MailRefusalStore(Database, world.Clock);
        Assert.That((await refusals.Find(token!))!.RefusedAt, Is.Null, "looking says nothing");
        foreach (var _ in Enumerable.Range(0, 2)) Assert.That(await refusals.Refuse(token!, refuses: true), Is.True);
        var next = await Draft(world, "b", groups);
        var found = (await new AnnouncementListStore(Database).Find(world.Access, null, next))!.Value;
        Assert.That((found.People.Select(p => p.Name).Single(), found.Announcement.LeftOut), Is.EqualTo(("anne", 1)));
        await sending.Send(world.Access, null, next, "b");
        await world.Run();
        Assert.That(world.Server.To("kari").Count(m => m.Subject == "Nytt om nettverket"), Is.EqualTo(1));
        Assert.That(world.Server.To("anne").Count(m => m.Subject == "Nytt om nettverket"), Is.EqualTo(2));
        Assert.That((await new AnnouncementListStore(Database).Progress(world.Access, null, next, null, _ => (0, 9)))!.Announcement.LeftOut, Is.EqualTo(1));

        await refusals.Refuse(token!, refuses: false);
        Assert.That((await new AnnouncementListStore(Database).Find(world.Access, null, await Draft(world, "c", groups)))!.Value.Announcement.LeftOut, Is.Zero);
    }

    [Test]
    public async Task Who_says_no_before_it_went_gets_nothing_and_about_their_own_registration_they_are_written_to_all_the_same()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Registered(world, "kari");
        var sending = new AnnouncementSendStore(Database, world.Clock);
        await sending.Send(world.Access, null, await Draft(world, "a", new RecipientGroup(RecipientKind.Confirmed, gathering.Id)), "a");
        var token = await Database.Read(sql => sql.Value<string>(s_token, new { email = "kari@kommune.example" }));
        await new MailRefusalStore(Database, world.Clock).Refuse(token!, refuses: true);
        await world.Run();
        Assert.That(world.Server.To("kari").Select(m => m.Subject), Has.None.EqualTo("Nytt om nettverket"));

        var own = (await new AnnouncementStore(Database, world.Clock).Create(world.Access, gathering.Slug, Text("b")))!.Value;
        Assert.That(await sending.Send(world.Access, gathering.Slug, own, "b"), Is.EqualTo(SendOutcome.Sent));
        await world.Run();
        Assert.That(world.Server.To("kari").Single(m => m.Subject == "Nytt om nettverket").Unsubscribe, Is.Null);
    }

    [Test]
    public async Task A_new_address_keeps_what_its_owner_said_no_to()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Registered(world, "kari");
        await new AnnouncementSendStore(Database, world.Clock).Send(world.Access, null, await Draft(world, "a", new RecipientGroup(RecipientKind.Confirmed, gathering.Id)), "a");
        var token = await Database.Read(sql => sql.Value<string>(s_token, new { email = "kari@kommune.example" }));
        await new MailRefusalStore(Database, world.Clock).Refuse(token!, refuses: true);

        var (people, addresses) = (new PersonStore(Database), new NewAddressStore(Database, world.Clock));
        var id = (await people.FindByEmail("kari@kommune.example"))!.Id;
        Assert.That(await addresses.Ask(id, "kari@ny.example"), Is.EqualTo(NewAddressOutcome.Asked));
        var wanted = await Database.Read(sql => sql.Value<string>(s_wanted, new { id }));
        Assert.That(await addresses.Confirm(wanted!), Is.EqualTo(NewAddressOutcome.Done));

        var next = (await new AnnouncementListStore(Database).Find(
            world.Access, null, await Draft(world, "b", new(RecipientKind.Confirmed, gathering.Id), new(RecipientKind.Kommune, 4601))))!.Value;
        Assert.That((next.People.Count, next.Announcement.LeftOut), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_planned_one_goes_once_also_late_to_those_it_holds_then_and_not_where_it_was_stopped()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Registered(world, "anne");
        var sending = new AnnouncementSendStore(Database, world.Clock);
        var group = new RecipientGroup(RecipientKind.Confirmed, gathering.Id);
        var (goes, stopped, moved) = (await Draft(world, "a", group), await Draft(world, "b", group), await Draft(world, "c", group));
        var due = s_now.AddDays(1);
        foreach (var (id, seen) in new[] { (goes, "a"), (stopped, "b"), (moved, "c") })
            Assert.That(await sending.Plan(world.Access, null, id, seen, due), Is.EqualTo(SendOutcome.Planned));
        Assert.That(await new AnnouncementStore(Database, world.Clock).Change(world.Access, null, "a", Text("d") with { Id = goes }), Is.False, "what is planned is not changed");
        Assert.That(await sending.Stop(world.Access, null, stopped), Is.True);
        Assert.That(await sending.Plan(world.Access, null, moved, "c", due.AddDays(9)), Is.EqualTo(SendOutcome.Planned));
        await world.Register(gathering.Slug, "berit");
        await world.At(due.AddMinutes(-1));
        Assert.That(Count(world), Is.Zero);

        await world.At(due.AddHours(7));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sending.SendDue()));
        await world.Run();
        Assert.That(Count(world), Is.EqualTo(2), "late, once, to anne and to berit who came later");
        Assert.That(await sending.Stop(world.Access, null, goes), Is.False);
        Assert.That(await sending.Send(world.Access, null, goes, "a"), Is.EqualTo(SendOutcome.AlreadySent));
        await world.At(due.AddDays(10));
        Assert.That(Count(world), Is.EqualTo(4));
    }

    [Test]
    public async Task The_frame_is_in_the_readers_language_and_the_text_in_what_is_written()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await world.Publish(s_now.AddDays(20));
        foreach (var language in Languages.All)
        {
            await world.Registrations.Register(new RegistrationWish
            {
                Gathering = gathering.Slug, SubmissionId = language.ToString(), Name = language.ToString(), Email = $"{language}@kommune.example", KommuneId = 4601, Language = language,
            });
        }

        var draft = Text("a") with
        {
            Subject = new LocalText("Nynorsk emne", null, "English subject"), Body = new LocalText("Nynorsk tekst", null, "English text"), Groups = [new(RecipientKind.Confirmed, gathering.Id)],
        };
        var id = (await new AnnouncementStore(Database, world.Clock).Create(world.Access, null, draft))!.Value;
        await new AnnouncementSendStore(Database, world.Clock).Send(world.Access, null, id, "a");
        await world.Run();

        Assert.That(world.Server.To("English").Single(m => m.Subject == "English subject").Text, Does.Contain("English text").And.Contain("You get this e-mail"));
        Assert.That(world.Server.To("Bokmal").Single(m => m.Subject == "Nynorsk emne").Text, Does.Contain("Nynorsk tekst").And.Contain("Vil du ikke ha"));
        Assert.That(world.Server.To("Nynorsk").Single(m => m.Subject == "Nynorsk emne").Text, Does.Contain("Vil du ikkje ha"));
    }

    [Test]
    public async Task Files_go_with_it_and_nobody_sends_with_a_file_that_they_have_not_seen()
    {
        await using var world = await MailWorld.Create(Database, s_now);
        var gathering = await Registered(world, "kari");
        var (files, sending, list) = (new AnnouncementFileStore(Database), new AnnouncementSendStore(Database, world.Clock), new AnnouncementListStore(Database));
        var id = await Draft(world, "a", new RecipientGroup(RecipientKind.Confirmed, gathering.Id));
        Assert.That(await files.Add(world.Access, null, id, new MailFile("plan.pdf", "application/pdf", [1, 2, 3])), Is.True);
        Assert.That(await files.Add(world.Access, null, id, new MailFile("stor.pdf", "application/pdf", new byte[Attachment.MostBytesInAll])), Is.False);
        Assert.That(await sending.Send(world.Access, null, id, "a"), Is.EqualTo(SendOutcome.ChangedByOther));
        var seen = (await list.Find(world.Access, null, id))!.Value.Announcement.SubmissionId;
        Assert.That(await sending.Send(world.Access, null, id, seen), Is.EqualTo(SendOutcome.Sent));
        Assert.That(await files.Add(world.Access, null, id, new MailFile("sein.pdf", "application/pdf", [1])), Is.False);
        Assert.That(await files.Remove(world.Access, null, id, (await files.List(world.Access, null, id))[0].Id), Is.False);
        await world.Run();
        Assert.That(world.Server.To("kari").Single(m => m.Subject == "Nytt om nettverket").Files.Select(f => f.Name), Is.EqualTo(new[] { "plan.pdf" }));
    }

    private static int Count(MailWorld world) => world.Server.All.Count(m => m.Subject == "Nytt om nettverket");

    private static Announcement Text(string submissionId) => new()
    {
        SubmissionId = submissionId,
        Subject = new LocalText("Nytt om nettverket", null, null),
        Body = new LocalText("Hugs **dette**. <script>alert(1)</script> [her](javascript:alert(1))", null, null),
    };

    private static async Task<Gathering> Registered(MailWorld world, params string[] names)
    {
        var gathering = await world.Publish(s_now.AddDays(20));
        foreach (var name in names) await world.Register(gathering.Slug, name);
        await world.Run();
        return gathering;
    }

    private async Task<long> Draft(MailWorld world, string submissionId, params RecipientGroup[] groups) =>
        (await new AnnouncementStore(Database, world.Clock).Create(world.Access, null, Text(submissionId) with { Groups = groups }))!.Value;

    private async Task<IReadOnlyList<string>> Names(MailWorld world, params RecipientGroup[] groups)
    {
        var id = await Draft(world, Core.Access.SecretToken.New(), groups);
        return [.. (await new AnnouncementListStore(Database).Find(world.Access, null, id))!.Value.People.Select(p => p.Name)];
    }

    private async Task Tick(MailWorld world, Gathering gathering, string name)
    {
        var page = await new RegistrationListStore(Database).Page(world.Access, gathering.Slug, new RegistrationSelection(), RegistrationOrder.Name, _ => (0, 99));
        var id = page!.Lines.Single(l => l.Name == name).Id;
        await new AttendanceStore(Database, world.Clock).Tick(world.Access, gathering.Slug, gathering.Sessions[0].Id, id, present: true);
    }

    // One kommune is invited at an address and joins, with a contact and two people who have a role.
    private async Task<long> Answer(MailWorld world)
    {
        await Database.Write(sql => sql.Change(s_address, new { networkId = world.Access.NetworkId, now = s_now }));
        var roleId = (await new NetworkStore(Database, world.Clock).Find(world.Access)).Roles[0].Id;
        var standing = (await new InvitationOverviewStore(Database, world.Clock).List(world.Access)).Single(s => s.KommuneId == 4601);
        await new InvitationStore(Database, world.Clock).Save(standing.Token, 0, new InvitationAnswer
        {
            Reply = KommuneReply.Joins,
            ContactName = "kontakt",
            ContactEmail = "kontakt@kommune.example",
            People = [new NamedPerson { Name = "rolf", Email = "rolf@kommune.example", RoleIds = [roleId] }, new NamedPerson { Name = "anne", Email = "anne@kommune.example", RoleIds = [roleId] }],
        }, Language.Nynorsk);
        return roleId;
    }
}
