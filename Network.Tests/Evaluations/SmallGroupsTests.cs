using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Network.Core.Evaluations;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

/// <summary>The rule of five, for any answers: nothing that is shown, and no difference of what is shown, is of one to four people.</summary>
[TestFixture]
public sealed class SmallGroupsTests
{
    private static readonly EvaluationQuestion s_scale = ReadyQuestions.Of(ReadyQuestion.Usefulness) with { Id = 1 };

    private static readonly EvaluationQuestion s_service = new()
    {
        Id = 2,
        Kind = EvaluationKind.OneOf,
        Options = [.. Enumerable.Range(0, 5).Select(i => new EvaluationOption($"{i}", new LocalText($"Teneste {i}", null, null)))],
    };

    [TestCase("6 7", "6 7")]
    [TestCase("6 3 2", "6 5*")]
    [TestCase("6 9 3", "9 9*")]
    [TestCase("6 9 1", "9 7*")]
    [TestCase("5 0 5", "5 5")]
    [TestCase("3 1", "")]
    [TestCase("3 3", "6*")]
    [TestCase("", "")]
    public void Small_groups_become_one_and_take_in_the_smallest_other_where_that_is_too_small(string groups, string merged)
    {
        var people = groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((n, i) => (i, int.Parse(n, CultureInfo.InvariantCulture))).ToList();
        Assert.That(string.Join(' ', SmallGroups.Merge(people).Select(g => $"{g.People}{(g.IsRest ? "*" : "")}")), Is.EqualTo(merged));
    }

    [Test]
    public void For_any_groups_all_people_are_in_one_and_no_union_or_remainder_is_of_one_to_four() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf().ToArbitrary(), people =>
        {
            var merged = SmallGroups.Merge([.. people.Take(8).Select((n, i) => (i, n))]);
            var all = people.Take(8).Sum();
            var keys = merged.SelectMany(g => g.Keys).ToList();
            return merged.Count == 0
                ? all < SmallGroups.Fewest
                : merged.Sum(g => g.People) == all && keys.Distinct().Count() == keys.Count && Unions([.. merged.Select(g => g.People)]).All(n => n == 0 || n >= SmallGroups.Fewest);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void For_any_answers_a_split_is_everybody_in_groups_of_five_or_more_and_gives_no_smaller_one_away() =>
        Prop.ForAll(Answers.ToArbitrary(), sets =>
        {
            var whole = QuestionResult.Of(s_scale, sets);
            var split = EvaluationSplit.Of(s_scale, s_service, sets);
            if (split is null) return true;
            // Every number of the whole is the sum of the groups': what is left of it without some of them is what the others are.
            return whole!.Counts.All(c => split.Groups.Sum(g => g.Result.Counts.Single(x => x.Key == c.Key).People) == c.People)
                && Unions([.. split.Groups.Select(g => g.Result.Answered)]).All(n => n == 0 || n >= SmallGroups.Fewest);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void For_any_answers_a_question_that_fewer_than_five_answered_shows_nothing() =>
        Prop.ForAll(Answers.ToArbitrary(), sets => QuestionResult.Of(s_scale, sets) is null == sets.Count(s => s.Of(1).Count > 0) < 5).QuickCheckThrowOnFailure();

    [Test]
    public void One_hidden_group_cannot_be_reckoned_from_the_total()
    {
        // Six in one service, one in another: shown apart, the total less the six would be the one.
        var sets = Enumerable.Range(0, 7).Select(i => Set(i == 6 ? "1" : "5", i == 6 ? "1" : "0")).ToList();
        Assert.That(EvaluationSplit.Of(s_scale, s_service, sets), Is.Null);
        var more = sets.Concat(Enumerable.Range(0, 8).Select(_ => Set("3", "2"))).ToList();
        var groups = EvaluationSplit.Of(s_scale, s_service, more)!.Groups;
        Assert.That(groups.Select(g => (g.Result.Answered, g.IsRest)), Is.EqualTo(new[] { (8, false), (7, true) }));
    }

    private static Gen<IReadOnlyList<AnswerSet>> Answers =>
        from sets in (from scale in Gen.Choose(0, 5) from service in Gen.Choose(-1, 4) select Set(scale == 0 ? null : $"{scale}", service < 0 ? null : $"{service}")).ArrayOf()
        select (IReadOnlyList<AnswerSet>)sets;

    private static AnswerSet Set(string? scale, string? service)
    {
        var choices = new Dictionary<long, IReadOnlyList<string>>();
        if (scale is not null) choices[1] = [scale];
        if (service is not null) choices[2] = [service];
        return new AnswerSet(choices);
    }

    private static IEnumerable<int> Unions(int[] people) => Enumerable.Range(0, 1 << people.Length).Select(mask => people.Where((_, i) => (mask >> i & 1) == 1).Sum());
}
