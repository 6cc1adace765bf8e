using FsCheck;
using FsCheck.Fluent;
using Network.Core.Minutes;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesMergeTests
{
    private static readonly MinutesText s_base = new()
    {
        Sections = [new(1, null, "Ein", "a"), new(2, null, "To", "b")],
        Decisions = [new(5, "Vedtak", 1)],
        FollowUps = [new(7, "Gjer", null, 4601, null)],
    };

    [Test]
    public void What_only_one_has_touched_is_as_that_one_left_it()
    {
        var mine = s_base with { Sections = [s_base.Sections[0] with { Text = "mine" }, s_base.Sections[1]], FollowUps = [s_base.FollowUps[0] with { DueOn = new DateOnly(2023, 12, 1) }] };
        var theirs = s_base with { Sections = [s_base.Sections[0], s_base.Sections[1] with { Text = "theirs" }, new(3, null, "Ny", "c")], FollowUps = [s_base.FollowUps[0] with { KommuneId = 4602 }] };
        var merged = MinutesMerge.Of(s_base, mine, theirs);
        Assert.That(merged.Conflicts, Is.Empty);
        Assert.That(merged.Text.Sections.Select(s => s.Text), Is.EqualTo(new[] { "mine", "theirs", "c" }));
        Assert.That(merged.Text.FollowUps.Single(), Is.EqualTo(new MinutesFollowUp(7, "Gjer", null, 4602, new DateOnly(2023, 12, 1))));
        Assert.That(merged.Taken, Is.EquivalentTo(new[] { "To", "Ny", "Gjer" }));
    }

    [Test]
    public void What_one_took_away_goes_unless_the_other_changed_it()
    {
        var without = s_base with { Sections = [s_base.Sections[0]], Decisions = [] };
        Assert.That(MinutesMerge.Of(s_base, s_base, without).Text.Sections, Has.Count.EqualTo(1));
        Assert.That(MinutesMerge.Of(s_base, without, s_base).Text.Decisions, Is.Empty);
        var changed = s_base with { Sections = [s_base.Sections[0], s_base.Sections[1] with { Text = "mine" }] };
        var kept = MinutesMerge.Of(s_base, changed, without);
        Assert.That(kept.Text.Sections[1], Is.EqualTo(new MinutesSection(0, null, "To", "mine")), "it comes back as a new one");
        Assert.That(kept.Conflicts, Contains.Key("Sections[1].Text"));
        Assert.That(MinutesMerge.Of(s_base, without, changed).Text.Sections[1].Text, Is.EqualTo("mine"));
    }

    [Test]
    public void Nobody_loses_a_word_whatever_both_write() => Prop.ForAll(Texts(), Texts(), (string[] mine, string[] theirs) =>
    {
        var before = Of(["x", "y", "z"]);
        var merged = MinutesMerge.Of(before, Of(mine), Of(theirs));
        var seen = merged.Text.Sections.Select(s => s.Text).Concat(merged.Conflicts.Values).ToHashSet();
        return Of(mine).Sections.Concat(Of(theirs).Sections).Where(s => !before.Sections.Contains(s)).All(s => seen.Contains(s.Text));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void The_parts_of_a_difference_are_the_old_text_and_the_new_one() => Prop.ForAll(Lines(), Lines(), (string before, string after) =>
    {
        var parts = TextDifference.Of(before, after);
        return string.Concat(parts.Where(p => p.Kind != DifferenceKind.Added).Select(p => p.Text)) == before
            && string.Concat(parts.Where(p => p.Kind != DifferenceKind.Removed).Select(p => p.Text)) == after;
    }).QuickCheckThrowOnFailure();

    private static MinutesText Of(string[] texts) => new() { Sections = [.. texts.Select((t, i) => new MinutesSection(i + 1, null, "Sak", t))] };

    private static Arbitrary<string[]> Texts() => Gen.Elements("x", "y", "z", "u", "v", "w").ArrayOf(3).ToArbitrary();

    private static Arbitrary<string> Lines() => Gen.Elements("ein", "to", " ", "\n", "**", ".", "æ").ArrayOf().Select(string.Concat).ToArbitrary();
}
