using System.Text.RegularExpressions;
using Network.Core.Evaluations;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data;
using Network.Data.Attendance;
using Network.Data.Evaluations;
using Network.Tests.Mail;

namespace Network.Tests.Evaluations;

/// <summary>A meeting of two hours, those who are registered for it, and its evaluation, with the real stores and jobs.</summary>
internal sealed partial class EvaluationWorld(Database database, MailWorld mail) : IAsyncDisposable
{
    public const string Slug = "mote";

    private readonly Dictionary<string, long> _registrations = [];
    private readonly Dictionary<string, string> _private = [];

    public MailWorld Mail { get; } = mail;

    public EvaluationStore Evaluations { get; } = new(database, mail.Clock);

    public EvaluationQuestionStore Questions { get; } = new(database, mail.Clock);

    public EvaluationAnswerStore Answers { get; } = new(database, mail.Clock);

    public EvaluationResultStore Results { get; } = new(database);

    public static async Task<EvaluationWorld> Create(Database database, DateTimeOffset start, params string[] people)
    {
        var world = new EvaluationWorld(database, await MailWorld.Create(database, start.AddDays(-10)));
        await world.Mail.Publish(start);
        foreach (var who in people) await world.Register(who);
        await world.Mail.Run();
        return world;
    }

    public async Task Register(string who)
    {
        if (await Mail.Register(Slug, who) is not RegisterOutcome.Registered done) return;
        (_registrations[who], _private[who]) = (done.RegistrationId, done.Token);
    }

    public Task Cancel(string who) => Mail.Mine.Cancel(_private[who]);

    public long RegistrationOf(string who) => _registrations[who];

    public async Task Tick(params string[] people)
    {
        foreach (var who in people) await Tick(who, present: true);
    }

    public async Task Tick(string who, bool present) =>
        await new AttendanceStore(database, Mail.Clock).Tick(Mail.Access, Slug, (await Mail.Find(Slug)).Sessions[0].Id, _registrations[who], present);

    public async Task<EvaluationSaved> Set(Func<Evaluation, Evaluation> with)
    {
        var desk = (await Evaluations.Find(Mail.Access, Slug))!;
        return await Evaluations.Save(Mail.Access, Slug, with(desk.Evaluation));
    }

    public Task<EvaluationSaved> TurnOn() => Set(e => e with { IsOn = true });

    public async Task<IReadOnlyList<EvaluationQuestion>> Asked() => (await Evaluations.Find(Mail.Access, Slug))!.Questions;

    public IReadOnlyList<OutgoingMail> Got(string who) => [.. Mail.Server.To(who).Where(m => m.Subject.StartsWith("Kva syntest du", StringComparison.Ordinal))];

    public IReadOnlyList<OutgoingMail> Reminded(string who) => [.. Mail.Server.To(who).Where(m => m.Subject.StartsWith("Påminning: Kva syntest", StringComparison.Ordinal))];

    /// <summary>The link that somebody was sent; null where they were not.</summary>
    public string? TokenOf(string who) => Got(who).Select(m => Link().Match(m.Text).Groups[1].Value).FirstOrDefault();

    /// <summary>Says how useful it was, and what was best.</summary>
    public async Task<EvaluationOutcome> Answer(string who, int usefulness = 4, string? best = null, string? willUse = "yes")
    {
        var asked = await Asked();
        var replies = new List<EvaluationReply> { new(asked.Single(q => q.Ready == ReadyQuestion.Usefulness).Id, [$"{usefulness}"], null) };
        if (willUse is not null) replies.Add(new EvaluationReply(asked.Single(q => q.Ready == ReadyQuestion.WillUse).Id, [willUse], null));
        if (best is not null) replies.Add(new EvaluationReply(asked.Single(q => q.Ready == ReadyQuestion.Best).Id, [], best));
        return await Answers.Answer(TokenOf(who)!, null, replies);
    }

    public ValueTask DisposeAsync() => Mail.DisposeAsync();

    [GeneratedRegex("/evaluering/(\\w+)")]
    private static partial Regex Link();
}
