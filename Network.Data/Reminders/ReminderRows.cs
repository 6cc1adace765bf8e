using Network.Core.Reminders;
using Network.Core.Texts;

namespace Network.Data.Reminders;

/// <summary>Reads, inside a larger transaction, how networks remind and of what.</summary>
internal static class ReminderRows
{
    private static readonly Sql s_setting = new("""
        SELECT r.Kind, r.IsOn, r.Days, r.SendTime, r.SubjectNn, r.SubjectNb, r.SubjectEn, r.BodyNn, r.BodyNb, r.BodyEn, r.Version
        FROM NetworkReminder r WHERE r.LearningNetworkId = @networkId AND (@kind IS NULL OR r.Kind = @kind)
        """);

    private static readonly Sql s_subjects = new("""
        SELECT g.Id, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode, g.Audience, g.OpensAt, g.ClosesAt,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS FirstStart,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd,
               (SELECT MIN(f.AddedAt) FROM ProgrammeSlide f JOIN ProgrammeItem p ON p.Id = f.ProgrammeItemId JOIN Session s ON s.Id = p.SessionId
                WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS FirstSlideAt
        FROM Gathering g
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND (@id IS NULL OR g.Id = @id)
          AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @since)
        """);

    /// <summary>The network's own setting, or the usual one, which is off.</summary>
    public static async Task<ReminderSetting> Reminder(this SqlRunner sql, long networkId, ReminderKind kind) =>
        (await sql.Find<SettingRow>(s_setting, new { networkId, kind = kind.ToString() }))?.Value ?? ReminderSetting.Usual(kind);

    /// <summary>The same of each kind, in their order.</summary>
    public static async Task<IReadOnlyList<ReminderSetting>> Reminders(this SqlRunner sql, long networkId)
    {
        var own = (await sql.List<SettingRow>(s_setting, new { networkId, kind = (string?)null })).ToDictionary(r => r.Kind, r => r.Value);
        return [.. ReminderRules.Kinds.Select(kind => own.GetValueOrDefault(kind) ?? ReminderSetting.Usual(kind))];
    }

    /// <summary>The published gatherings of a network that people may still be reminded of; only one where its row is named.</summary>
    public static Task<IReadOnlyList<ReminderSubject>> ReminderSubjects(this SqlRunner sql, long networkId, DateTimeOffset now, long? id = null) =>
        sql.List<ReminderSubject>(s_subjects, new { networkId, id, since = now - ReminderRules.SlidesWithin - ReminderRules.NewsFor - TimeSpan.FromDays(ReminderSetting.MostDays + 1) });

    private sealed record SettingRow
    {
        public ReminderKind Kind { get; init; }
        public bool IsOn { get; init; }
        public int Days { get; init; }
        public TimeOnly SendTime { get; init; }
        public string? SubjectNn { get; init; }
        public string? SubjectNb { get; init; }
        public string? SubjectEn { get; init; }
        public string? BodyNn { get; init; }
        public string? BodyNb { get; init; }
        public string? BodyEn { get; init; }
        public int Version { get; init; }

        public ReminderSetting Value
        {
            get
            {
                var (usual, subject, body) = (ReminderSetting.Usual(Kind), new LocalText(SubjectNn, SubjectNb, SubjectEn), new LocalText(BodyNn, BodyNb, BodyEn));
                return usual with
                {
                    IsOn = IsOn,
                    Days = Days,
                    Time = SendTime,
                    Subject = subject.IsEmpty ? usual.Subject : subject,
                    Body = body.IsEmpty ? usual.Body : body,
                    Version = Version,
                };
            }
        }
    }
}
