using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Time;

[TestFixture]
public sealed class OsloFormatTests
{
    // Wednesday 25 October 2023 at 09.30 in Oslo, in summer time.
    private static readonly DateTimeOffset s_start = new(2023, 10, 25, 7, 30, 0, TimeSpan.Zero);

    [TestCase(Language.Nynorsk, "onsdag 25. oktober 2023 kl. 09.30–11.30")]
    [TestCase(Language.Bokmal, "onsdag 25. oktober 2023 kl. 09.30–11.30")]
    [TestCase(Language.English, "Wednesday 25 October 2023 at 09:30–11:30")]
    public void Within_a_day_only_the_time_is_named_twice(Language language, string expected) =>
        Assert.That(language.Span(s_start, s_start.AddHours(2)), Is.EqualTo(expected));

    [TestCase(Language.Nynorsk, "tysdag 5. desember 2023 kl. 12.00 – onsdag 6. desember 2023 kl. 13.00")]
    [TestCase(Language.English, "Tuesday 5 December 2023 at 12:00 – Wednesday 6 December 2023 at 13:00")]
    public void Over_several_days_both_are_named(Language language, string expected) =>
        Assert.That(language.Span(new(2023, 12, 5, 11, 0, 0, TimeSpan.Zero), new(2023, 12, 6, 12, 0, 0, TimeSpan.Zero)), Is.EqualTo(expected));

    [Test]
    public void The_day_is_that_of_Oslo_not_of_the_machine() =>
        Assert.That(Language.Bokmal.Moment(new(2024, 3, 30, 23, 30, 0, TimeSpan.Zero)), Is.EqualTo("søndag 31. mars 2024 kl. 00.30"));

    [TestCase(Language.Nynorsk, "måndag tysdag onsdag torsdag fredag laurdag sundag")]
    [TestCase(Language.Bokmal, "mandag tirsdag onsdag torsdag fredag lørdag søndag")]
    [TestCase(Language.English, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday")]
    public void Weekdays_have_the_names_of_their_language(Language language, string expected)
    {
        var monday = s_start.AddDays(-2);
        var names = Enumerable.Range(0, 7).Select(d => language.Day(monday.AddDays(d)).Split(' ')[0]);
        Assert.That(string.Join(' ', names), Is.EqualTo(expected));
    }

    [TestCase(Language.Nynorsk, "veke 43", "25. oktober 2023")]
    [TestCase(Language.Bokmal, "uke 43", "25. oktober 2023")]
    [TestCase(Language.English, "week 43", "25 October 2023")]
    public void Weeks_and_dates_are_written_as_the_language_does(Language language, string week, string date) =>
        Assert.That((language.Week(s_start), language.Date(s_start)), Is.EqualTo((week, date)));

    [Test]
    public void A_week_belongs_to_the_year_of_its_Thursday() =>
        Assert.That(Language.Nynorsk.Week(new(2023, 1, 1, 12, 0, 0, TimeSpan.Zero)), Is.EqualTo("veke 52"));
}
