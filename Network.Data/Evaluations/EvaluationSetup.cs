using Network.Core.Evaluations;
using Network.Data.Access;

namespace Network.Data.Evaluations;

/// <summary>Makes a gathering's evaluation ready to be changed, inside a larger transaction: the first change brings it into being, off and with the ready questions.</summary>
internal static class EvaluationSetup
{
    private static readonly Sql s_create = new("""
        INSERT INTO Evaluation (GatheringId, IsOn, SendMoment, ClosesAfterDays, IsAnonymous, ReminderDays, Version, CreatedAt)
        SELECT @gatheringId, @isOn, @moment, @closesAfterDays, @isAnonymous, @reminderDays, 0, @now
        WHERE NOT EXISTS (SELECT 1 FROM Evaluation e WHERE e.GatheringId = @gatheringId)
        """);

    private static readonly Sql s_ready = new("""
        INSERT INTO EvaluationQuestion (EvaluationId, ReadyKey, Kind, Position, Version)
        SELECT @evaluationId, @ready, @kind, @position, 1
        WHERE NOT EXISTS (SELECT 1 FROM EvaluationQuestion q WHERE q.EvaluationId = @evaluationId AND q.ReadyKey = @ready)
        """);

    // Whoever changes what is asked and whoever answers come one after the other.
    private static readonly Sql s_lock = new("UPDATE Evaluation SET Version = Version WHERE Id = @evaluationId");

    /// <summary>As it is now, with nobody else changing or answering it until the transaction ends; null where the network has no such gathering.</summary>
    public static async Task<EvaluationDesk?> EvaluationForChange(this SqlRunner sql, NetworkAccess access, string slug, DateTimeOffset now)
    {
        _ = access.NetworkIdForChange;
        if (await sql.OwnGathering(access, slug) is not { } gathering) return null;
        if (await Create(sql, gathering, now))
        {
            var id = (await sql.EvaluationOf(gathering.Id))!.Id;
            foreach (var (ready, position) in ReadyQuestions.All.Select((r, i) => (r, i))) await sql.AddReady(id, ready, position);
        }

        await sql.LockEvaluation((await sql.EvaluationOf(gathering.Id))!.Id);
        return await sql.Desk(gathering);
    }

    /// <summary>Asks a ready question; twice is once.</summary>
    public static async Task<bool> AddReady(this SqlRunner sql, long evaluationId, ReadyQuestion ready, int position) =>
        await sql.Change(s_ready, new { evaluationId, ready = ready.ToString(), kind = ReadyQuestions.Of(ready).Kind.ToString(), position }) == 1;

    /// <summary>Waits for whoever is changing or answering it, and keeps others waiting until the transaction ends.</summary>
    public static Task LockEvaluation(this SqlRunner sql, long evaluationId) => sql.Change(s_lock, new { evaluationId });

    private static async Task<bool> Create(SqlRunner sql, EvaluatedGathering gathering, DateTimeOffset now)
    {
        var usual = Evaluation.Usual;
        return await sql.Change(s_create, new
        {
            gatheringId = gathering.Id,
            isOn = usual.IsOn,
            moment = usual.Moment.ToString(),
            closesAfterDays = usual.ClosesAfterDays,
            isAnonymous = usual.IsAnonymous,
            reminderDays = usual.ReminderDays,
            now,
        }) == 1;
    }
}
