using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>
/// What leased mails to people who are registered say now, an answer for each in their order; null where it is no longer to be sent. Those given together
/// are loaded in one transaction, and what they have in common once.
/// </summary>
public sealed class RegistrationNewsStore(Database database, TimeProvider clock)
{
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
    public Task<IReadOnlyList<RegistrationNews?>> Confirmation(IReadOnlyList<LeasedMail> mails, CancellationToken stop = default) => Write(mails, async (_, tellings, due, news, now) =>
    {
        var coming = news.Gathering.Planned.Where(s => s.EndsAt > now).ToList();
        if (news.Registration.State != RegistrationState.Confirmed || news.Gathering.State != GatheringState.Published || coming.Count == 0) return null;
        return news with { Sessions = await tellings.Tell(due, news.Registration, coming, now) };
    }, stop);

    /// <summary>For a notice about one session that has not started. One that has nothing new to say ceases to be, unless sent again by hand.</summary>
    public Task<IReadOnlyList<RegistrationNews?>> Notice(IReadOnlyList<LeasedMail> mails, CancellationToken stop = default) => Write(mails, async (sql, tellings, due, news, now) =>
    {
        var session = news.Gathering.Planned.FirstOrDefault(s => s.Id == due.SessionId && s.StartsAt > now && !(s.TellFrom > now));
        var isWanted = session is not null && news.Registration.State == RegistrationState.Confirmed && news.Gathering.State == GatheringState.Published;
        var again = due.MailKey.StartsWith("session-again:", StringComparison.Ordinal);
        if (isWanted && (again || !tellings.KnowsAll(due, news.Registration, session!, now)))
            return news with { Sessions = await tellings.Tell(due, news.Registration, [session!], now) };
        await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return null;
    }, stop);

    /// <summary>For a session that is cancelled.</summary>
    public Task<IReadOnlyList<RegistrationNews?>> SessionCancelled(IReadOnlyList<LeasedMail> mails, CancellationToken stop = default) => Write(mails, async (sql, _, due, news, now) =>
    {
        var session = news.Gathering.Sessions.FirstOrDefault(s => s.Id == due.SessionId && s.CancelledAt is not null && s.EndsAt > now);
        var isWanted = session is not null && news.Registration.State == RegistrationState.Confirmed;
        if (isWanted) return news with { Sessions = [new SessionNews(session!, false, false, false)] };
        if (session is null) await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return null;
    }, stop);

    /// <summary>For a gathering that is cancelled: its sessions that are not over, but for those that the person was told of as cancelled before.</summary>
    public Task<IReadOnlyList<RegistrationNews?>> GatheringCancelled(IReadOnlyList<LeasedMail> mails, CancellationToken stop = default) => Write(mails, async (sql, _, due, news, now) =>
    {
        if (news.Gathering.State != GatheringState.Cancelled) await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        if (news.Gathering.State != GatheringState.Cancelled || news.Registration.State == RegistrationState.Cancelled) return null;
        var known = await sql.List<long>(s_inCalendar, new { registrationId = news.Registration.Id, round = news.Registration.Round });
        var untold = news.Gathering.Sessions.Where(s => s.EndsAt > now && (s.CancelledAt is null || known.Contains(s.Id)));
        return news with { Sessions = [.. untold.Select(s => new SessionNews(s, false, false, false))] };
    }, stop);

    /// <summary>For a mail about the registration as a whole, in the state that it must still be in; the sessions are those that are not over.</summary>
    public Task<IReadOnlyList<RegistrationNews?>> Whole(IReadOnlyList<LeasedMail> mails, Func<RegistrationNews, bool> isWanted, CancellationToken stop = default) => Write(mails, (_, _, _, news, now) =>
    {
        var sessions = news.Gathering.Planned.Where(s => s.EndsAt > now).Select(s => new SessionNews(s, false, false, false));
        return Task.FromResult(isWanted(news) ? news with { Sessions = [.. sessions] } : null);
    }, stop);

    private delegate Task<RegistrationNews?> Tell(SqlRunner sql, Tellings tellings, LeasedMail due, RegistrationNews news, DateTimeOffset now);

    private Task<IReadOnlyList<RegistrationNews?>> Write(IReadOnlyList<LeasedMail> mails, Tell tell, CancellationToken stop) => database.Write<IReadOnlyList<RegistrationNews?>>(async sql =>
    {
        var ids = mails.Select(m => m.RegistrationId!.Value).Distinct().ToList();
        var (registrations, sources) = (await sql.Registrations([.. ids.Concat(mails.Select(m => m.AboutId).OfType<long>()).Distinct()]), new NewsSources(sql));
        var (tellings, now) = (await Tellings.Of(sql, sources, ids), clock.GetUtcNow());
        var written = new List<RegistrationNews?>();
        foreach (var due in mails)
        {
            var news = await News(sql, sources, due, registrations);
            written.Add(news is null ? null : await tell(sql, tellings, due, news, now));
        }

        return written;
    }, stop);

    // Null where the person has left, and perhaps come again, since the mail was due.
    private static async Task<RegistrationNews?> News(SqlRunner sql, NewsSources sources, LeasedMail due, IReadOnlyDictionary<long, Registration> registrations)
    {
        var registration = registrations[due.RegistrationId!.Value];
        if (due.Round is { } round && round != registration.Round) return null;
        var gathering = await sources.Gathering(registration);
        return new RegistrationNews
        {
            Registration = registration,
            Gathering = gathering,
            NetworkName = await sources.Network(gathering.LearningNetworkId),
            Contact = await sources.Contact(gathering.LearningNetworkId),
            Position = await sql.Position(registration),
            MovedFrom = due.AboutId is { } before && registrations.TryGetValue(before, out var left) ? new MyRegistration(left, await sources.Gathering(left), null) : null,
        };
    }
}
