using Network.Core.Gatherings;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Reminders;

/// <summary>How a network reminds, for those who organise it.</summary>
public sealed class ReminderStore(Database database, TimeProvider clock)
{
    private const int Foretold = 5;

    private static readonly Sql s_add = new("""
        INSERT INTO NetworkReminder (LearningNetworkId, Kind, IsOn, Days, SendTime, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, Version)
        SELECT @networkId, @kind, @isOn, @days, @sendTime, @subjectNn, @subjectNb, @subjectEn, @bodyNn, @bodyNb, @bodyEn, 1
        WHERE @version = 0 AND NOT EXISTS (SELECT 1 FROM NetworkReminder r WHERE r.LearningNetworkId = @networkId AND r.Kind = @kind)
        """);

    private static readonly Sql s_save = new("""
        UPDATE NetworkReminder
        SET IsOn = @isOn, Days = @days, SendTime = @sendTime, SubjectNn = @subjectNn, SubjectNb = @subjectNb, SubjectEn = @subjectEn,
            BodyNn = @bodyNn, BodyNb = @bodyNb, BodyEn = @bodyEn, Version = Version + 1
        WHERE LearningNetworkId = @networkId AND Kind = @kind AND Version = @version
        """);

    /// <summary>The network's own setting, or the usual one, which is off.</summary>
    public Task<ReminderSetting> Find(NetworkAccess access, ReminderKind kind, CancellationToken stop = default) =>
        database.Read(sql => sql.Reminder(access.NetworkId, kind), stop);

    /// <summary>Saves over the version that the organiser saw. Words that are the usual ones stay the usual ones, also where those get better.</summary>
    public Task<SaveOutcome> Save(NetworkAccess access, ReminderSetting setting, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (subject, body) = setting.HasUsualWords ? (LocalText.Empty, LocalText.Empty) : (setting.Subject, setting.Body);
        var values = new
        {
            networkId = access.NetworkIdForChange,
            kind = setting.Kind.ToString(),
            isOn = setting.IsOn,
            days = setting.Days,
            sendTime = setting.Time,
            subjectNn = subject.Nn,
            subjectNb = subject.Nb,
            subjectEn = subject.En,
            bodyNn = body.Nn,
            bodyNb = body.Nb,
            bodyEn = body.En,
            version = setting.Version,
        };
        return await sql.Change(s_add, values) == 1 || await sql.Change(s_save, values) == 1 ? SaveOutcome.Saved : SaveOutcome.ChangedByOther;
    }, stop);

    /// <summary>Each kind with the next that go, or would go were it on, by moment; those that nobody would get are left out.</summary>
    public Task<IReadOnlyList<ReminderGlance>> All(NetworkAccess access, CancellationToken stop = default) => database.Read<IReadOnlyList<ReminderGlance>>(async sql =>
    {
        var now = clock.GetUtcNow();
        var gatherings = await sql.ReminderSubjects(access.NetworkId, now);
        var glances = new List<ReminderGlance>();
        foreach (var setting in await sql.Reminders(access.NetworkId))
        {
            var windows = gatherings.Select(g => (Gathering: g, Window: ReminderRules.Window(setting, g))).Where(w => w.Window?.EndsAt > now).ToList();
            var people = await sql.CountReminded(setting.Kind, access.NetworkId, [.. windows.Select(w => w.Gathering.Id)]);
            var next = from w in windows
                       where people.ContainsKey(w.Gathering.Id)
                       orderby w.Window!.DueAt, w.Gathering.Id
                       select new ReminderForecast(w.Gathering, w.Window!.DueAt, people[w.Gathering.Id]);
            glances.Add(new ReminderGlance(setting, [.. next.Take(Foretold)]));
        }

        return glances;
    }, stop);

    /// <summary>The gatherings that a preview can be written of: the published ones that are not long over, the next first.</summary>
    public Task<IReadOnlyList<ReminderSubject>> Gatherings(NetworkAccess access, CancellationToken stop = default) => database.Read<IReadOnlyList<ReminderSubject>>(async sql =>
    {
        var now = clock.GetUtcNow();
        return [.. (await sql.ReminderSubjects(access.NetworkId, now)).OrderBy(g => g.LastEnd <= now).ThenBy(g => g.FirstStart)];
    }, stop);
}
