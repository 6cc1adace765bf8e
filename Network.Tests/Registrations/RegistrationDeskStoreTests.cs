using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class RegistrationDeskStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private readonly TestClock _clock = new(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task An_organiser_is_asked_before_somebody_goes_beyond_the_limit_or_on_the_list()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering(capacity: 1);

        Assert.That(await world.Desk.Add(world.Access, world.Wish(slug, "Anne"), SeatChoice.OnlyIfFree), Is.TypeOf<RegisterOutcome.Registered>());
        Assert.That(await world.Desk.Add(world.Access, world.Wish(slug, "Berit"), SeatChoice.OnlyIfFree), Is.TypeOf<RegisterOutcome.Full>());
        Assert.That(await world.Desk.Add(world.Access, world.Wish(slug, "Cecilie"), SeatChoice.WaitingList), Is.TypeOf<RegisterOutcome.WaitingListed>());
        Assert.That(await world.Desk.Add(world.Access, world.Wish(slug, "Dina"), SeatChoice.EvenIfFull), Is.TypeOf<RegisterOutcome.Registered>());

        var page = await world.Page(slug);
        Assert.That((page.Desk.Taken, page.Desk.Waiting), Is.EqualTo((2, 1)));
        Assert.That(page.Lines.Select(l => l.Name), Is.EqualTo(new[] { "Anne", "Cecilie", "Dina" }));
    }

    [Test]
    public async Task A_place_beyond_the_limit_that_is_given_up_goes_to_nobody()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering(capacity: 1);
        await world.Register(slug, "Anne");
        await world.Register(slug, "Berit");
        var beyond = (RegisterOutcome.Registered)await world.Desk.Add(world.Access, world.Wish(slug, "Cecilie"), SeatChoice.EvenIfFull);

        Assert.That(await world.Desk.Cancel(world.Access, slug, beyond.RegistrationId, tell: false), Is.EqualTo(ChangeOutcome.Done));
        Assert.That((await world.Page(slug)).Lines.Select(l => (l.Name, l.State)), Is.EqualTo(
            new[] { ("Anne", RegistrationState.Confirmed), ("Berit", RegistrationState.Waiting) }));
    }

    [Test]
    public async Task The_same_form_twice_is_one_registration_and_the_same_address_is_refused()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering();
        var wish = world.Wish(slug, "Anne");

        var first = await world.Desk.Add(world.Access, wish, SeatChoice.OnlyIfFree);
        Assert.That(await world.Desk.Add(world.Access, wish, SeatChoice.OnlyIfFree), Is.EqualTo(first));
        Assert.That(await world.Desk.Add(world.Access, world.Wish(slug, "Anne", "ANNE@kommune.example"), SeatChoice.EvenIfFull), Is.TypeOf<RegisterOutcome.AlreadyRegistered>());
        Assert.That((await world.Page(slug)).Desk.Taken, Is.EqualTo(1));
    }

    [Test]
    public async Task Two_who_cancel_at_once_free_one_place_and_the_second_is_told()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering(capacity: 1);
        var anne = await world.Register(slug, "Anne");
        foreach (var name in new[] { "Berit", "Cecilie" }) await world.Register(slug, name);

        var outcomes = await Task.WhenAll(world.Desk.Cancel(world.Access, slug, anne, true), world.Desk.Cancel(world.Access, slug, anne, true));

        Assert.That(outcomes, Is.EquivalentTo(new[] { ChangeOutcome.Done, ChangeOutcome.ChangedByOther }));
        Assert.That((await world.Page(slug)).Lines.Select(l => (l.Name, l.State)), Is.EqualTo(
            new[] { ("Berit", RegistrationState.Confirmed), ("Cecilie", RegistrationState.Waiting) }));
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public async Task The_cancelled_are_told_only_where_the_organiser_says_so(bool tell, int expected)
    {
        await using var world = await MailWorld.Create(Database, _clock.Now);
        var gathering = await world.Publish(_clock.Now.AddDays(20));
        await world.Register(gathering.Slug, "kari");
        await world.Run();
        var desk = new Data.Registrations.RegistrationDeskStore(Database, world.Clock);
        var id = (await new Data.Registrations.RegistrationListStore(Database)
            .Page(world.Access, gathering.Slug, new RegistrationSelection(), RegistrationOrder.Name, _ => (0, 9)))!.Lines[0].Id;

        await desk.Cancel(world.Access, gathering.Slug, id, tell);
        await world.At(_clock.Now.AddDays(18));

        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1 + expected));
    }

    [Test]
    public async Task A_corrected_address_gets_everything_anew_and_the_old_links_are_dead()
    {
        await using var mail = await MailWorld.Create(Database, _clock.Now);
        var gathering = await mail.Publish(_clock.Now.AddDays(1));
        await mail.Register(gathering.Slug, "kari");
        mail.Server.Unknown = "kari@kommune.example";
        await mail.Run();
        var desk = new Data.Registrations.RegistrationDeskStore(Database, mail.Clock);
        var files = new Data.Registrations.RegistrationFileStore(Database);
        var list = new Data.Registrations.RegistrationListStore(Database);
        var line = (await list.Page(mail.Access, gathering.Slug, new RegistrationSelection { MailFailed = true }, RegistrationOrder.Name, _ => (0, 9)))!.Lines.Single();
        var before = (await files.Find(mail.Access, gathering.Slug, line.Id))!.Registration;

        var wish = new RegistrationWish { Gathering = gathering.Slug, SubmissionId = SecretToken.New(), Name = "Kari Nes", Email = "kari.nes@kommune.example", KommuneId = 4601 };
        Assert.That(await desk.Correct(mail.Access, line.Id, before.Version, wish), Is.EqualTo(CorrectOutcome.Readdressed));
        Assert.That(await desk.Correct(mail.Access, line.Id, before.Version, wish), Is.EqualTo(CorrectOutcome.ChangedByOther));
        await mail.Run();

        var sent = mail.Server.To("kari.nes");
        Assert.That(sent, Has.Count.EqualTo(1));
        Assert.That(sent[0].Text, Does.Contain("https://teams.example/a"), "the link is due, so it comes with the confirmation");
        Assert.That(await mail.Mine.Find(before.Token), Is.Null);
        Assert.That((await files.Find(mail.Access, gathering.Slug, line.Id))!.Mails.Select(m => (m.Kind, m.State)), Is.EqualTo(
            new[] { (MailKind.Confirmation, MailState.Sent), (MailKind.Confirmation, MailState.Failed) }));
    }

    [Test]
    public async Task A_correction_keeps_to_addresses_that_are_free()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering();
        var anne = await world.Register(slug, "Anne");
        await world.Register(slug, "Berit");
        var taken = world.Wish(slug, "Anne", "berit@kommune.example");

        Assert.That(await world.Desk.Correct(world.Access, anne, 1, taken), Is.EqualTo(CorrectOutcome.AddressTaken));
        Assert.That(await world.Desk.Correct(world.Access, anne, 1, world.Wish(slug, "Anne Ås", "Anne@kommune.example")), Is.EqualTo(CorrectOutcome.Saved));
        var stored = (await world.Files.Find(world.Access, slug, anne))!;
        Assert.That((stored.Registration.Name, stored.Registration.Email, stored.Registration.Round), Is.EqualTo(("Anne Ås", "Anne@kommune.example", 1)));
        Assert.That(await world.Desk.Correct(await Database.AddNetwork("Framand"), anne, 2, taken), Is.EqualTo(CorrectOutcome.NotFound));
    }

    [Test]
    public async Task Who_may_only_read_cannot_change_by_any_way()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering();
        var reader = await Database.Give(world.Access, "les@rvts.example", NetworkRight.Read);

        Assert.That(() => world.Desk.Add(reader, world.Wish(slug, "Anne"), SeatChoice.OnlyIfFree), Throws.TypeOf<UnauthorizedAccessException>());
        Assert.That(() => world.Desk.Cancel(reader, slug, 1, true), Throws.TypeOf<UnauthorizedAccessException>());
        Assert.That(() => world.Moves.GivePlace(reader, slug, 1, SeatChoice.OnlyIfFree), Throws.TypeOf<UnauthorizedAccessException>());
    }
}
