using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class CheckInRulesTests
{
    private static readonly DateTimeOffset s_morning = new(2023, 12, 5, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_code_has_eight_characters_that_are_not_mistaken_for_others_and_comes_back_however_it_is_typed()
    {
        var random = new Random(5);
        string[] between = ["", " ", "-", "–", "\u00A0", ".", "  ", "\t"];
        var seen = new HashSet<string>();
        for (var i = 0; i < 5000; i++)
        {
            var code = CheckInCode.New();
            seen.Add(code);
            Assert.That(code, Has.Length.EqualTo(8).And.Matches<string>(c => c.IndexOfAny(['0', 'O', '1', 'I', 'L']) < 0 && c.All(char.IsAsciiLetterOrDigit)));
            var typed = string.Concat(code.Select(c => (random.Next(2) == 0 ? char.ToLowerInvariant(c) : c) + between[random.Next(between.Length)]));
            Assert.That(CheckInCode.Read(" " + typed), Is.EqualTo(code));
            Assert.That(CheckInCode.Read(CheckInCode.Show(code)), Is.EqualTo(code));
            Assert.That(CheckInCode.Read("https://nettverk.example" + CheckInCode.AddressOf(code) + (i % 2 == 0 ? "?x=1" : "")), Is.EqualTo(code));
        }

        Assert.That(seen, Has.Count.EqualTo(5000));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("BCDF")]
    [TestCase("BCDFGHJK2")]
    [TestCase("BCDFGHJ0")]
    [TestCase("BCDFGHJO")]
    [TestCase("https://nettverk.example/arrangor/oppmote/")]
    [TestCase("https://andre.example/BCDFGHJK")]
    public void What_is_no_code_is_none(string? typed) => Assert.That(CheckInCode.Read(typed), Is.Null);

    [TestCase(-30, null)]
    [TestCase(0, 1)]
    [TestCase(4, 1)]
    [TestCase(5, 1)]
    [TestCase(9, 1)]
    [TestCase(24, 2)]
    [TestCase(26, 2)]
    [TestCase(27.5, 3)]
    [TestCase(30, 3)]
    [TestCase(48, null)]
    public void The_session_at_the_door_is_the_one_that_is_on_else_the_next_of_the_day_else_the_last(double hours, long? session)
    {
        var gathering = Held(MeetingMode.Physical, (1, 3, 8), (2, 25, 27), (3, 27.5, 29));
        Assert.That(CheckInRules.SessionAt(gathering, s_morning.AddHours(hours))?.Id, Is.EqualTo(session));
    }

    [Test]
    public void A_code_is_shown_where_there_is_a_door_and_something_to_come()
    {
        Assert.That(CheckInRules.HasDoor(Held(MeetingMode.Physical, (1, 3, 8)), s_morning), Is.True);
        Assert.That(CheckInRules.HasDoor(Held(MeetingMode.Hybrid, (1, 3, 8)), s_morning.AddHours(7)), Is.True);
        Assert.That(CheckInRules.HasDoor(Held(MeetingMode.Physical, (1, 3, 8)), s_morning.AddHours(8)), Is.False);
        Assert.That(CheckInRules.HasDoor(Held(MeetingMode.Digital, (1, 3, 8)), s_morning), Is.False);
    }

    [Test]
    public void The_words_of_a_badge_are_as_large_as_there_is_room_for_and_never_larger()
    {
        Assert.That(BadgeRules.Size("Kari Nes", 83, 24), Is.EqualTo(26));
        Assert.That(BadgeRules.Size("Nore og Uvdal kommune – psykisk helse og rusarbeid", 54, 18), Is.GreaterThanOrEqualTo(10));
        var random = new Random(9);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => new string('m', random.Next(1, 24))));
            Assert.That(BadgeRules.Size(text + " meir", 83, 24), Is.LessThanOrEqualTo(BadgeRules.Size(text, 83, 24)), text);
        }
    }

    [TestCase("Kari Nes", 20, 1)]
    [TestCase("Kari Nes", 8, 1)]
    [TestCase("Kari Nes", 7, 2)]
    [TestCase("Karianne", 4, 2)]
    [TestCase("a Karianne b", 4, 4)]
    [TestCase("", 4, 1)]
    public void Words_are_laid_in_lines_and_the_long_are_broken(string text, int letters, int lines) => Assert.That(BadgeRules.Lines(text, letters), Is.EqualTo(lines));

    private static Gathering Held(MeetingMode mode, params (long Id, double From, double To)[] sessions) => new()
    {
        Slug = "m",
        Title = LocalText.Empty,
        Description = LocalText.Empty,
        Mode = mode,
        State = GatheringState.Published,
        Sessions = [.. sessions.Select(s => new Session { Id = s.Id, StartsAt = s_morning.AddHours(s.From), EndsAt = s_morning.AddHours(s.To) })],
    };
}
