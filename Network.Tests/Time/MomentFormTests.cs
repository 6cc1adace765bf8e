using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Time;

[TestFixture]
public sealed class MomentFormTests
{
    [TestCase("2023-10-25", "09:30")]
    [TestCase("25.10.2023", "09.30")]
    [TestCase(" 25.10.23 ", "0930")]
    public void Days_and_times_are_read_as_browsers_and_people_write_them(string date, string time) =>
        Assert.That(Read(date, time), Is.EqualTo((new DateTimeOffset(2023, 10, 25, 7, 30, 0, TimeSpan.Zero), "")));

    [TestCase("", "09:30", "Start.Date")]
    [TestCase("2023-02-30", "09:30", "Start.Date")]
    [TestCase("0001-01-01", "00:00", "Start.Date")]
    [TestCase("2023-10-25", "25:00", "Start.Time")]
    [TestCase("i morgon", "<b>", "Start.Date Start.Time")]
    [TestCase("2024-03-31", "02:30", "Start.Time")]
    [TestCase("2023-10-29", "02:30", "Start.Time")]
    public void What_names_no_single_moment_is_refused(string date, string time, string wrong) =>
        Assert.That(Read(date, time), Is.EqualTo(((DateTimeOffset?)null, wrong)));

    [TestCase("2024-03-31T01:00:00Z")]
    [TestCase("2023-10-28T23:59:00Z")]
    public void A_stored_moment_comes_back_unchanged(string moment)
    {
        var stored = DateTimeOffset.Parse(moment, null);
        Assert.That(MomentForm.Of(stored).Read("Start", []), Is.EqualTo(stored));
    }

    private static (DateTimeOffset?, string) Read(string date, string time)
    {
        List<FieldError> errors = [];
        var moment = new MomentForm { Date = date, Time = time }.Read("Start", errors);
        return (moment, string.Join(' ', errors.Select(e => e.Field)));
    }
}
