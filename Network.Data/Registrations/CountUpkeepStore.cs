namespace Network.Data.Registrations;

/// <summary>Compares what is kept of how many there are with a recount, and mends what differs.</summary>
public sealed class CountUpkeepStore(Database database)
{
    private static readonly Sql s_different = new("""
        SELECT a.GatheringId FROM (
          SELECT r.GatheringId, r.State, COALESCE(r.KommuneId, 0) AS KommuneId, COUNT(*) AS Number FROM Registration r GROUP BY r.GatheringId, r.State, COALESCE(r.KommuneId, 0)
          EXCEPT SELECT c.GatheringId, c.State, c.KommuneId, c.Number FROM RegistrationCount c) a
        UNION
        SELECT b.GatheringId FROM (
          SELECT c.GatheringId, c.State, c.KommuneId, c.Number FROM RegistrationCount c WHERE c.Number <> 0
          EXCEPT SELECT r.GatheringId, r.State, COALESCE(r.KommuneId, 0), COUNT(*) FROM Registration r GROUP BY r.GatheringId, r.State, COALESCE(r.KommuneId, 0)) b
        UNION
        SELECT d.GatheringId FROM (
          SELECT r.GatheringId, r.State, r.Role, COUNT(*) AS Number FROM Registration r WHERE r.Role IS NOT NULL GROUP BY r.GatheringId, r.State, r.Role
          EXCEPT SELECT c.GatheringId, c.State, c.Role, c.Number FROM RoleCount c) d
        UNION
        SELECT e.GatheringId FROM (
          SELECT c.GatheringId, c.State, c.Role, c.Number FROM RoleCount c
          EXCEPT SELECT r.GatheringId, r.State, r.Role, COUNT(*) FROM Registration r WHERE r.Role IS NOT NULL GROUP BY r.GatheringId, r.State, r.Role) e
        """);

    // A place is taken by whoever has one or is offered one.
    private static readonly Sql s_seatsDiffer = new("""
        SELECT g.Id FROM Gathering g
        WHERE g.Taken <> (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = g.Id AND r.IsOnline = 0
                          AND (r.State = 'Confirmed' OR (r.State = 'Waiting' AND r.OfferedUntil IS NOT NULL)))
           OR g.OnlineTaken <> (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = g.Id AND r.IsOnline = 1
                                AND (r.State = 'Confirmed' OR (r.State = 'Waiting' AND r.OfferedUntil IS NOT NULL)))
        """);

    private static readonly Sql s_mend = new("""
        DELETE FROM RegistrationCount WHERE GatheringId = @id;
        INSERT INTO RegistrationCount (GatheringId, State, KommuneId, Number)
        SELECT r.GatheringId, r.State, COALESCE(r.KommuneId, 0), COUNT(*) FROM Registration r WHERE r.GatheringId = @id GROUP BY r.GatheringId, r.State, COALESCE(r.KommuneId, 0);
        DELETE FROM RoleCount WHERE GatheringId = @id;
        INSERT INTO RoleCount (GatheringId, State, Role, Number)
        SELECT r.GatheringId, r.State, r.Role, COUNT(*) FROM Registration r WHERE r.GatheringId = @id AND r.Role IS NOT NULL GROUP BY r.GatheringId, r.State, r.Role;
        UPDATE Gathering
        SET Taken = (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = @id AND r.IsOnline = 0
                     AND (r.State = 'Confirmed' OR (r.State = 'Waiting' AND r.OfferedUntil IS NOT NULL))),
            OnlineTaken = (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = @id AND r.IsOnline = 1
                           AND (r.State = 'Confirmed' OR (r.State = 'Waiting' AND r.OfferedUntil IS NOT NULL)))
        WHERE Id = @id
        """);

    /// <summary>The gatherings of which something else is kept than a recount gives.</summary>
    public Task<IReadOnlyList<long>> Differing(CancellationToken stop = default) => database.Read<IReadOnlyList<long>>(
        async sql => [.. (await sql.List<long>(s_different)).Union(await sql.List<long>(s_seatsDiffer)).Order()], stop);

    /// <summary>Counts one gathering anew; nobody changes it meanwhile.</summary>
    public Task Mend(long gatheringId, CancellationToken stop = default) => database.Write(async sql =>
    {
        await sql.LockSeats(gatheringId);
        await sql.Change(s_mend, new { id = gatheringId });
    }, stop);
}
