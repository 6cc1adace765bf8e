using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>What a leased mail about a series says now.</summary>
public sealed class SeriesNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_member = new("""
        SELECT m.Id, m.LearningNetworkId, m.KommuneId, m.PersonId, m.Token, q.Name, q.Email, q.Phone, q.Language FROM SeriesMember m
        JOIN Person q ON q.Id = m.PersonId
        WHERE m.Id = @id
        """);

    private static readonly Sql s_network = new("SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_registrations = new("""
        SELECT r.Id FROM Registration r
        WHERE r.SeriesMailKey = @mailKey AND r.State <> 'Cancelled' ORDER BY r.Id
        """);

    /// <summary>Null where the person has left the series, or nothing is left to tell of.</summary>
    public Task<SeriesNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Write<SeriesNews?>(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Find<SeriesMember>(s_member, new { id = due.AboutId }) is not { } member) return null;
        var network = (await sql.Find<NetworkRow>(s_network, new { networkId = member.LearningNetworkId }))!;
        var name = new LocalText(network.NameNn, network.NameNb, network.NameEn);
        var (news, sources) = (new List<RegistrationNews>(), new NewsSources(sql));
        var ids = await sql.List<long>(s_registrations, new { mailKey = due.MailKey });
        var tellings = await Tellings.Of(sql, sources, ids);
        foreach (var registration in (await sql.Registrations(ids)).Values.OrderBy(r => r.Id))
        {
            var gathering = await sources.Gathering(registration);
            var coming = gathering.Planned.Where(s => s.EndsAt > now).ToList();
            if (gathering.State != GatheringState.Published || coming.Count == 0) continue;
            news.Add(new RegistrationNews
            {
                Registration = registration,
                Gathering = gathering,
                NetworkName = name,
                Contact = await sources.Contact(member.LearningNetworkId),
                Position = await sql.Position(registration),
                Sessions = registration.State == RegistrationState.Confirmed
                    ? await tellings.Tell(due, registration, coming, now)
                    : [.. coming.Select(s => new SessionNews(s, false, false, false))],
            });
        }

        return news.Count == 0 ? null : new SeriesNews(member, name, [.. news.OrderBy(n => n.Sessions[0].Session.StartsAt)]);
    }, stop);

    private sealed record NetworkRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
