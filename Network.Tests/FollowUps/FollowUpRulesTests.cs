using Network.Core.FollowUps;
using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

[TestFixture]
public sealed class FollowUpRulesTests
{
    private static readonly DateOnly s_due = new(2023, 10, 30);

    [TestCase("2023-10-29", null, FollowUpState.Open)]
    [TestCase("2023-10-30", null, FollowUpState.Open)]
    [TestCase("2023-10-31", null, FollowUpState.Overdue)]
    [TestCase("2023-10-31", "2023-11-02", FollowUpState.Done)]
    public void A_point_is_overdue_from_the_day_after_its_date_until_it_is_done(string today, string? done, FollowUpState state) =>
        Assert.That(FollowUpRules.State(s_due, done is null ? null : Moment(done, "12:00"), DateOnly.Parse(today, null)), Is.EqualTo(state));

    [Test]
    public void Without_a_date_nothing_is_overdue() => Assert.That(FollowUpRules.State(null, null, DateOnly.MaxValue), Is.EqualTo(FollowUpState.Open));

    // Summer time ends on 29 October 2023 and begins on 31 March 2024.
    [TestCase("2023-10-30", "2023-10-27", "06:00")]
    [TestCase("2023-11-01", "2023-10-29", "07:00")]
    [TestCase("2024-04-01", "2024-03-29", "07:00")]
    [TestCase("2024-04-03", "2024-03-31", "06:00")]
    public void A_reminder_is_due_at_eight_in_Oslo_three_days_before_also_over_the_change_of_the_clock(string due, string day, string utc) =>
        Assert.That(FollowUpRules.RemindsFrom(DateOnly.Parse(due, null)), Is.EqualTo(DateTimeOffset.Parse($"{day}T{utc}Z", null)));

    [Test]
    public void The_dates_reminded_of_are_those_whose_moment_has_come_and_whose_day_has_not_passed()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var now = new DateTimeOffset(2023, 10, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 260 * 24 * 60));
            var (from, to) = FollowUpRules.DatesRemindedOf(now);
            for (var days = -3; days <= 6; days++)
            {
                var due = now.OsloDate().AddDays(days);
                Assert.That(due >= from && due <= to, Is.EqualTo(FollowUpRules.RemindsFrom(due) <= now && due >= now.OsloDate()), $"{due} at {now:o}");
            }
        }
    }

    [TestCase("p12")]
    [TestCase("k4601")]
    [TestCase("")]
    public void An_owner_is_read_as_it_was_written(string code) => Assert.That(FollowUpOwner.Read(code)!.Code, Is.EqualTo(code));

    [TestCase("p")]
    [TestCase("x12")]
    [TestCase("k-1")]
    [TestCase("p99999999999999999999")]
    [TestCase("12")]
    [TestCase("p1 ")]
    public void Other_owners_are_not_made_up(string code) => Assert.That(FollowUpOwner.Read(code), Is.Null);

    [Test]
    public void A_note_of_a_thousand_characters_is_kept_and_a_longer_one_refused()
    {
        var errors = new List<FieldError>();
        Assert.That(new DoneForm { Note = $"  {new string('å', 1000)} " }.Read(errors, out var note));
        Assert.That(note, Has.Length.EqualTo(1000));
        Assert.That(new DoneForm { Note = new string('å', 1001) }.Read(errors, out _), Is.False);
        Assert.That(errors.Single().Field, Is.EqualTo("Note"));
        Assert.That(new DoneForm { Note = " \n " }.Read(errors, out note) && note is null);
    }

    [Test]
    public void An_owner_must_be_of_the_network_unless_they_own_it_already_and_a_date_of_this_decade()
    {
        var now = Moment("2023-10-20", "12:00");
        var point = new FollowUpPoint { Id = 1, What = "Ring", Owner = FollowUpOwner.OfPerson(5), DueOn = new DateOnly(1999, 1, 1) };
        var reader = () => new FollowUpFormReader(point, [new FollowUpChoice(FollowUpOwner.OfKommune(4601), "Bergen", null)], now);
        Assert.That(reader().Read(FollowUpForm.Of(point)), Is.EqualTo((point.Owner, point.DueOn)), "as it stands");
        Assert.That(reader().Read(new FollowUpForm { Owner = "k4601", DueOn = new DateOnly(2023, 10, 1) })!.Value.Owner.KommuneId, Is.EqualTo(4601));
        Assert.That(reader().Read(new FollowUpForm { Owner = null })!.Value.Owner, Is.EqualTo(FollowUpOwner.Nobody));
        Assert.That(reader().Read(new FollowUpForm { Owner = "k4602" }), Is.Null);
        Assert.That(reader().Read(new FollowUpForm { Owner = "k4601", DueOn = new DateOnly(2203, 10, 1) }), Is.Null);
    }

    private static DateTimeOffset Moment(string day, string time) => OsloTime.Moment(DateOnly.Parse(day, null), TimeOnly.Parse(time, null));
}
