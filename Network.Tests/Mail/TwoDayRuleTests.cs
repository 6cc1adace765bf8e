using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class TwoDayRuleTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Link = "https://teams.example/a";
    private const string NewLink = "https://teams.example/b";

    private static readonly DateTimeOffset s_start = Oslo(2023, 10, 25, 9, 30);
    private static readonly DateTimeOffset s_due = Oslo(2023, 10, 23, 8, 0);

    [TestCase(2023, 10, 31)]
    [TestCase(2023, 10, 30)]
    [TestCase(2024, 4, 2)]
    [TestCase(2024, 4, 1)]
    [TestCase(2026, 10, 27)]
    public async Task Link_goes_out_at_eight_two_days_before_in_Oslo_time(int year, int month, int day)
    {
        var start = Oslo(year, month, day, 9, 30);
        var due = OsloTime.Moment(new DateOnly(year, month, day).AddDays(-2), new TimeOnly(8, 0));
        await using var world = await MailWorld.Create(Database, due.AddDays(-10));
        var gathering = await world.Publish(start);
        await world.Register(gathering.Slug, "kari");
        await world.At(due.AddSeconds(-1));
        Assert.That(WithLink(world, "kari"), Is.Empty);
        await world.At(due);
        await world.At(due.AddHours(1));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Who_registers_after_the_moment_gets_the_link_in_the_confirmation_and_never_again()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddHours(3));
        var gathering = await world.Publish(s_start);
        await world.Register(gathering.Slug, "ola");
        await world.Run();
        await world.At(s_start.AddMinutes(-1));
        Assert.That(world.Server.To("ola"), Has.Count.EqualTo(1));
        Assert.That(WithLink(world, "ola"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_confirmation_that_was_delayed_past_the_moment_holds_the_link_and_stands_alone()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddMinutes(-1));
        var gathering = await world.Publish(s_start);
        world.Server.IsDown = true;
        await world.Register(gathering.Slug, "ola");
        await world.Run();
        await world.At(s_due.AddMinutes(1));
        world.Server.IsDown = false;
        await world.At(s_due.AddMinutes(20));
        Assert.That(world.Server.To("ola"), Has.Count.EqualTo(1));
        Assert.That(WithLink(world, "ola"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Runs_that_were_missed_are_made_up_for_as_long_as_the_session_has_not_started()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        var gathering = await world.Publish(s_start);
        await world.Register(gathering.Slug, "kari");
        await world.Run();
        await world.At(s_start.AddMinutes(-5));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_is_sent_for_a_session_that_has_started()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        var gathering = await world.Publish(s_start);
        await world.Register(gathering.Slug, "kari");
        await world.Run();
        await world.At(s_start);
        Assert.That(WithLink(world, "kari"), Is.Empty);
    }

    [Test]
    public async Task Changes_of_the_link_within_ten_minutes_go_as_one_mail_marked_as_changed()
    {
        await using var world = await Sent();
        await world.Change("mote", s_start, "https://teams.example/oops");
        await world.At(s_due.AddHours(1).AddMinutes(6));
        await world.Change("mote", s_start, NewLink);
        await world.At(s_due.AddHours(1).AddMinutes(9));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
        await world.At(s_due.AddHours(1).AddMinutes(10));
        await world.At(s_due.AddHours(3));
        var mails = WithLink(world, "kari");
        Assert.That(mails, Has.Count.EqualTo(2));
        Assert.That(mails[1].Subject, Does.StartWith("Endra"));
        Assert.That(mails[1].Text, Does.Contain(NewLink).And.Not.Contain("oops"));
    }

    [Test]
    public async Task A_change_that_is_taken_back_within_ten_minutes_is_told_to_nobody()
    {
        await using var world = await Sent();
        await world.Change("mote", s_start, NewLink);
        await world.At(s_due.AddHours(1).AddMinutes(3));
        await world.Change("mote", s_start, Link);
        await world.At(s_due.AddHours(5));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_link_changed_before_it_went_out_goes_once_as_it_is_then()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        await world.Publish(s_start);
        await world.Register("mote", "kari");
        await world.Run();
        await world.At(s_due.AddMinutes(-5));
        await world.Change("mote", s_start, NewLink);
        await world.At(s_due);
        await world.At(s_due.AddHours(1));
        Assert.That(WithLink(world, "kari").Single().Text, Does.Contain(NewLink));
        Assert.That(WithLink(world, "kari").Single().Subject, Does.StartWith("Møtelenkje"));
    }

    [Test]
    public async Task A_session_moved_to_a_later_day_is_told_at_once_and_its_link_comes_again_by_the_rule()
    {
        await using var world = await Sent();
        await world.Change("mote", s_start.AddDays(14), Link);
        await world.Run();
        var told = world.Server.To("kari")[^1];
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(3));
        Assert.That(told.Subject, Does.StartWith("Endra"));
        Assert.That(told.Text, Does.Not.Contain(Link));
        await world.At(Oslo(2023, 11, 6, 7, 59));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
        await world.At(Oslo(2023, 11, 6, 8, 0));
        await world.At(Oslo(2023, 11, 7, 8, 0));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_session_moved_so_that_the_moment_has_passed_is_one_mail_at_once_with_the_link()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        await world.Publish(s_start);
        await world.Register("mote", "kari");
        await world.Run();
        await world.Change("mote", world.Clock.Now.AddHours(30), Link);
        await world.Run();
        await world.At(world.Clock.Now.AddHours(2));
        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(2));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_registration_gets_its_receipt_and_nothing_more()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        await world.Publish(s_start);
        var outcome = (Core.Registrations.RegisterOutcome.Registered)await world.Register("mote", "kari");
        await world.Run();
        await world.Mine.Cancel(outcome.Token);
        await world.Run();
        await world.At(s_due.AddHours(1));
        Assert.That(world.Server.To("kari").Select(m => m.Calendar?.Method.ToString()), Is.EqualTo(new[] { "Request", "Cancel" }));
    }

    [Test]
    public async Task Who_cancels_and_comes_back_keeps_the_calendar_entry_with_a_higher_sequence()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        await world.Publish(s_start);
        var outcome = (Core.Registrations.RegisterOutcome.Registered)await world.Register("mote", "kari");
        await world.Run();
        await world.Mine.Cancel(outcome.Token);
        await world.Run();
        await world.Register("mote", "kari");
        await world.At(s_due);
        var calendars = world.Server.To("kari").Select(m => m.Calendar!.Ics).ToList();
        Assert.That(calendars.Select(Uid).Distinct().Count(), Is.EqualTo(1));
        Assert.That(calendars.Take(3).Select(Sequence), Is.Ordered.Ascending.And.Unique);
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_session_is_one_mail_that_takes_the_entry_away()
    {
        await using var world = await Sent();
        var session = (await world.Find("mote")).Sessions[0];
        await world.Cancellations.CancelSession(world.Access, "mote", session.Id, "Sjukdom");
        await world.Run();
        await world.At(s_start.AddMinutes(-10));
        var mails = world.Server.To("kari");
        Assert.That(mails, Has.Count.EqualTo(3));
        Assert.That(mails[2].Calendar!.Ics, Does.Contain("METHOD:CANCEL").And.Contain("STATUS:CANCELLED"));
        Assert.That(mails[2].Text, Does.Contain("Sjukdom"));
    }

    [Test]
    public async Task Without_a_link_nothing_is_sent_but_the_organiser_is_warned_three_days_before_and_daily_after()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        await world.Publish(s_start, link: null);
        await world.Register("mote", "kari");
        for (var day = 18; day <= 25; day++)
        {
            await world.At(Oslo(2023, 10, day, 8, 0));
            await world.At(Oslo(2023, 10, day, 9, 0));
        }

        Assert.That(world.Server.To("kari"), Has.Count.EqualTo(1));
        Assert.That(world.Server.To("arrangor"), Has.Count.EqualTo(4));
        await world.Change("mote", s_start, Link);
        await world.Run();
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_freed_place_goes_to_the_first_in_line_who_gets_the_link_with_the_news()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddHours(1));
        await world.Publish(s_start, capacity: 1);
        var first = (Core.Registrations.RegisterOutcome.Registered)await world.Register("mote", "kari");
        await world.Register("mote", "ola");
        await world.Register("mote", "siri");
        await world.Run();
        await world.Mine.Cancel(first.Token);
        await world.Run();
        Assert.That(WithLink(world, "ola"), Has.Count.EqualTo(1));
        Assert.That(world.Server.To("ola"), Has.Count.EqualTo(2));
        Assert.That(WithLink(world, "siri"), Is.Empty);
    }

    [Test]
    public async Task An_organiser_may_let_the_link_out_early_once()
    {
        await using var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        var gathering = await world.Publish(s_start);
        await world.Register("mote", "kari");
        await world.Run();
        await world.Cancellations.ReleaseLink(world.Access, "mote", gathering.Sessions[0].Id);
        await world.Run();
        await world.At(s_due.AddHours(1));
        Assert.That(WithLink(world, "kari"), Has.Count.EqualTo(1));
    }

    private async Task<MailWorld> Sent()
    {
        var world = await MailWorld.Create(Database, s_due.AddDays(-5));
        await world.Publish(s_start);
        await world.Register("mote", "kari");
        await world.Run();
        await world.At(s_due);
        await world.At(s_due.AddHours(1));
        return world;
    }

    private static List<Core.Mail.OutgoingMail> WithLink(MailWorld world, string who) =>
        [.. world.Server.To(who).Where(m => m.Text.Contains("https://teams.example/", StringComparison.Ordinal))];

    private static string Uid(string ics) => ics.Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));

    private static int Sequence(string ics) => int.Parse(
        ics.Split("\r\n").Single(l => l.StartsWith("SEQUENCE:", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Oslo(int year, int month, int day, int hour, int minute) =>
        OsloTime.Moment(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
