using System.Globalization;
using System.Net;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

[TestFixture]
public sealed class EvaluationResultPageTests
{
    private const string Desk = "/arrangor/samlingar/mote/evaluering";

    private static readonly Sql s_set = new("INSERT INTO EvaluationAnswerSet (AnswerKey, EvaluationId) SELECT @key, e.Id FROM Evaluation e");
    private static readonly Sql s_choice = new("INSERT INTO EvaluationChoice (AnswerKey, EvaluationQuestionId, Choice) SELECT @key, q.Id, @choice FROM EvaluationQuestion q WHERE q.ReadyKey = 'Usefulness'");
    private static readonly Sql s_text = new("INSERT INTO EvaluationText (TextKey, EvaluationQuestionId, Text) SELECT @key, q.Id, @text FROM EvaluationQuestion q WHERE q.ReadyKey = 'Best'");

    [Test]
    public async Task By_name_people_are_told_and_organisers_see_who_answered_what()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await EvaluationPageTests.Opened(site, people: 6, e => e with { IsAnonymous = false });
        using var anybody = site.Client();
        foreach (var link in EvaluationPageTests.Links(site))
        {
            var page = await anybody.Get(link);
            Assert.That(page.Text, Does.Contain("Svara er ikkje anonyme").And.Not.Contain("Svara er anonyme"));
            await anybody.Send(page, "main form", ("Replies[0].Choices", "4"), ("Replies[2].Text", "=Sagt"));
        }

        Assert.That((await organiser.Get(Desk + "/svar")).Text, Does.Contain("Snitt: 4,0"), "nothing is promised, so nothing waits");
        var csv = await organiser.Http.GetStringAsync(new Uri(Desk + "/svar/personar.csv", UriKind.Relative));
        Assert.That(csv, Does.Contain("Person 0").And.Contain("'=Sagt"));
        var promised = await organiser.Send(await organiser.Get(Desk), $"form[action='{Desk}']", ("IsAnonymous", "true"));
        Assert.That(promised.Find("#IsAnonymous-error").TextContent, Does.Contain("kan ikkje endrast"));
    }

    [Test]
    public async Task Who_sends_after_it_has_closed_is_told_and_keeps_their_words()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await EvaluationPageTests.Opened(site, people: 1);
        using var anybody = site.Client();
        var page = await anybody.Get(EvaluationPageTests.Links(site)[0]);
        await organiser.Send(await organiser.Get(Desk), "main form[action$='/lukk']");
        var told = await anybody.Send(page, "main form", ("Replies[0].Choices", "5"), ("Replies[2].Text", "For seint"));
        Assert.That(told.Text, Does.Contain("Evalueringa er lukka"));
        Assert.That(told.ValueOf("Replies[2].Text"), Is.EqualTo("For seint"));
        Assert.That((await organiser.Get(Desk)).Text, Does.Contain("0 av 1"));
    }

    [TestCase("long")]
    [TestCase("odd")]
    public async Task Whatever_is_typed_is_taken_or_refused_and_never_lost(string kind)
    {
        await using var site = await RunningSite.Start();
        using var organiser = await EvaluationPageTests.Opened(site, people: 1);
        using var anybody = site.Client();
        var text = kind == "long" ? new string('æ', 10_000) : "\u202Eabc\u200B 👨‍👩‍👧‍👦 Ŋ {0} '; DROP TABLE Person; --";
        var answer = await anybody.Send(await anybody.Get(EvaluationPageTests.Links(site)[0]), "main form", ("Replies[0].Choices", "9"), ("Replies[2].Text", text), ("Replies[77].Id", "99999999999999999999"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Find(".ds-error-summary").TextContent, Does.Contain("eit av svara"));
        Assert.That(answer.ValueOf("Replies[2].Text"), Is.EqualTo(text));
    }

    [Test]
    public async Task Five_hundred_answers_are_read_a_page_at_a_time_and_searched()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await EvaluationPageTests.Opened(site, people: 1);
        await organiser.Send(await organiser.Get(Desk), "form[action$='/Missing/flytt'] button[value='2']");
        await site.Database.Write(async sql =>
        {
            var rows = Enumerable.Range(0, 500).Select(i => new { key = i.ToString("x8", CultureInfo.InvariantCulture), choice = $"{i % 5 + 1}", text = $"Svar nummer {i:000}" }).ToList();
            foreach (var statement in new[] { s_set, s_choice, s_text }) await sql.Change(statement, rows.Select(r => (object)(statement == s_set ? new { r.key } : statement == s_choice ? new { r.key, r.choice } : new { r.key, r.text })).ToList());
        });
        var results = await organiser.Send(await organiser.Get(Desk), "main form[action$='/lukk']");
        Assert.That(results.Text, Does.Contain("500 av 501").And.Contain("Snitt: 3,0").And.Contain("100 (20"));
        var all = await organiser.Get(results.Html.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Les alle 500", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.That(all.Html.QuerySelectorAll(".said li"), Has.Count.EqualTo(50));
        var found = await organiser.Send(all, "form[role=search]", ("sok", "NUMMER 49"));
        Assert.That(found.Html.QuerySelectorAll(".said li"), Has.Count.EqualTo(10));
        Assert.That((await organiser.Send(all, "form[role=search]", ("sok", "finst ikkje"))).Text, Does.Contain("Ingen tekst å vise"));
    }

    [Test]
    public async Task What_few_have_answered_is_in_no_page_and_no_file()
    {
        await using var site = await RunningSite.Start();
        using var organiser = await EvaluationPageTests.Opened(site, people: 4);
        using var anybody = site.Client();
        foreach (var link in EvaluationPageTests.Links(site)) await anybody.Send(await anybody.Get(link), "main form", ("Replies[0].Choices", "1"), ("Replies[2].Text", "Løyndom"));
        await organiser.Send(await organiser.Get(Desk), "main form[action$='/lukk']");
        foreach (var path in new[] { Desk, Desk + "/svar", Desk + "/svar?del=2", Desk + "/svar/3", Desk + "/svar/eksport.csv", "/arrangor/nettverk/trygg-oppvekst/evaluering" })
        {
            var page = await organiser.Get(path);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(page.Source, Does.Not.Contain("Løyndom").And.Not.Contain("1,0"), path);
        }
    }
}
