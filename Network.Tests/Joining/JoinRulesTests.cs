using Network.Core.Gatherings;
using Network.Core.Joining;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Joining;

[TestFixture]
public sealed class JoinRulesTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 10, 25), new TimeOnly(9, 30));
    private static readonly Registration s_confirmed = new() { State = RegistrationState.Confirmed };

    [TestCase(-60, "1")]
    [TestCase(0, "1")]
    [TestCase(104, "1")]
    [TestCase(105, "1,2")]
    [TestCase(119, "1,2")]
    [TestCase(120, "2")]
    [TestCase(300, "3,4")]
    public void The_session_that_goes_on_or_comes_next_is_shown_and_the_next_from_a_quarter_before_it(int minutes, string expected)
    {
        var gathering = Gathering(Session(1, 0, 120), Session(2, 120, 60), Session(3, 400, 60), Session(4, 400, 90), Session(5, 190, 60) with { CancelledAt = s_start });
        Assert.That(string.Join(',', JoinRules.Near(gathering, s_start.AddMinutes(minutes)).Select(s => s.Id)), Is.EqualTo(expected));
    }

    [Test]
    public void Nobody_joins_unless_they_have_a_place_the_link_is_open_and_the_session_is_not_over()
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var sessions = Enumerable.Range(1, random.Next(1, 4)).Select(n => Session(n, n * 200, 60) with
            {
                CancelledAt = random.Next(4) == 0 ? s_start : null,
                MeetingUrl = random.Next(4) == 0 ? null : "https://video.example/rom",
                LinkDueAt = s_start.AddMinutes(random.Next(-500, 500)),
            }).ToArray();
            var gathering = Gathering(sessions) with { State = (GatheringState)random.Next(3), JoinIsAttendance = random.Next(2) == 0 };
            var registration = new Registration { State = (RegistrationState)random.Next(3) };
            var (now, id) = (s_start.AddMinutes(random.Next(-100, 900)), (long)random.Next(1, 5));
            var session = sessions.FirstOrDefault(s => s.Id == id);
            var may = session is { CancelledAt: null, MeetingUrl: not null } && session.LinkDueAt <= now && session.EndsAt > now
                && gathering.State == GatheringState.Published && registration.State == RegistrationState.Confirmed;
            Assert.That(JoinRules.Opened(registration, gathering, id, now) is not null, Is.EqualTo(may));
        }
    }

    [TestCase(-16, false)]
    [TestCase(-15, true)]
    [TestCase(119, true)]
    [TestCase(120, false)]
    public void Joining_is_being_present_from_a_quarter_before_the_start_until_the_end(int minutes, bool expected)
    {
        var gathering = Gathering(Session(1, 0, 120)) with { JoinIsAttendance = true };
        Assert.That(JoinRules.Counts(gathering, gathering.Sessions[0], s_start.AddMinutes(minutes)), Is.EqualTo(expected));
        Assert.That(JoinRules.Counts(gathering with { JoinIsAttendance = false }, gathering.Sessions[0], s_start.AddMinutes(minutes)), Is.False);
    }

    [Test]
    public void What_is_left_being_cancelled_is_a_cancellation_and_what_has_ended_is_over()
    {
        var after = s_start.AddHours(3);
        Assert.That(JoinRules.StateAt(s_confirmed, Gathering(Session(1, 0, 120)), after), Is.EqualTo(JoinState.Over));
        Assert.That(JoinRules.StateAt(s_confirmed, Gathering(Session(1, 0, 120), Session(2, 300, 60) with { CancelledAt = s_start }), after), Is.EqualTo(JoinState.Cancelled));
        Assert.That(JoinRules.StateAt(new Registration { State = RegistrationState.Waiting }, Gathering(Session(1, 0, 120)), s_start), Is.EqualTo(JoinState.Waiting));
    }

    private static Session Session(long id, int minutes, int length) => new()
    {
        Id = id,
        StartsAt = s_start.AddMinutes(minutes),
        EndsAt = s_start.AddMinutes(minutes + length),
        MeetingUrl = "https://video.example/rom",
        LinkDueAt = s_start.AddDays(-2),
    };

    private static Gathering Gathering(params Session[] sessions) =>
        new() { Slug = "m", Title = LocalText.Empty, Description = LocalText.Empty, State = GatheringState.Published, Sessions = sessions };
}
