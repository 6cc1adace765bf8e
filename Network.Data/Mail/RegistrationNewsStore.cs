using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Networks;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>What a leased mail to somebody registered says now; null where it is no longer to be sent.</summary>
public sealed class RegistrationNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_network = new("SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    // An intent that has nothing to say ceases, so that the next change finds its key free.
    private static readonly Sql s_drop = new("""
        DELETE FROM Outbox WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner
          AND NOT EXISTS (SELECT 1 FROM Telling t WHERE t.OutboxId = Outbox.Id)
        """);

    private static readonly Sql s_inCalendar = new("""
        SELECT DISTINCT t.SessionId FROM Telling t
        WHERE t.RegistrationId = @registrationId AND t.Round = @round
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.RegistrationId = @registrationId AND o.Round = @round AND o.SessionId = t.SessionId AND o.Kind = 'SessionCancelled')
        """);

    /// <summary>For a confirmation: every session that is not over.</summary>
    public Task<RegistrationNews?> Confirmation(LeasedMail due, CancellationToken stop = default) => Write(due, async (sql, news, now) =>
    {
        var coming = news.Gathering.Planned.Where(s => s.EndsAt > now).ToList();
        if (news.Registration.State != RegistrationState.Confirmed || news.Gathering.State != GatheringState.Published || coming.Count == 0) return null;
        return news with { Sessions = await sql.Tell(due, news.Registration, coming, now) };
    }, stop);

    /// <summary>For a notice about one session that has not started. One that has nothing new to say ceases to be, unless sent again by hand.</summary>
    public Task<RegistrationNews?> Notice(LeasedMail due, CancellationToken stop = default) => Write(due, async (sql, news, now) =>
    {
        var session = news.Gathering.Planned.FirstOrDefault(s => s.Id == due.SessionId && s.StartsAt > now && !(s.TellFrom > now));
        var isWanted = session is not null && news.Registration.State == RegistrationState.Confirmed && news.Gathering.State == GatheringState.Published;
        var again = due.MailKey.StartsWith("session-again:", StringComparison.Ordinal);
        if (isWanted && (again || !await sql.KnowsAll(due, news.Registration, session!, now)))
            return news with { Sessions = await sql.Tell(due, news.Registration, [session!], now) };
        await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return null;
    }, stop);

    /// <summary>For a session that is cancelled.</summary>
    public Task<RegistrationNews?> SessionCancelled(LeasedMail due, CancellationToken stop = default) => Write(due, async (sql, news, now) =>
    {
        var session = news.Gathering.Sessions.FirstOrDefault(s => s.Id == due.SessionId && s.CancelledAt is not null && s.EndsAt > now);
        var isWanted = session is not null && news.Registration.State == RegistrationState.Confirmed;
        if (isWanted) return news with { Sessions = [new SessionNews(session!, false, false, false)] };
        if (session is null) await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return null;
    }, stop);

    /// <summary>For a gathering that is cancelled: its sessions that are not over, but for those that the person was told of as cancelled before.</summary>
    public Task<RegistrationNews?> GatheringCancelled(LeasedMail due, CancellationToken stop = default) => Write(due, async (sql, news, now) =>
    {
        if (news.Gathering.State != GatheringState.Cancelled) await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        if (news.Gathering.State != GatheringState.Cancelled || news.Registration.State == RegistrationState.Cancelled) return null;
        var known = await sql.List<long>(s_inCalendar, new { registrationId = news.Registration.Id, round = news.Registration.Round });
        var untold = news.Gathering.Sessions.Where(s => s.EndsAt > now && (s.CancelledAt is null || known.Contains(s.Id)));
        return news with { Sessions = [.. untold.Select(s => new SessionNews(s, false, false, false))] };
    }, stop);

    /// <summary>For a mail about the registration as a whole, in the state that it must still be in; the sessions are those that are not over.</summary>
    public Task<RegistrationNews?> Whole(LeasedMail due, Func<RegistrationNews, bool> isWanted, CancellationToken stop = default) => Write(due, (_, news, now) =>
    {
        var sessions = news.Gathering.Planned.Where(s => s.EndsAt > now).Select(s => new SessionNews(s, false, false, false));
        return Task.FromResult(isWanted(news) ? news with { Sessions = [.. sessions] } : null);
    }, stop);

    private Task<RegistrationNews?> Write(
        LeasedMail due, Func<SqlRunner, RegistrationNews, DateTimeOffset, Task<RegistrationNews?>> tell, CancellationToken stop) => database.Write(async sql =>
    {
        var registration = (await sql.Registration(due.RegistrationId!.Value))!;
        if (due.Round is { } round && round != registration.Round) return null;
        var gathering = await sql.GatheringOf(registration);
        var network = (await sql.Find<NetworkRow>(s_network, new { networkId = gathering.LearningNetworkId }))!;
        var news = new RegistrationNews
        {
            Registration = registration,
            Gathering = gathering,
            NetworkName = new LocalText(network.NameNn, network.NameNb, network.NameEn),
            Contact = await sql.ContactOf(gathering.LearningNetworkId),
            Position = await sql.Position(registration),
            MovedFrom = due.AboutId is { } before ? await MovedFrom(sql, before) : null,
        };
        return await tell(sql, news, clock.GetUtcNow());
    }, stop);

    private static async Task<MyRegistration?> MovedFrom(SqlRunner sql, long id)
    {
        if (await sql.Registration(id) is not { } before) return null;
        return new MyRegistration(before, await sql.GatheringOf(before), null);
    }

    private sealed record NetworkRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
