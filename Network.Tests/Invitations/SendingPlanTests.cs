using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class SendingPlanTests
{
    [TestCase("2023-11-01", 7, "09:00", "2023-10-25T07:00:00Z", TestName = "A_reminder_goes_at_its_hour_so_many_calendar_days_before")]
    [TestCase("2023-11-01", 3, "09:00", "2023-10-29T08:00:00Z", TestName = "After_the_clocks_go_back_the_hour_is_still_that_of_the_wall")]
    [TestCase("2024-04-02", 2, "02:30", "2024-03-31T01:30:00Z", TestName = "An_hour_that_does_not_exist_is_taken_an_hour_later")]
    [TestCase("2023-11-01", 0, "23:00", "2023-11-01T22:00:00Z", TestName = "A_reminder_may_go_on_the_day_itself")]
    public void The_moment_follows_the_day_that_answers_are_due(string answerBy, int days, string time, string moment)
    {
        var plan = new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = days, SendTime = TimeOnly.Parse(time, null) };
        Assert.That(plan.MomentFor(DateOnly.Parse(answerBy, null)), Is.EqualTo(DateTimeOffset.Parse(moment, null)));
    }

    [Test]
    public void A_plan_is_due_from_its_moment_on_and_too_late_only_after_the_day_it_reminds_of()
    {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            var answerBy = new DateOnly(2023, 1, 1).AddDays(random.Next(1000));
            var plan = new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = random.Next(SendingPlan.MostDays + 1), SendTime = new TimeOnly(random.Next(24), random.Next(60)) };
            var moment = plan.MomentFor(answerBy)!.Value;
            var now = moment.AddMinutes(random.Next(-100_000, 100_000));
            Assert.That(plan.IsDueAt(now, answerBy), Is.EqualTo(now >= moment));
            Assert.That(plan.IsTooLateAt(now, answerBy), Is.EqualTo(now.OsloDate() > answerBy));
            Assert.That(plan.IsTooLateAt(moment, answerBy), Is.False, "it is never too late at its own moment");
            Assert.That((plan with { DoneAt = now }).IsDueAt(now, answerBy), Is.False, "what went does not go again");
        }
    }

    [Test]
    public void Without_a_deadline_a_reminder_waits_and_a_letter_goes_at_its_moment_whatever_the_deadline()
    {
        var now = new DateTimeOffset(2023, 10, 20, 8, 0, 0, TimeSpan.Zero);
        Assert.That(new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = 7, SendTime = new TimeOnly(9, 0) }.IsDueAt(now.AddYears(9), null), Is.False);
        var letter = new SendingPlan { Kind = SendingKind.Letter, DueAt = now };
        Assert.That((letter.IsDueAt(now, null), letter.IsTooLateAt(now, new DateOnly(2023, 1, 1))), Is.EqualTo((true, false)));
    }

    [Test]
    public void What_is_wrong_with_a_plan_is_told_by_field()
    {
        var now = new DateTimeOffset(2023, 10, 20, 8, 0, 0, TimeSpan.Zero);
        IReadOnlyList<string> Wrong(SendingPlanForm form, DateOnly? answerBy)
        {
            var errors = new List<FieldError>();
            Assert.That(form.Read(errors, now, answerBy) is null, Is.EqualTo(errors.Count > 0));
            return [.. errors.Select(e => e.Field)];
        }

        var due = new DateOnly(2023, 11, 1);
        Assert.That(Wrong(new SendingPlanForm(), due), Is.Empty);
        Assert.That(Wrong(new SendingPlanForm(), null), Is.EqualTo(new[] { "DaysBefore" }));
        Assert.That(Wrong(new SendingPlanForm { DaysBefore = 61 }, due), Is.EqualTo(new[] { "DaysBefore" }));
        Assert.That(Wrong(new SendingPlanForm { DaysBefore = 20 }, due), Is.EqualTo(new[] { "DaysBefore" }), "its moment has passed");
        Assert.That(Wrong(new SendingPlanForm { Kind = SendingKind.Letter, Time = null }, due), Is.EqualTo(new[] { "Time", "Day" }));
        Assert.That(Wrong(new SendingPlanForm { Kind = SendingKind.Letter, Day = new DateOnly(2024, 3, 31), Time = new TimeOnly(2, 30) }, due), Is.EqualTo(new[] { "Time" }));
        Assert.That(Wrong(new SendingPlanForm { Kind = SendingKind.Note }, due), Does.Contain("Kind"));
    }
}
