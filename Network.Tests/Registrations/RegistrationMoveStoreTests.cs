using Network.Core.Registrations;
using Network.Data;
using Network.Data.Registrations;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class RegistrationMoveStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private readonly TestClock _clock = new(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task A_place_is_given_past_the_line_only_by_explicit_choice()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var (slug, ids) = await Queue(world, "Berit", "Cecilie");

        Assert.That(await world.Moves.GivePlace(world.Access, slug, ids[1], SeatChoice.OnlyIfFree), Is.EqualTo(MoveOutcome.Full));
        Assert.That(await world.Moves.GivePlace(world.Access, slug, ids[1], SeatChoice.EvenIfFull), Is.EqualTo(MoveOutcome.Placed));
        Assert.That(await world.Moves.GivePlace(world.Access, slug, ids[1], SeatChoice.EvenIfFull), Is.EqualTo(MoveOutcome.ChangedByOther));
        var page = await world.Page(slug);
        Assert.That((page.Desk.Taken, page.Desk.Waiting), Is.EqualTo((2, 1)));
    }

    [TestCase(3, 1, "Dina,Berit,Cecilie,Eva")]
    [TestCase(1, 3, "Cecilie,Dina,Berit,Eva")]
    [TestCase(2, 99, "Berit,Dina,Eva,Cecilie")]
    [TestCase(2, 2, "Berit,Cecilie,Dina,Eva")]
    public async Task One_moves_along_the_line_and_the_others_keep_their_order(int from, int to, string expected)
    {
        var world = await DeskWorld.Create(Database, _clock);
        var (slug, ids) = await Queue(world, "Berit", "Cecilie", "Dina", "Eva");

        Assert.That(await world.Moves.MoveInLine(world.Access, slug, ids[from - 1], from, to), Is.EqualTo(MoveOutcome.Waiting));
        Assert.That(await Line(world, slug), Is.EqualTo(expected));
        await world.Register(slug, "Frida");
        Assert.That(await Line(world, slug), Is.EqualTo(expected + ",Frida"));
    }

    [Test]
    public async Task Two_who_move_the_same_person_at_once_move_them_once()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var (slug, ids) = await Queue(world, "Berit", "Cecilie", "Dina");

        var outcomes = await Task.WhenAll(
            world.Moves.MoveInLine(world.Access, slug, ids[2], 3, 1), world.Moves.MoveInLine(world.Access, slug, ids[2], 3, 2));

        Assert.That(outcomes, Is.EquivalentTo(new[] { MoveOutcome.Waiting, MoveOutcome.ChangedByOther }));
    }

    [Test]
    public async Task To_another_gathering_takes_a_place_there_and_frees_the_one_here()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var (slug, ids) = await Queue(world, "Berit");
        var target = await world.Gathering("Neste", capacity: 1);
        var anne = (await world.Page(slug)).Lines.Single(l => l.Name == "Anne").Id;

        Assert.That(await world.Moves.MoveTo(world.Access, slug, anne, target, SeatChoice.OnlyIfFree), Is.EqualTo(MoveOutcome.Placed));
        Assert.That(await world.Moves.MoveTo(world.Access, slug, anne, target, SeatChoice.OnlyIfFree), Is.EqualTo(MoveOutcome.ChangedByOther));
        Assert.That((await world.Page(slug)).Lines.Select(l => (l.Name, l.State)), Is.EqualTo(new[] { ("Berit", RegistrationState.Confirmed) }));
        Assert.That((await world.Page(target)).Lines.Select(l => (l.Name, l.State)), Is.EqualTo(new[] { ("Anne", RegistrationState.Confirmed) }));
        Assert.That(await world.Moves.MoveTo(world.Access, slug, ids[0], target, SeatChoice.OnlyIfFree), Is.EqualTo(MoveOutcome.Full));
        Assert.That(await world.Moves.MoveTo(world.Access, slug, ids[0], target, SeatChoice.WaitingList), Is.EqualTo(MoveOutcome.Waiting));
        Assert.That((await world.Page(target)).Desk.Waiting, Is.EqualTo(1));
        Assert.That((await world.Page(slug)).Desk.Taken, Is.Zero);
    }

    [Test]
    public async Task Who_is_there_already_stays_here_too()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering();
        var target = await world.Gathering("Neste");
        var anne = await world.Register(slug, "Anne");
        await world.Register(target, "Anne");

        Assert.That(await world.Moves.MoveTo(world.Access, slug, anne, target, SeatChoice.EvenIfFull), Is.EqualTo(MoveOutcome.AlreadyThere));
        Assert.That((await world.Page(slug)).Desk.Taken, Is.EqualTo(1));
        Assert.That((await world.Moves.Targets(world.Access, slug)).Select(t => t.Gathering.Slug), Is.EqualTo(new[] { target }));
    }

    [Test]
    public async Task Two_who_move_to_the_last_place_from_both_sides_end_with_one_there()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering();
        var target = await world.Gathering("Neste", capacity: 1);
        var anne = await world.Register(slug, "Anne");
        var berit = await world.Register(slug, "Berit");

        var outcomes = await Task.WhenAll(new[] { anne, berit }.Select(id => world.Moves.MoveTo(world.Access, slug, id, target, SeatChoice.OnlyIfFree)));

        Assert.That(outcomes, Is.EquivalentTo(new[] { MoveOutcome.Placed, MoveOutcome.Full }));
        Assert.That(((await world.Page(slug)).Desk.Taken, (await world.Page(target)).Desk.Taken), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task The_moved_get_one_mail_about_both_and_the_link_of_the_new_gathering_by_its_rule()
    {
        await using var world = await MailWorld.Create(Database, _clock.Now);
        var here = await world.Publish(_clock.Now.AddDays(10), "https://teams.example/her");
        var there = await world.Publish(_clock.Now.AddDays(30), "https://teams.example/der");
        await world.Register(here.Slug, "kari");
        await world.Run();
        var list = new RegistrationListStore(Database);
        var id = (await list.Page(world.Access, here.Slug, new RegistrationSelection(), RegistrationOrder.Name, _ => (0, 9)))!.Lines[0].Id;

        await new RegistrationMoveStore(Database, world.Clock).MoveTo(world.Access, here.Slug, id, there.Slug, SeatChoice.OnlyIfFree);
        await world.Run();

        var moved = world.Server.To("kari").Skip(1).Single();
        Assert.That(moved.Text, Does.Contain("har flytta påmeldinga di"));
        Assert.That(moved.Calendar!.Ics, Does.Contain("METHOD:REQUEST"));
        Assert.That(System.Text.Encoding.UTF8.GetString(moved.Files.Single().Content.ToArray()), Does.Contain("METHOD:CANCEL"));
        await world.At(here.Sessions[0].StartsAt);
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2), "nothing about the gathering left");
        await world.At(there.Sessions[0].LinkDueAt);
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(3));
        Assert.That(world.Server.To("kari")[2].Text, Does.Contain("https://teams.example/der"));
    }

    private static async Task<(string Slug, IReadOnlyList<long> Waiting)> Queue(DeskWorld world, params string[] names)
    {
        var slug = await world.Gathering(capacity: 1);
        await world.Register(slug, "Anne");
        var ids = new List<long>();
        foreach (var name in names) ids.Add(await world.Register(slug, name));
        return (slug, ids);
    }

    private static async Task<string> Line(DeskWorld world, string slug) =>
        string.Join(',', await world.Names(slug, new RegistrationSelection { State = RegistrationState.Waiting }, RegistrationOrder.Waiting));
}
