using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

[TestFixture]
public sealed class EvaluationRulesTests
{
    private static readonly DateTimeOffset s_end = Oslo(2023, 11, 20, 15, 30);

    [TestCase(SendMoment.NextMorning, 21, 8, 0)]
    [TestCase(SendMoment.AfterLastSession, 20, 17, 30)]
    public void People_are_asked_the_next_morning_or_two_hours_after(SendMoment moment, int day, int hour, int minute)
    {
        var window = EvaluationRules.Window(Evaluation.Usual with { IsOn = true, Moment = moment }, s_end)!;
        Assert.That(window.DueAt, Is.EqualTo(Oslo(2023, 11, day, hour, minute)));
        Assert.That(window.ClosesAt, Is.EqualTo(Oslo(2023, 11, 1, 0, 0).AddDays(day + 14)), "the end of the fourteenth day");
    }

    [Test]
    public void Turned_on_afterwards_people_are_asked_then_and_have_as_long_as_others()
    {
        var on = Oslo(2023, 12, 10, 14, 0);
        var window = EvaluationRules.Window(Evaluation.Usual with { IsOn = true, OnSince = on }, s_end)!;
        Assert.That((window.DueAt, window.ClosesAt), Is.EqualTo((on, Oslo(2023, 12, 25, 0, 0))));
        Assert.That(EvaluationRules.Window(Evaluation.Usual with { IsOn = true, OnSince = s_end.AddDays(-3) }, s_end)!.DueAt, Is.EqualTo(Oslo(2023, 11, 21, 8, 0)));
    }

    [Test]
    public void The_hour_by_the_clock_is_kept_across_the_change_from_summer_time() =>
        Assert.That(EvaluationRules.AskedBefore(5, Oslo(2023, 10, 31, 8, 0)), Is.EqualTo(Oslo(2023, 10, 26, 8, 0)));

    [Test]
    public void Nobody_is_asked_about_what_is_off_or_does_not_take_place()
    {
        Assert.That(EvaluationRules.Window(Evaluation.Usual, s_end), Is.Null);
        Assert.That(EvaluationRules.Window(Evaluation.Usual with { IsOn = true }, null), Is.Null);
    }

    [TestCase("0", "5", "ClosesAfterDays")]
    [TestCase("91", "5", "ClosesAfterDays")]
    [TestCase("to", "5", "ClosesAfterDays")]
    [TestCase("", "5", "ClosesAfterDays")]
    [TestCase("5", "5", "ReminderDays")]
    [TestCase("14", "-1", "ReminderDays")]
    [TestCase("14", "99999999999999999999", "ReminderDays")]
    [TestCase("14", "", null)]
    [TestCase("14", "13", null)]
    public void Days_are_whole_numbers_and_the_reminder_comes_before_the_end(string closes, string reminder, string? wrong)
    {
        var errors = new List<FieldError>();
        var read = new EvaluationForm { ClosesAfterDays = closes, ReminderDays = reminder }.Read(errors);
        Assert.That(errors.Select(e => e.Field), wrong is null ? Is.Empty : Is.EqualTo(new[] { wrong }));
        Assert.That(read is null, Is.EqualTo(wrong is not null));
    }

    [TestCase("Kven er 01010100050?", true)]
    [TestCase("Ring 010101 00050", true)]
    [TestCase("Telefon 12345678", false)]
    public void A_national_identity_number_is_refused_in_an_open_answer(string text, bool isRefused)
    {
        var question = ReadyQuestions.Of(ReadyQuestion.Best) with { Id = 7 };
        var reader = new EvaluationAnswerReader([question]);
        var read = reader.Read(new EvaluationAnswerForm { Replies = [new EvaluationReplyForm { Id = 7, Text = text }] });
        Assert.That(reader.Errors.Select(e => e.Field), isRefused ? Is.EqualTo(new[] { "Replies[0].Text" }) : Is.Empty);
        Assert.That(read is null, Is.EqualTo(isRefused));
    }

    [Test]
    public void Choices_that_are_not_there_and_empty_answers_are_refused()
    {
        var scale = ReadyQuestions.Of(ReadyQuestion.Usefulness) with { Id = 7 };
        Assert.That(Errors(scale, "6"), Has.Count.EqualTo(1));
        Assert.That(Errors(scale, "1", "2"), Has.Count.EqualTo(1));
        Assert.That(Errors(scale), Has.Count.EqualTo(1), "something has to be answered");
        Assert.That(Errors(scale, "5"), Is.Empty);
    }

    private static IReadOnlyList<FieldError> Errors(EvaluationQuestion question, params string[] choices)
    {
        var reader = new EvaluationAnswerReader([question]);
        reader.Read(new EvaluationAnswerForm { Replies = [new EvaluationReplyForm { Id = question.Id, Choices = choices }] });
        return reader.Errors;
    }

    private static DateTimeOffset Oslo(int year, int month, int day, int hour, int minute) => OsloTime.Moment(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
