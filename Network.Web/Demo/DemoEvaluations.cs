using System.Globalization;
using Network.Core.Evaluations;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Demo;
using Network.Data.Evaluations;
using Network.Data.Gatherings;
using Network.Jobs.Mail;

namespace Network.Web.Demo;

/// <summary>What those who were at the demo's gatherings thought of them: two evaluations that are closed, and the newest one, which few have answered yet.</summary>
internal sealed class DemoEvaluations(Database database, NetworkAccess access, Func<TimeProvider, ServiceProvider> jobs)
{
    private static readonly string[] s_best =
    [
        "At kommunane sjølve fortalde kva dei hadde prøvd, og kva som ikkje verka.",
        "Øvinga på samtalen. Det er noko anna å seie det høgt.",
        "Tid til å prate med dei frå nabokommunen.",
        "Ingrid Fjell sitt innlegg. Konkret og varmt.",
        "Gruppearbeidet i eigen kommune på slutten.",
        "Endeleg ei oversikt over kven som gjer kva.",
        "Pausane var lange nok til å bli kjende.",
        "Døma frå barnehagen.",
        "At det var rom for tvil og for humor.",
        "Sjekklista vi kunne ta med heim.",
        "Kvinnherad si forteljing om det som gjekk gale.",
    ];

    private static readonly string[] s_missing =
    [
        "Meir om korleis vi får med leiarane.",
        "Lysarka på førehand, så vi kan notere i dei.",
        "Noko om dei minste barna.",
        "Fleire døme frå små kommunar.",
        "Ein plan for kva vi skal gjere heime neste veke.",
        "Betre lyd for oss som var med digitalt.",
        "Noko om korleis vi snakkar med foreldra etterpå.",
        "Meir tid. Det vart litt springing mot slutten.",
    ];

    private static readonly EvaluationQuestion s_service = new()
    {
        Kind = EvaluationKind.OneOf,
        Text = new LocalText("Kva teneste arbeider du i?", "Hvilken tjeneste arbeider du i?", "Which service do you work in?"),
        Options = [Option("Skule", "Skole", "School"), Option("Barnehage", "Barnehage", "Kindergarten"), Option("Helsestasjon", "Helsestasjon", "Health centre"), Option("Barnevern", "Barnevern", "Child welfare"), Option("Anna", "Annet", "Other")],
    };

    public async Task Fill(DateTimeOffset now, CancellationToken stop)
    {
        var gatherings = new GatheringStore(database, new DemoClock(now));
        var past = new List<Gathering>();
        foreach (var glance in (await new GatheringListStore(database, new DemoClock(now)).Of(access, _ => (0, 20), stop)).Rows.Where(g => g.State == GatheringState.Published))
        {
            var gathering = (await gatherings.Find(access, glance.Slug, stop))!;
            if (gathering.Planned.All(s => s.EndsAt < now)) past.Add(gathering);
        }

        foreach (var (gathering, number) in past.OrderBy(g => g.Sessions[0].StartsAt).Select((g, i) => (g, i)))
        {
            var isNewest = number == past.Count - 1;
            var then = new DemoClock(isNewest ? now.AddDays(-3) : gathering.Planned.Max(s => s.EndsAt).AddDays(1));
            await Ask(gathering, then, stop);
            await Answer(gathering, then, number, isNewest ? 3 : 31 - 3 * number, stop);
            if (isNewest) continue;
            then.GoTo(then.GetUtcNow().AddDays(20));
            await new EvaluationStore(database, then).Close(access, gathering.Slug, stop);
        }
    }

    private async Task Ask(Gathering gathering, DemoClock then, CancellationToken stop)
    {
        await new EvaluationQuestionStore(database, then).Add(access, gathering.Slug, s_service, stop);
        await new EvaluationStore(database, then).Save(access, gathering.Slug, Evaluation.Usual with { IsOn = true, ClosesAfterDays = 21, ReminderDays = 7 }, stop);
        then.GoTo(then.GetUtcNow().AddHours(1));
        await new DueEvaluationStore(database, then).Queue(stop);
        await using var services = jobs(then);
        await services.GetRequiredService<SendDueMail>().Run(stop);
    }

    private async Task Answer(Gathering gathering, DemoClock then, int number, int people, CancellationToken stop)
    {
        var answers = new EvaluationAnswerStore(database, then);
        var questions = (await new EvaluationStore(database, then).Find(access, gathering.Slug, stop))!.Questions;
        foreach (var (token, who) in (await new DemoStore(database).EvaluationLinks(gathering.Id, stop)).Take(people).Select((t, i) => (t, i)))
            await answers.Answer(token, null, [.. questions.Select(q => Reply(q, who, number)).OfType<EvaluationReply>()], stop);
    }

    // The second gathering was better than the first; four in five say which service they work in, one of the services being small.
    private static EvaluationReply? Reply(EvaluationQuestion question, int who, int number) => question.Ready switch
    {
        ReadyQuestion.Usefulness => Chosen(question, Math.Clamp(5 - (who * 7 + who / 4) % (number == 0 ? 4 : 3), 1, 5).ToString(CultureInfo.InvariantCulture)),
        ReadyQuestion.WillUse => Chosen(question, (who * 5) % 9 < 5 + number ? "yes" : who % 5 == 0 ? "no" : "partly"),
        ReadyQuestion.Best => who % 3 == 0 ? new EvaluationReply(question.Id, [], s_best[(who / 3 + number) % s_best.Length]) : null,
        ReadyQuestion.Missing => who % 4 == 1 ? new EvaluationReply(question.Id, [], s_missing[(who / 4 + number) % s_missing.Length]) : null,
        _ => who % 10 == 9 ? null : Chosen(question, question.Options[(who % 10) switch { < 4 => 0, < 6 => 1, < 8 => 2, _ => who < 20 ? 3 : 4 }].Key),
    };

    private static EvaluationReply Chosen(EvaluationQuestion question, string key) => new(question.Id, [key], null);

    private static EvaluationOption Option(string nn, string nb, string en) => new("", new LocalText(nn, nb, en));
}
