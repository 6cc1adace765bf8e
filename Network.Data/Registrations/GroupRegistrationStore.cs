using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Invitations;

namespace Network.Data.Registrations;

/// <summary>A kommune's contact registers several at once, by the kommune's private link: all or none.</summary>
public sealed class GroupRegistrationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_states = new("""
        SELECT r.EmailKey, r.State FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State <> 'Cancelled'
          AND (r.KommuneId = @kommuneId OR r.PersonId IN
                (SELECT p.PersonId FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.KommuneId = @kommuneId))
        """);

    /// <summary>Where the kommune stands with a gathering that is not a draft; null where its network has none such.</summary>
    public Task<GroupPlaces?> Find(string token, string slug, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Invitation(token) is not { } invitation || await sql.Gathering(slug) is not { } gathering) return null;
        if (gathering.State == GatheringState.Draft || gathering.LearningNetworkId != invitation.Network.Id) return null;
        var (kommuneId, networkId) = (invitation.KommuneId, invitation.Network.Id);
        var states = (await sql.List<StateRow>(s_states, new { gatheringId = gathering.Id, kommuneId, networkId })).ToDictionary(r => r.EmailKey, r => r.State);
        var isOpen = gathering.WindowAt(clock.GetUtcNow()) == RegistrationWindow.Open && invitation.Network.KommuneIds.Contains(kommuneId);
        return new GroupPlaces(invitation, gathering.WithoutLinks, states, isOpen ? await sql.FreePlaces(gathering.Id, new SeatKind(false, kommuneId)) : null);
    }, stop);

    /// <summary>Registers all who are not registered yet, or nobody. Each is told by a mail of their own.</summary>
    /// <param name="token">The kommune's private token.</param>
    /// <param name="slug">The gathering's.</param>
    /// <param name="submissionId">Made when the form was opened: the same form sent twice is one wish.</param>
    /// <param name="people">Found right.</param>
    /// <param name="wait">All are to wait together where there are too few places.</param>
    /// <param name="language">In which those are written to that are new.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<GroupOutcome> Register(
        string token, string slug, string submissionId, IReadOnlyList<GroupPerson> people, bool wait, Language language, CancellationToken stop = default) =>
        database.Write<GroupOutcome>(async sql =>
        {
            var now = clock.GetUtcNow();
            if (await Open(sql, token, slug) is not { } door || await sql.Invitation(token) is not { } invitation) return new GroupOutcome.Closed();
            await sql.LockSeats(door.Id);
            var fresh = new List<(GroupPerson Person, long? CancelledId)>();
            foreach (var person in people)
            {
                var existing = await RegistrationStore.Existing(sql, door.Id, person.Email);
                if (existing is null or { State: RegistrationState.Cancelled }) fresh.Add((person, existing?.Id));
            }

            if (fresh.Count == 0) return new GroupOutcome.Done(0, people.Count);
            var kind = new SeatKind(false, invitation.KommuneId);
            var fromHeld = await sql.TakeSeat(door.Id, kind, fresh.Count);
            var hasPlaces = fromHeld is not null;
            if (!hasPlaces && !wait) return new GroupOutcome.TooFew(await sql.FreePlaces(door.Id, kind), fresh.Count);
            foreach (var ((person, cancelledId), index) in fresh.Select((f, i) => (f, i)))
            {
                // Each draws a number of its own.
                if (!hasPlaces) await sql.LockSeats(door.Id);
                await RegistrationStore.Admit(
                    sql, door.Id, cancelledId, Wish(person), hasPlaces ? null : await sql.NextInLine(door.Id), index < fromHeld, now);
            }

            var before = people.Count - fresh.Count;
            return hasPlaces ? new GroupOutcome.Done(fresh.Count, before) : new GroupOutcome.Waits(fresh.Count, before);

            RegistrationWish Wish(GroupPerson person) => new()
            {
                Gathering = slug,
                SubmissionId = submissionId,
                Name = person.Name,
                Email = person.Email,
                KommuneId = invitation.KommuneId,
                Role = person.Role,
                Language = language,
                GroupKey = hasPlaces ? null : submissionId,
            };
        }, stop);

    private async Task<GatheringDoor?> Open(SqlRunner sql, string token, string slug) =>
        await sql.Door(slug) is { } door && door.LearningNetworkId == await sql.NetworkOfInvitation(token) && door.IsOpenAt(clock.GetUtcNow()) ? door : null;

    private sealed record StateRow
    {
        public string EmailKey { get; init; } = "";
        public RegistrationState State { get; init; }
    }
}
