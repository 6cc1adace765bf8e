using Network.Core.Evaluations;
using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

/// <summary>What somebody who has the whole database can find out about an anonymous answer.</summary>
[TestFixture]
public sealed class AnonymityTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 11, 20), new TimeOnly(10, 0));
    private static readonly string[] s_people = ["kari", "ola", "liv", "per", "eva", "nils"];
    private static readonly string[] s_answers = ["EvaluationAnswerSet", "EvaluationChoice", "EvaluationText"];

    [Test]
    public async Task An_answer_changes_one_flag_and_adds_rows_that_share_no_value_with_whose_they_are()
    {
        await using var world = await Open();
        foreach (var who in s_people)
        {
            world.Mail.Clock.Move(TimeSpan.FromMinutes(17));
            var before = TableDump.Of(Settings.ConnectionString);
            await world.Answer(who, 4, "Eit svar", "yes");
            var after = TableDump.Of(Settings.ConnectionString);

            var changed = after.Keys.Where(t => !before[t].SequenceEqual(after[t])).Order(StringComparer.Ordinal);
            Assert.That(changed, Is.EqualTo(s_answers.Append("EvaluationInvitation").Order(StringComparer.Ordinal)), "no other table, and no counter, tells of it");
            Assert.That(after["EvaluationInvitation"].Except(before["EvaluationInvitation"]).Single(), Does.EndWith("|1"));

            // Of a new row: its random key, the evaluation or question that all share, nothing, and what was answered.
            var token = world.TokenOf(who)!;
            foreach (var row in s_answers.SelectMany(t => after[t].Except(before[t])))
            {
                var values = row.Split('|').Skip(1).ToList();
                Assert.That(values, Has.None.EqualTo(token).And.None.Contains("2023"), "neither the link nor a moment");
            }

            Assert.That(after["EvaluationAnswerSet"].Select(r => r.Split('|')[2]), Is.All.Empty);
            Assert.That(after["EvaluationText"].Select(r => r.Split('|')[2]), Is.All.Empty);
        }
    }

    [Test]
    public async Task Neither_the_place_of_a_row_nor_its_key_tells_in_which_order_people_answered()
    {
        await using var world = await Open();
        foreach (var (who, number) in s_people.Select((p, i) => (p, i))) await world.Answer(who, number % 5 + 1, $"Tekst {number}");
        foreach (var table in s_answers)
        {
            Assert.That(TableDump.Ask(Settings.ConnectionString, $"SELECT rowid FROM {table}"), Is.Null, "there is no hidden number");
            // By their random key, or by an index that has it: always by what is in them.
            var rows = TableDump.Of(Settings.ConnectionString)[table].Select(r => r.Split('|')).ToList();
            var byKey = rows.OrderBy(r => r[0], StringComparer.Ordinal).ThenBy(r => r[1], StringComparer.Ordinal);
            var byQuestion = rows.OrderBy(r => r[1], StringComparer.Ordinal).ThenBy(r => r[0], StringComparer.Ordinal);
            Assert.That(rows, Is.EqualTo(byKey).Or.EqualTo(byQuestion), table);
        }
    }

    [Test]
    public async Task What_people_wrote_is_in_none_of_the_sets()
    {
        await using var world = await Open();
        foreach (var who in s_people) await world.Answer(who, 4, $"Tekst frå {who}");
        var dump = TableDump.Of(Settings.ConnectionString);
        var sets = dump["EvaluationAnswerSet"].Select(r => r.Split('|')[0]).ToHashSet();
        var texts = dump["EvaluationText"].Select(r => r.Split('|')[0]).ToList();
        Assert.That(texts, Has.Count.EqualTo(6).And.Unique);
        Assert.That(texts.Where(sets.Contains), Is.Empty);
    }

    [Test]
    public async Task Two_who_answer_by_one_link_at_once_are_one_answer()
    {
        await using var world = await Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => world.Answer("kari", i % 5 + 1))));
        Assert.That(outcomes.Count(o => o == EvaluationOutcome.Stored), Is.EqualTo(1));
        Assert.That(outcomes.Count(o => o == EvaluationOutcome.AlreadyAnswered), Is.EqualTo(7));
        Assert.That(TableDump.Of(Settings.ConnectionString)["EvaluationAnswerSet"], Has.Count.EqualTo(1));
    }

    [Test]
    public async Task By_name_it_is_known_who_answered_what()
    {
        await using var world = await Open(isAnonymous: false);
        await world.Answer("kari", 5, "Mi meining");
        var named = (await world.Results.Named(world.Mail.Access, EvaluationWorld.Slug)).Single();
        Assert.That((named.Name, named.Replies.Select(r => r.Text).OfType<string>().Single()), Is.EqualTo(("kari", "Mi meining")));
    }

    [Test]
    public async Task Results_are_shown_when_five_have_answered_and_no_more_can()
    {
        await using var world = await Open();
        foreach (var who in s_people.Take(4)) await world.Answer(who);
        Assert.That((await Found(world)).MayShow, Is.False, "four");
        await world.Answer("eva", 4, "Open tekst");
        var open = await Found(world);
        Assert.That((open.MayShow, open.Answered, open.Asked, open.Sets.Count, open.Texts.Count), Is.EqualTo((false, 5, 6, 0, 0)), "another could be told from the difference");
        await world.Evaluations.Close(world.Mail.Access, EvaluationWorld.Slug);
        var closed = await Found(world);
        Assert.That((closed.MayShow, closed.Sets.Count, closed.Texts.Values.Single().Single()), Is.EqualTo((true, 5, "Open tekst")));
        Assert.That(await world.Answer("nils"), Is.EqualTo(EvaluationOutcome.Closed));
        Assert.That(await world.Set(e => e with { IsOn = true, ClosesAfterDays = 90 }), Is.EqualTo(EvaluationSaved.Closed), "it is not opened again");
    }

    [Test]
    public async Task What_is_asked_keeps_its_meaning_once_somebody_has_answered()
    {
        await using var world = await Open();
        var (access, slug) = (world.Mail.Access, EvaluationWorld.Slug);
        await world.Questions.Add(access, slug, new EvaluationQuestion { Kind = EvaluationKind.YesNo, Text = new("Kom du att?", null, null) });
        var own = (await world.Asked())[^1];
        await world.Answer("kari");
        Assert.That(await world.Questions.Add(access, slug, own with { Id = 0 }), Is.EqualTo(EvaluationSaved.Fixed));
        Assert.That(await world.Questions.Remove(access, slug, own.Address), Is.EqualTo(EvaluationSaved.Fixed));
        Assert.That(await world.Questions.Move(access, slug, own.Address, 0), Is.EqualTo(EvaluationSaved.Fixed));
        Assert.That(await world.Questions.Save(access, slug, own.Id, own with { Kind = EvaluationKind.Scale, CorrectionNote = "x" }), Is.EqualTo(EvaluationSaved.Fixed));
        Assert.That(await world.Questions.Save(access, slug, own.Id, own with { Text = new("Kjem du att?", null, null) }), Is.EqualTo(EvaluationSaved.Fixed), "without a note");
        Assert.That(await world.Questions.Save(access, slug, own.Id, own with { Text = new("Kjem du att?", null, null), CorrectionNote = "Skrivefeil" }), Is.EqualTo(EvaluationSaved.Saved));
        Assert.That((await world.Asked())[^1].CorrectionNote, Is.EqualTo("Skrivefeil"));
    }

    private static async Task<EvaluationResults> Found(EvaluationWorld world) => (await world.Results.Find(world.Mail.Access, EvaluationWorld.Slug))!;

    private async Task<EvaluationWorld> Open(bool isAnonymous = true)
    {
        var world = await EvaluationWorld.Create(Database, s_start, s_people);
        await world.Set(e => e with { IsOn = true, IsAnonymous = isAnonymous });
        await world.Tick(s_people);
        await world.Mail.At(s_start.AddDays(1));
        return world;
    }
}
