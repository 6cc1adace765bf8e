using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Reminders;
using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Reminders;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class ReminderMailTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_start = Oslo(2023, 11, 20, 10);
    private static readonly DateTimeOffset s_closes = Oslo(2023, 11, 10, 16);
    private static readonly DateTimeOffset s_closesDue = Oslo(2023, 11, 7, 8);
    private static readonly DateTimeOffset s_practicalDue = Oslo(2023, 11, 13, 8);

    [Test]
    public async Task Registration_closes_soon_goes_once_at_its_moment_to_participants_who_have_not_decided()
    {
        await using var world = await World("kari", "ola", "liv");
        await world.Mail.Register("samling", "ola");
        var gone = (RegisterOutcome.Registered)await world.Mail.Register("samling", "liv");
        await world.Mail.Mine.Cancel(gone.Token);
        await world.Mail.Register("samling", "framand");
        await world.Mail.At(s_closesDue.AddSeconds(-1));
        Assert.That(world.Got("kari", ReminderKind.ClosesSoon), Is.Empty);
        await world.Mail.At(s_closesDue);
        await world.Mail.At(s_closes.AddHours(-1));
        Assert.That(new[] { "kari", "ola", "liv", "framand" }.Select(p => world.Got(p, ReminderKind.ClosesSoon).Count), Is.EqualTo(new[] { 1, 0, 0, 0 }));
        var mail = world.Got("kari", ReminderKind.ClosesSoon)[0];
        Assert.That(mail.Text, Does.Contain("fredag 10. november 2023 kl. 16.00").And.Contain("https://nettverk.example/samlingar/samling/pamelding").And.Contain("Strandgaten 1"));
        Assert.That(mail.Text, Does.Not.Contain("{").And.Not.Contain("venteliste"));
        Assert.That(mail.Html, Does.Contain("class=\"button\" href=\"https://nettverk.example/samlingar/samling/pamelding\""));
    }

    [Test]
    public async Task A_full_gathering_is_still_told_of_and_says_that_there_is_a_waiting_list()
    {
        await using var world = await World(p => p with { Capacity = 1 }, "kari");
        await world.Mail.Register("samling", "ola");
        await world.Mail.At(s_closesDue);
        Assert.That(world.Got("kari", ReminderKind.ClosesSoon).Single().Text, Does.Contain("venteliste"));
    }

    [Test]
    public async Task It_follows_where_the_day_is_moved_and_never_goes_twice()
    {
        await using var world = await World("kari");
        await world.Mail.At(s_closesDue.AddHours(-1));
        await world.Change(s_start, s_closes.AddDays(3));
        await world.Mail.At(s_closesDue.AddHours(1));
        Assert.That(world.Got("kari", ReminderKind.ClosesSoon), Is.Empty);
        await world.Mail.At(s_closesDue.AddDays(3));
        await world.Change(s_start.AddDays(30), s_closes.AddDays(30));
        await world.Mail.At(s_closesDue.AddDays(30));
        Assert.That(world.Got("kari", ReminderKind.ClosesSoon), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task After_downtime_it_comes_late_but_never_when_registration_has_closed()
    {
        await using var late = await World("kari");
        await late.Mail.At(s_closes.AddMinutes(-1));
        Assert.That(late.Got("kari", ReminderKind.ClosesSoon), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_goes_when_registration_has_closed_and_what_waited_for_the_mail_server_is_withheld()
    {
        await using var world = await World("kari", "ola");
        world.Mail.Server.IsDown = true;
        await world.Mail.At(s_closesDue);
        await world.Mail.Register("samling", "kari");
        await world.Mail.At(s_closes.AddMinutes(1));
        world.Mail.Server.IsDown = false;
        await world.Mail.At(s_closes.AddDays(1));
        Assert.That(world.Got("kari", ReminderKind.ClosesSoon).Concat(world.Got("ola", ReminderKind.ClosesSoon)), Is.Empty);
        Assert.That(world.Mail.Server.To("kari"), Is.Not.Empty, "the server is up again");
    }

    [Test]
    public async Task Neither_drafts_nor_cancelled_gatherings_nor_kinds_that_are_off_remind_anybody()
    {
        await using var draft = await ReminderWorld.Create(Database, s_closesDue.AddDays(-5), "kari");
        await draft.Turn(ReminderKind.ClosesSoon, on: true);
        await draft.Publish(s_start, s_closes, publish: false);
        await draft.Mail.At(s_closesDue);
        await draft.Mail.Gatherings.Publish(draft.Mail.Access, (await draft.Mail.Find("samling")).Id);
        await draft.Turn(ReminderKind.ClosesSoon, on: false);
        await draft.Mail.Run();
        await draft.Turn(ReminderKind.ClosesSoon, on: true);
        await draft.Mail.Cancellations.CancelGathering(draft.Mail.Access, "samling", null);
        await draft.Mail.Run();
        Assert.That(draft.Got("kari", ReminderKind.ClosesSoon), Is.Empty);
    }

    [Test]
    public async Task Leaders_and_the_region_are_reminded_only_of_what_is_for_them()
    {
        await using var world = await World(p => p with { Audience = Audience.Leaders }, "kari");
        await world.Mail.At(s_closesDue);
        Assert.That(world.Got("kari", ReminderKind.ClosesSoon), Is.Empty, "has no role for leaders");
        Assert.That(await Foretold(world), Is.Empty);
    }

    [Test]
    public async Task Practical_information_goes_to_those_with_a_place_and_at_once_to_who_registers_after_it_went()
    {
        await using var world = await World(p => p with { ClosesAt = null });
        await world.Mail.Register("samling", "kari");
        await world.Mail.At(s_practicalDue.AddSeconds(-1));
        Assert.That(world.Got("kari", ReminderKind.Practical), Is.Empty);
        await world.Mail.At(s_practicalDue);
        await world.Mail.Register("samling", "ola");
        await world.Mail.At(s_practicalDue.AddDays(1));
        await world.Mail.At(s_start.AddMinutes(-1));
        await world.Mail.Register("samling", "sein");
        await world.Mail.At(s_start);
        Assert.That(new[] { "kari", "ola", "sein" }.Select(p => world.Got(p, ReminderKind.Practical).Count), Is.EqualTo(new[] { 1, 1, 0 }));
        var mail = world.Got("kari", ReminderKind.Practical)[0];
        Assert.That(mail.Text, Does.Contain("måndag 20. november 2023 kl. 10.00–12.00").And.Contain("Strandgaten 1, Bergen").And.Contain("/mi-pamelding/"));
    }

    [Test]
    public async Task A_digital_gathering_has_no_practical_information_and_a_waiting_person_gets_none()
    {
        await using var world = await World(p => p with { ClosesAt = null, Capacity = 1 });
        await world.Mail.Register("samling", "kari");
        await world.Mail.Register("samling", "ola");
        await world.Mail.Publish(s_start);
        await world.Mail.Register("mote", "liv");
        await world.Mail.At(s_practicalDue);
        Assert.That(new[] { "kari", "ola", "liv" }.Select(p => world.Got(p, ReminderKind.Practical).Count), Is.EqualTo(new[] { 1, 0, 0 }));
    }

    private static async Task<IReadOnlyList<ReminderForecast>> Foretold(ReminderWorld world) =>
        (await world.Reminders.All(world.Mail.Access)).Single(g => g.Setting.Kind == ReminderKind.ClosesSoon).Next;

    [Test]
    public async Task What_is_foretold_is_what_goes()
    {
        await using var world = await World("kari", "ola");
        await world.Mail.Register("samling", "ola");
        var next = (await Foretold(world)).Single();
        Assert.That((next.DueAt, next.People), Is.EqualTo((s_closesDue, 1)));
        await world.Mail.At(s_closesDue);
        Assert.That(await Foretold(world), Is.Empty, "those who got it are not counted again");
    }

    private Task<ReminderWorld> World(params string[] participants) => World(p => p, participants);

    private async Task<ReminderWorld> World(Func<GatheringPlan, GatheringPlan> with, params string[] participants)
    {
        var world = await ReminderWorld.Create(Database, s_closesDue.AddDays(-5), participants);
        await world.Turn(ReminderKind.ClosesSoon, on: true);
        await world.Turn(ReminderKind.Practical, on: true);
        await world.Publish(s_start, s_closes, with);
        return world;
    }

    private static DateTimeOffset Oslo(int year, int month, int day, int hour) => OsloTime.Moment(new DateOnly(year, month, day), new TimeOnly(hour, 0));
}
