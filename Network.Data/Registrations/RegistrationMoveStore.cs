using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Registrations;

/// <summary>Moves a registration: to a place, along the waiting list, to another gathering of the network.</summary>
public sealed class RegistrationMoveStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_line = new("""
        SELECT r.Id, r.WaitingNumber FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND r.OfferedUntil IS NULL ORDER BY r.WaitingNumber
        """);

    private static readonly Sql s_number = new("UPDATE Registration SET WaitingNumber = @number WHERE Id = @id AND State = 'Waiting'");

    private static readonly Sql s_targets = new("""
        SELECT g.Id, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.State, g.Capacity, g.Taken,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c WHERE c.GatheringId = g.Id AND c.State = 'Waiting') AS Waiting,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt
        FROM Gathering g
        WHERE g.LearningNetworkId = @networkId AND g.Slug <> @slug AND g.State = 'Published'
          AND EXISTS (SELECT 1 FROM Session x WHERE x.GatheringId = g.Id AND x.CancelledAt IS NULL AND x.EndsAt > @now)
        ORDER BY StartsAt
        """);

    /// <summary>The network's other gatherings that somebody can still be moved to, by start.</summary>
    public async Task<IReadOnlyList<MoveTarget>> Targets(NetworkAccess access, string slug, CancellationToken stop = default)
    {
        var values = new { networkId = access.NetworkId, slug, now = clock.GetUtcNow() };
        return [.. (await database.Read(sql => sql.List<TargetRow>(s_targets, values), stop)).Select(r => r.Value)];
    }

    /// <summary>Gives somebody who waits a place before those ahead of them.</summary>
    public Task<MoveOutcome> GivePlace(NetworkAccess access, string slug, long id, SeatChoice seat, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            if (await Locked(sql, access, slug, id) is not var (desk, registration)) return MoveOutcome.NotFound;
            if (!desk.MayChangeAt(now)) return MoveOutcome.Closed;
            if (registration.State != RegistrationState.Waiting) return MoveOutcome.ChangedByOther;
            if (!await sql.GivePlace(registration, evenIfFull: seat == SeatChoice.EvenIfFull, now)) return MoveOutcome.Full;
            return MoveOutcome.Placed;
        }, stop);

    /// <summary>
    /// Moves somebody along the waiting list; the others keep their order. <paramref name="seen"/> is the position that the organiser saw, and where that
    /// no longer holds, nothing is done. Both count from 1; a position beyond the end is the last.
    /// </summary>
    public Task<MoveOutcome> MoveInLine(NetworkAccess access, string slug, long id, int seen, int wanted, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            if (await Locked(sql, access, slug, id) is not var (desk, _)) return MoveOutcome.NotFound;
            var line = await sql.List<LineRow>(s_line, new { gatheringId = desk.Id });
            var from = line.ToList().FindIndex(r => r.Id == id);
            if (from < 0 || from + 1 != seen) return MoveOutcome.ChangedByOther;
            var to = Math.Clamp(wanted, 1, line.Count) - 1;
            var moved = line.Select(r => r.Id).ToList();
            moved.RemoveAt(from);
            moved.Insert(to, id);
            // The same numbers in another order: whoever registers next still comes last.
            for (var i = Math.Min(from, to); i <= Math.Max(from, to); i++) await sql.Change(s_number, new { id = moved[i], number = line[i].WaitingNumber });
            return MoveOutcome.Waiting;
        }, stop);

    /// <summary>
    /// Moves somebody to another gathering of the network: the one registration ends and the other begins in one transaction, and one mail tells of
    /// both. The place left goes to the first in line there.
    /// </summary>
    public Task<MoveOutcome> MoveTo(NetworkAccess access, string slug, long id, string target, SeatChoice seat, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            if (await RegistrationDeskStore.Mine(sql, access, slug, id) is not var (from, _)) return MoveOutcome.NotFound;
            if (await sql.Desk(access, target) is not { } to || to.Id == from.Id) return MoveOutcome.NotFound;
            if (!to.MayChangeAt(now) || !from.MayChangeAt(now)) return MoveOutcome.Closed;
            // Always the older gathering first, so that two who move in opposite directions do not wait for each other.
            await sql.LockSeats(Math.Min(from.Id, to.Id));
            await sql.LockSeats(Math.Max(from.Id, to.Id));
            var registration = (await sql.Registration(id))!;
            if (registration.State == RegistrationState.Cancelled) return MoveOutcome.ChangedByOther;
            var entered = await RegistrationStore.Enter(sql, to.Id, Wish(registration, target), now, seat, movedFrom: id);
            switch (entered)
            {
                case RegisterOutcome.Full: return MoveOutcome.Full;
                case RegisterOutcome.AlreadyRegistered: return MoveOutcome.AlreadyThere;
            }

            await MyRegistrationStore.CancelRegistration(sql, registration, now, tell: false);
            return entered is RegisterOutcome.Registered ? MoveOutcome.Placed : MoveOutcome.Waiting;
        }, stop);

    // Read again after the lock: what another did meanwhile counts.
    private static async Task<(RegistrationDesk Desk, Registration Registration)?> Locked(SqlRunner sql, NetworkAccess access, string slug, long id)
    {
        if (await RegistrationDeskStore.Mine(sql, access, slug, id) is not var (desk, _)) return null;
        await sql.LockSeats(desk.Id);
        return (desk, (await sql.Registration(id))!);
    }

    private static RegistrationWish Wish(Registration registration, string target) => new()
    {
        Gathering = target,
        SubmissionId = SecretToken.New(),
        Name = registration.Name,
        Email = registration.Email,
        Phone = registration.Phone,
        KommuneId = registration.KommuneId,
        Organisation = registration.Organisation,
        Role = registration.Role,
        Language = registration.Language,
    };

    private sealed record LineRow
    {
        public long Id { get; init; }
        public int WaitingNumber { get; init; }
    }

    private sealed record TargetRow
    {
        public long Id { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public GatheringState State { get; init; }
        public int? Capacity { get; init; }
        public int Taken { get; init; }
        public int Waiting { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset EndsAt { get; init; }

        public MoveTarget Value => new(
            new RegistrationDesk
            {
                Id = Id,
                Slug = Slug,
                Title = new LocalText(TitleNn, TitleNb, TitleEn),
                State = State,
                Capacity = Capacity,
                Taken = Taken,
                Waiting = Waiting,
                EndsAt = EndsAt,
            },
            StartsAt);
    }
}
