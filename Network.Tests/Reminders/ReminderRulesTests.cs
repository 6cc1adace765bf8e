using Network.Core.Gatherings;
using Network.Core.Reminders;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Reminders;

[TestFixture]
public sealed class ReminderRulesTests
{
    [TestCase(2023, 10, 31)]
    [TestCase(2023, 10, 30)]
    [TestCase(2024, 4, 2)]
    [TestCase(2024, 4, 1)]
    [TestCase(2026, 10, 27)]
    public void Days_before_are_calendar_days_in_Oslo_also_over_the_change_of_the_clock(int year, int month, int day)
    {
        var day0 = new DateOnly(year, month, day);
        var gathering = Gathering(OsloTime.Moment(day0, new TimeOnly(9, 30))) with { ClosesAt = OsloTime.Moment(day0, new TimeOnly(9, 0)) };
        foreach (var kind in new[] { ReminderKind.ClosesSoon, ReminderKind.Practical })
        {
            for (var days = 1; days <= 7; days++)
            {
                var window = ReminderRules.Window(ReminderSetting.Usual(kind) with { Days = days, Time = new TimeOnly(8, 0) }, gathering)!;
                Assert.That(window.DueAt, Is.EqualTo(OsloTime.Moment(day0.AddDays(-days), new TimeOnly(8, 0))));
            }
        }
    }

    [Test]
    public void Slides_are_told_of_days_after_the_last_session_or_the_first_slide_whichever_is_later()
    {
        var start = OsloTime.Moment(new DateOnly(2023, 10, 25), new TimeOnly(9, 30));
        var setting = ReminderSetting.Usual(ReminderKind.Slides) with { Time = new TimeOnly(10, 0) };
        Assert.That(Due(setting, Gathering(start)), Is.Null, "there are none");
        Assert.That(Due(setting, Gathering(start) with { FirstSlideAt = start.AddDays(-3) }), Is.EqualTo(OsloTime.Moment(new DateOnly(2023, 10, 26), new TimeOnly(10, 0))));
        Assert.That(Due(setting, Gathering(start) with { FirstSlideAt = start.AddDays(4) }), Is.EqualTo(OsloTime.Moment(new DateOnly(2023, 10, 30), new TimeOnly(10, 0))));
        Assert.That(Due(setting with { Days = 0 }, Gathering(start) with { FirstSlideAt = start }), Is.EqualTo(start.AddHours(2)), "never before the end");
        Assert.That(Due(setting, Gathering(start) with { FirstSlideAt = start.AddDays(200) }), Is.Null, "nobody waits for them any more");
    }

    [Test]
    public void No_reminder_goes_when_it_makes_no_sense()
    {
        var random = new Random(11);
        var now = new DateTimeOffset(2023, 10, 20, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 5000; i++)
        {
            var kind = (ReminderKind)random.Next(3);
            var setting = ReminderSetting.Usual(kind) with { Days = random.Next(31), Time = new TimeOnly(random.Next(24), 0) };
            var gathering = Gathering(now.AddHours(random.Next(-900, 900))) with
            {
                Mode = (MeetingMode)random.Next(3),
                ClosesAt = random.Next(3) == 0 ? null : now.AddHours(random.Next(-900, 900)),
                OpensAt = random.Next(3) == 0 ? null : now.AddHours(random.Next(-900, 900)),
                FirstSlideAt = random.Next(3) == 0 ? null : now.AddHours(random.Next(-900, 0)),
            };
            if (ReminderRules.Window(setting, gathering)?.Holds(now) != true) continue;
            switch (kind)
            {
                case ReminderKind.ClosesSoon:
                    Assert.That(gathering.ClosesAt > now && !(gathering.OpensAt > now) && gathering.FirstStart > now);
                    break;
                case ReminderKind.Practical:
                    Assert.That(gathering.Mode != MeetingMode.Digital && gathering.FirstStart > now);
                    break;
                default:
                    Assert.That(gathering.LastEnd <= now && gathering.FirstSlideAt <= now);
                    break;
            }
        }
    }

    [TestCase("{samling} {Nettverk} {gathering} {start} { lenke }", ReminderKind.Practical, null)]
    [TestCase("{frist}", ReminderKind.ClosesSoon, null)]
    [TestCase("{frist}", ReminderKind.Practical, "frist")]
    [TestCase("{kommune}", ReminderKind.ClosesSoon, "kommune")]
    [TestCase("{}", ReminderKind.ClosesSoon, "")]
    public void Only_known_fields_may_be_named(string text, ReminderKind kind, string? unknown) =>
        Assert.That(ReminderFields.FirstUnknown(text, kind), Is.EqualTo(unknown));

    [Test]
    public void The_usual_words_name_only_known_fields_and_are_told_from_own_ones()
    {
        foreach (var kind in Enum.GetValues<ReminderKind>())
        {
            var usual = ReminderSetting.Usual(kind);
            var reader = new ReminderFormReader(kind);
            var read = reader.Read(ReminderForm.Of(usual) with { BodyNn = usual.Body.Nn!.Replace("\n", "\r\n", StringComparison.Ordinal) });
            Assert.That(reader.Errors, Is.Empty);
            Assert.That(read!.HasUsualWords);
            Assert.That((read with { Subject = read.Subject with { Nn = "Eige" } }).HasUsualWords, Is.False);
        }
    }

    private static DateTimeOffset? Due(ReminderSetting setting, ReminderSubject gathering) => ReminderRules.Window(setting, gathering)?.DueAt;

    private static ReminderSubject Gathering(DateTimeOffset start) => new() { Id = 1, Mode = MeetingMode.Physical, FirstStart = start, LastEnd = start.AddHours(2) };
}
