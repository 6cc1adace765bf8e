using Network.Core.Evaluations;
using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class EvaluationMailTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_start = Oslo(20, 10);
    private static readonly DateTimeOffset s_due = Oslo(21, 8);

    [Test]
    public async Task Those_who_were_there_are_asked_once_at_its_moment_and_nobody_else()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari", "ola", "liv");
        await world.TurnOn();
        await world.Mail.At(s_start.AddHours(3));
        await world.Tick("kari", "ola");
        await world.Mail.At(s_due.AddSeconds(-1));
        Assert.That(world.Got("kari"), Is.Empty);
        await world.Mail.At(s_due);
        await world.Mail.At(s_due.AddHours(3));
        Assert.That(new[] { "kari", "ola", "liv" }.Select(p => world.Got(p).Count), Is.EqualTo(new[] { 1, 1, 0 }));
        Assert.That(world.Got("kari")[0].Text, Does.Contain("Svara er anonyme").And.Contain("tysdag 5. desember 2023").And.Contain("https://nettverk.example/evaluering/"));
        Assert.That(world.TokenOf("kari"), Is.Not.EqualTo(world.TokenOf("ola")));
    }

    [Test]
    public async Task Who_is_ticked_late_is_asked_then_until_it_closes()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari", "sein");
        await world.TurnOn();
        await world.Tick("kari");
        await world.Mail.At(s_due.AddDays(10));
        await world.Tick("sein");
        await world.Mail.At(s_due.AddDays(10).AddMinutes(1));
        Assert.That(world.Got("sein"), Has.Count.EqualTo(1));
        Assert.That(world.Reminded("sein"), Is.Empty, "five days after they were asked themselves");
        await world.Register("seinare");
    }

    [Test]
    public async Task Who_has_not_answered_is_reminded_once_after_five_days_and_who_has_is_not()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari", "ola");
        await world.TurnOn();
        await world.Tick("kari", "ola");
        await world.Mail.At(s_due);
        Assert.That(await world.Answer("ola"), Is.EqualTo(EvaluationOutcome.Stored));
        await world.Mail.At(s_due.AddDays(5).AddSeconds(-1));
        Assert.That(world.Reminded("kari"), Is.Empty);
        await world.Mail.At(s_due.AddDays(5));
        await world.Mail.At(s_due.AddDays(12));
        Assert.That((world.Reminded("kari").Count, world.Reminded("ola").Count, world.Got("kari").Count), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public async Task Who_answers_while_the_reminder_waits_for_the_mail_server_is_not_reminded()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari");
        await world.TurnOn();
        await world.Tick("kari");
        await world.Mail.At(s_due);
        world.Mail.Server.IsDown = true;
        await world.Mail.At(s_due.AddDays(5));
        await world.Answer("kari");
        world.Mail.Server.IsDown = false;
        await world.Mail.At(s_due.AddDays(6));
        Assert.That(world.Reminded("kari"), Is.Empty);
    }

    [Test]
    public async Task It_follows_where_the_gathering_is_moved()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari");
        await world.TurnOn();
        await world.Tick("kari");
        await world.Mail.Change(EvaluationWorld.Slug, s_start.AddDays(3), null);
        await world.Mail.At(s_due);
        Assert.That(world.Got("kari"), Is.Empty);
        await world.Mail.At(s_due.AddDays(3));
        Assert.That(world.Got("kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Turned_on_after_the_gathering_it_goes_at_once_and_off_it_does_not_go()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari");
        await world.Tick("kari");
        await world.Mail.At(s_due.AddDays(30));
        Assert.That(world.Got("kari"), Is.Empty);
        await world.TurnOn();
        await world.Mail.Run();
        Assert.That(world.Got("kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task It_closes_by_itself_and_then_nobody_is_asked_and_nobody_answers()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari", "ola");
        await world.TurnOn();
        await world.Tick("kari");
        await world.Mail.At(s_due);
        await world.Mail.At(Oslo(20, 0).AddDays(16));
        await world.Tick("ola");
        await world.Mail.Run();
        Assert.That(world.Got("ola"), Is.Empty);
        Assert.That(await world.Answer("kari"), Is.EqualTo(EvaluationOutcome.Closed));
        Assert.That((await world.Evaluations.Find(world.Mail.Access, EvaluationWorld.Slug))!.Evaluation.ClosedAt, Is.Not.Null);
    }

    [Test]
    public async Task By_name_people_are_told_so_in_the_mail()
    {
        await using var world = await EvaluationWorld.Create(Database, s_start, "kari");
        await world.Set(e => e with { IsOn = true, IsAnonymous = false });
        await world.Tick("kari");
        await world.Mail.At(s_due);
        Assert.That(world.Got("kari").Single().Text, Does.Contain("Svara er ikkje anonyme").And.Not.Contain("Svara er anonyme"));
        Assert.That(await world.Set(e => e with { IsAnonymous = true }), Is.EqualTo(EvaluationSaved.Promised));
    }

    private static DateTimeOffset Oslo(int day, int hour) => OsloTime.Moment(new DateOnly(2023, 11, day), new TimeOnly(hour, 0));
}
