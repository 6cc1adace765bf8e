using Network.Core.Calendar;
using Network.Core.Gatherings;
using Network.Core.Time;
using Network.Data;
using Network.Data.Gatherings;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.Gatherings;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class UndoTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Link = "https://teams.example/a";

    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 10, 25), new TimeOnly(9, 30));

    [Test]
    public async Task A_cancellation_is_told_after_ten_minutes_and_once()
    {
        await using var world = await World();
        await world.Cancellations.CancelGathering(world.Access, "mote", "Sjukdom\r\n<b>Bcc: alle@rvts.example");
        await world.At(world.Clock.Now.AddMinutes(9));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
        Assert.That((await world.Find("mote")).State, Is.EqualTo(GatheringState.Cancelled));
        await world.At(world.Clock.Now.AddMinutes(1));
        await world.At(world.Clock.Now.AddHours(5));
        var told = world.Server.To("kari");
        Assert.That(told, Has.Count.EqualTo(2));
        Assert.That(told[1].Text, Does.Contain("Sjukdom"));
        Assert.That(told[1].Html, Does.Not.Contain("<b>Bcc"));
        Assert.That(told[1].Calendar!.Ics, Does.Contain("METHOD:CANCEL"));
        Assert.That(world.Server.To("ventar"), Has.Count.EqualTo(2));
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.TooLate));
        var change = (await History(world)).Single();
        Assert.That((change.Sent, change.Failed, change.Underway, change.Person), Is.EqualTo((2, 0, 0, "Arrangør")));
    }

    [Test]
    public async Task What_is_undone_in_time_is_told_to_nobody_and_calendars_count_on()
    {
        await using var world = await World();
        var before = (await world.Find("mote")).Sessions[0];
        await world.Cancellations.CancelGathering(world.Access, "mote", "Feil");
        await world.At(world.Clock.Now.AddMinutes(5));
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.Undone));
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.AlreadyUndone));
        await world.Cancellations.CancelSession(world.Access, "mote", before.Id, "Feil");
        await world.At(world.Clock.Now.AddMinutes(5));
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.Undone));
        await world.At(world.Clock.Now.AddHours(5));
        var after = await world.Find("mote");
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
        Assert.That((after.State, after.CancelReason, after.Sessions[0].CancelledAt), Is.EqualTo((GatheringState.Published, (string?)null, (DateTimeOffset?)null)));
        Assert.That(after.Sessions[0].Sequence, Is.GreaterThan(before.Sequence));
        // What was undone leaves no key behind: the same is told when it is meant.
        await world.Cancellations.CancelSession(world.Access, "mote", before.Id, "No er det alvor");
        await world.At(world.Clock.Now.AddMinutes(10));
        Assert.That(world.Server.To("kari")[^1].Text, Does.Contain("alvor"));
    }

    [Test]
    public async Task Close_to_the_start_it_is_told_at_once_and_cannot_be_undone()
    {
        await using var world = await World();
        await world.At(s_start.AddMinutes(-39));
        var told = world.Server.To("kari").Count;
        await world.Cancellations.CancelGathering(world.Access, "mote", null);
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.TooLate));
        await world.Run();
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(told + 1));
    }

    [Test]
    public async Task A_move_to_a_later_day_waits_ten_minutes_where_the_organiser_says_so_and_tells_why()
    {
        await using var world = await World();
        await Move(world, s_start.AddDays(14), Link, new ChangeNotice("Foredragshaldaren er sjuk", false));
        await world.At(world.Clock.Now.AddMinutes(9));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
        await world.At(world.Clock.Now.AddMinutes(1));
        await world.At(world.Clock.Now.AddHours(1));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
        Assert.That(world.Server.To("kari")[1].Text, Does.Contain("Grunn: Foredragshaldaren er sjuk"));
        Assert.That(world.Server.To("ventar"), Has.Count.EqualTo(1));
        Assert.That((await History(world)).Single().Sent, Is.EqualTo(1));
        await world.At(s_start.AddDays(12));
        Assert.That(world.Server.To("kari")[^1].Text, Does.Contain(Link).And.Not.Contain("sjuk"), "the link comes by the rule, without an old reason");
        Assert.That((await History(world)).Single().Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_move_at_once_is_told_at_once_and_cannot_be_undone()
    {
        await using var world = await World();
        await Move(world, s_start.AddHours(2), Link, new ChangeNotice(null, true));
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.TooLate));
        await world.Run();
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_rule_for_links_waits_for_a_move_that_may_be_undone()
    {
        await using var world = await World();
        await world.At(s_start.ToOslo().Date.AddDays(-2).AddHours(5).AddMinutes(55) is var moment ? new DateTimeOffset(moment, TimeSpan.Zero) : default);
        await Move(world, s_start.AddHours(1), Link, new ChangeNotice(null, false));
        await world.At(world.Clock.Now.AddMinutes(7));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
        await Undo(world);
        await world.Run();
        await world.At(world.Clock.Now.AddHours(1));
        var mail = world.Server.To("kari")[^1];
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
        Assert.That(mail.Subject, Does.StartWith("Møtelenkje"));
    }

    [Test]
    public async Task Who_registers_while_a_move_is_held_is_told_what_is_true_after_the_undo()
    {
        await using var world = await World(capacity: null);
        await world.At(world.Clock.Now.AddHours(1));
        await Move(world, s_start.AddHours(3), Link, new ChangeNotice("Trong", false));
        await world.Register("mote", "ny");
        await world.Run();
        Assert.That(world.Server.To("ny")[0].Text, Does.Contain("12.30"));
        Assert.That(await Undo(world), Is.EqualTo(UndoOutcome.Undone));
        await world.Run();
        Assert.That(world.Server.To("ny")[^1].Text, Does.Contain("09.30").And.Not.Contain("Trong"));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_confirmation_that_met_a_held_cancellation_comes_after_the_undo()
    {
        await using var world = await World(capacity: null);
        await world.Register("mote", "ny");
        await world.Cancellations.CancelGathering(world.Access, "mote", null);
        await world.Run();
        Assert.That(world.Server.To("ny"), Is.Empty);
        await Undo(world);
        await world.Run();
        await world.At(world.Clock.Now.AddHours(1));
        Assert.That(world.Server.To("ny").Single().Subject, Does.StartWith("Du har plass"));
    }

    [Test]
    public async Task A_session_that_was_added_goes_away_again_and_only_the_newest_change_can_be_undone()
    {
        await using var world = await World();
        var stored = await world.Find("mote");
        var first = new SessionPlan(stored.Sessions[0].Id, null, s_start, s_start.AddHours(2), null, Link);
        await Save(world, [first, new SessionPlan(0, "Tillegg", s_start.AddDays(1), s_start.AddDays(1).AddHours(1), "Bergen", null)]);
        var added = (await world.Find("mote")).Sessions[1];
        await Save(world, [first, new SessionPlan(added.Id, "Tillegg", s_start.AddDays(2), s_start.AddDays(2).AddHours(1), "Bergen", null)]);
        var changes = await History(world);
        Assert.That(await UndoOne(world, changes[1].Id), Is.EqualTo(UndoOutcome.ChangedSince));
        Assert.That(await UndoOne(world, changes[0].Id), Is.EqualTo(UndoOutcome.Undone));
        Assert.That(await UndoOne(world, changes[1].Id), Is.EqualTo(UndoOutcome.Undone));
        Assert.That((await world.Find("mote")).Sessions, Has.Count.EqualTo(1));
        await world.At(world.Clock.Now.AddHours(1));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_session_cancelled_just_before_its_gathering_leaves_the_calendar_as_well()
    {
        await using var world = await World();
        await world.Cancellations.CancelSession(world.Access, "mote", (await world.Find("mote")).Sessions[0].Id, null);
        await world.Cancellations.CancelGathering(world.Access, "mote", null);
        await world.At(world.Clock.Now.AddHours(1));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
        Assert.That(world.Server.To("kari")[1].Calendar!.Method, Is.EqualTo(CalendarMethod.Cancel));
    }

    [Test]
    public async Task Of_two_who_undo_or_cancel_at_once_one_wins()
    {
        await using var world = await World();
        var cancelled = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.Cancellations.CancelGathering(world.Access, "mote", null)));
        Assert.That(cancelled.Count(c => c), Is.EqualTo(1));
        var id = (await History(world)).Single().Id;
        var undone = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => UndoOne(world, id)));
        Assert.That(undone.Count(o => o == UndoOutcome.Undone), Is.EqualTo(1));
        Assert.That(undone.Count(o => o == UndoOutcome.AlreadyUndone), Is.EqualTo(5));
    }

    private async Task<MailWorld> World(int? capacity = 1)
    {
        var world = await MailWorld.Create(Database, s_start.AddDays(-7));
        await world.Publish(s_start, Link, capacity);
        await world.Register("mote", "kari");
        if (capacity is not null) await world.Register("mote", "ventar");
        await world.Run();
        return world;
    }

    private static Task Move(MailWorld world, DateTimeOffset startsAt, string link, ChangeNotice notice) => Save(world, startsAt, link, notice);

    private static async Task Save(MailWorld world, DateTimeOffset startsAt, string link, ChangeNotice notice)
    {
        var stored = await world.Find("mote");
        await Save(world, [new SessionPlan(stored.Sessions[0].Id, null, startsAt, startsAt.AddHours(2), null, link)], notice);
    }

    private static async Task Save(MailWorld world, IReadOnlyList<SessionPlan> sessions, ChangeNotice? notice = null)
    {
        var stored = await world.Find("mote");
        var plan = new GatheringPlan { Title = stored.Title, Description = stored.Description, Capacity = stored.Capacity, Sessions = sessions };
        Assert.That(await world.Gatherings.Save(world.Access, stored.Id, stored.Version, plan, notice ?? new ChangeNotice(null, false)), Is.EqualTo(SaveOutcome.Saved));
    }

    private async Task<IReadOnlyList<GatheringChange>> History(MailWorld world) =>
        (await new GatheringHistoryStore(Database, world.Clock).Find(world.Access, "mote", _ => (0, 50))).Page.Rows;

    private async Task<UndoOutcome> Undo(MailWorld world) => await UndoOne(world, (await History(world))[0].Id);

    private Task<UndoOutcome> UndoOne(MailWorld world, long id) => new UndoStore(Database, world.Clock).Undo(world.Access, "mote", id);
}
