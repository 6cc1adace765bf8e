using Network.Core.Gatherings;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Data.Registrations;
using Network.Data.Search;

namespace Network.Data.Gatherings;

/// <summary>
/// Undoes a change that nobody has been told of: the rows become what they were, so that there is nothing to tell. Whoever was told in the meantime,
/// by registering, is told again by the rule.
/// </summary>
public sealed class UndoStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_find = new("""
        SELECT c.Kind, c.TellFrom, c.UndoneAt FROM GatheringChange c WHERE c.Id = @id AND c.GatheringId = @gatheringId
        """);

    // The whole gathering is taken back by itself; a session only as its newest change left it.
    private static readonly Sql s_newer = new("""
        SELECT COUNT(*) FROM GatheringChange c
        JOIN GatheringChangeSession x ON x.GatheringChangeId = c.Id
        WHERE c.GatheringId = @gatheringId AND c.Id > @id AND c.UndoneAt IS NULL
          AND x.SessionId IN (SELECT y.SessionId FROM GatheringChangeSession y WHERE y.GatheringChangeId = @id)
        """);

    private static readonly Sql s_mark = new("""
        UPDATE GatheringChange SET UndoneAt = @now, UndoneBy = @personId WHERE Id = @id AND UndoneAt IS NULL AND TellFrom > @now
        """);

    private static readonly Sql s_gathering = new("""
        UPDATE Gathering
        SET State = CASE WHEN PublishedAt IS NULL THEN 'Draft' ELSE 'Published' END, CancelledAt = NULL, CancelReason = NULL, TellFrom = NULL,
            Version = Version + 1
        WHERE Id = @gatheringId AND State = 'Cancelled'
        """);

    private static readonly Sql s_sequences = new("UPDATE Session SET Sequence = Sequence + 1 WHERE GatheringId = @gatheringId AND CancelledAt IS NULL");

    // A confirmation whose turn came while the gathering was cancelled had nothing to say then. It has now.
    private static readonly Sql s_confirmations = new("""
        UPDATE Outbox SET State = 'Queued', NextAt = @now, Error = NULL
        WHERE Kind = 'Confirmation' AND State = 'Withheld'
          AND RegistrationId IN (SELECT r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' AND r.Round = Outbox.Round)
          AND NOT EXISTS (SELECT 1 FROM Telling t WHERE t.RegistrationId = Outbox.RegistrationId AND t.Round = Outbox.Round)
        """);

    private static readonly Sql s_session = new("""
        UPDATE Session SET CancelledAt = NULL, CancelReason = NULL, TellFrom = @tellFrom, Sequence = Sequence + 1
        WHERE Id = @sessionId AND CancelledAt IS NOT NULL
        """);

    private static readonly Sql s_version = new("UPDATE Gathering SET Version = Version + 1 WHERE Id = @gatheringId");

    /// <summary>Undoes one change of the gathering.</summary>
    public Task<UndoOutcome> Undo(NetworkAccess access, string slug, long id, CancellationToken stop = default) => database.Write(
        async sql =>
        {
            var networkId = access.NetworkIdForChange;
            if (await sql.Gathering(slug) is not { } gathering || gathering.LearningNetworkId != networkId) return UndoOutcome.NotFound;
            await sql.LockSeats(gathering.Id);
            var values = new { id, gatheringId = gathering.Id, personId = access.PersonId, now = clock.GetUtcNow() };
            if (await sql.Find<ChangeRow>(s_find, values) is not { } change) return UndoOutcome.NotFound;
            var sessions = (await sql.ChangedSessions([id]))[id].ToList();
            if (change.UndoneAt is not null) return UndoOutcome.AlreadyUndone;
            if (change.TellFrom <= values.now) return UndoOutcome.TooLate;
            if (await sql.Value<int>(s_newer, values) > 0 || !IsAsLeft(change.Kind, gathering, sessions)) return UndoOutcome.ChangedSince;
            if (await sql.Change(s_mark, values) == 0) return UndoOutcome.AlreadyUndone;
            if (change.Kind == GatheringChangeKind.GatheringCancelled) await Reopen(sql, gathering.Id, values.now);
            else if (change.Kind == GatheringChangeKind.SessionCancelled) await sql.Change(s_session, new { sessionId = sessions[0].SessionId, tellFrom = sessions[0].TellFrom });
            else await Restore(sql, gathering, sessions, values.now);
            await sql.IndexGathering(gathering.Id, values.now);
            await sql.IndexMaterialsOf(gathering.Id, values.now);
            return UndoOutcome.Undone;
        },
        stop);

    private static bool IsAsLeft(GatheringChangeKind kind, Gathering gathering, List<ChangedSession> sessions) => kind switch
    {
        GatheringChangeKind.GatheringCancelled => gathering.State == GatheringState.Cancelled,
        GatheringChangeKind.SessionCancelled => gathering.Sessions.Any(s => s.Id == sessions[0].SessionId && s.CancelledAt is not null),
        _ => sessions.All(c => gathering.Sessions.Any(s => s.Id == c.SessionId && c.IsAsLeft(s))),
    };

    private static async Task Reopen(SqlRunner sql, long gatheringId, DateTimeOffset now)
    {
        await sql.Change(s_gathering, new { gatheringId });
        await sql.Change(s_sequences, new { gatheringId });
        await sql.Change(s_confirmations, new { gatheringId, now });
        await sql.FillFreePlaces(gatheringId, now);
    }

    private static async Task Restore(SqlRunner sql, Gathering gathering, List<ChangedSession> changes, DateTimeOffset now)
    {
        var rule = gathering.OwnLinkRule ?? await GatheringStore.RuleOf(sql, gathering.LearningNetworkId);
        foreach (var change in changes)
        {
            var session = gathering.Sessions.First(s => s.Id == change.SessionId);
            if (change.IsNew) await sql.TakeAway(session, now);
            else await sql.Write(SessionChanges.Undone(session, change, rule), now);
        }

        await sql.Change(s_version, new { gatheringId = gathering.Id });
    }

    private sealed record ChangeRow
    {
        public GatheringChangeKind Kind { get; init; }
        public DateTimeOffset TellFrom { get; init; }
        public DateTimeOffset? UndoneAt { get; init; }
    }
}
