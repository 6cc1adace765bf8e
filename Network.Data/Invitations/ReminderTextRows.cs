using Network.Core.Invitations;
using Network.Core.Texts;

namespace Network.Data.Invitations;

/// <summary>Reads what a network's reminders say, inside a larger transaction.</summary>
internal static class ReminderTextRows
{
    private static readonly Sql s_find = new("""
        SELECT t.SubjectNn, t.SubjectNb, t.SubjectEn, t.BodyNn, t.BodyNb, t.BodyEn, t.Version FROM ReminderText t
        WHERE t.LearningNetworkId = @networkId AND t.Kind = @kind
        """);

    /// <summary>The network's own words, or else the usual ones (version 0).</summary>
    public static async Task<InvitationLetter> ReminderText(this SqlRunner sql, long networkId, SendingKind kind, DateOnly? answerBy) =>
        await sql.Find<TextRow>(s_find, new { networkId, kind = kind.ToString() }) is { } row
            ? new InvitationLetter
            {
                Subject = new LocalText(row.SubjectNn, row.SubjectNb, row.SubjectEn),
                Body = new LocalText(row.BodyNn, row.BodyNb, row.BodyEn),
                AnswerBy = answerBy,
                Version = row.Version,
            }
            : ReminderTemplate.For(kind, answerBy);

    private sealed record TextRow
    {
        public string? SubjectNn { get; init; }
        public string? SubjectNb { get; init; }
        public string? SubjectEn { get; init; }
        public string? BodyNn { get; init; }
        public string? BodyNb { get; init; }
        public string? BodyEn { get; init; }
        public int Version { get; init; }
    }
}
