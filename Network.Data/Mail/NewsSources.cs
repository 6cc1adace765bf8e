using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Networks;

namespace Network.Data.Mail;

/// <summary>What mails to many registered for the same gathering have in common, loaded once in a transaction.</summary>
internal sealed class NewsSources(SqlRunner sql)
{
    private static readonly Sql s_network = new("SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_changes = new("""
        SELECT c.Id, c.Reason FROM GatheringChangeSession x
        JOIN GatheringChange c ON c.Id = x.GatheringChangeId
        WHERE x.SessionId = @sessionId AND c.Kind = 'SessionsChanged' AND c.UndoneAt IS NULL ORDER BY c.Id
        """);

    private readonly Dictionary<long, Gathering> _gatherings = [];
    private readonly Dictionary<long, LocalText> _networks = [];
    private readonly Dictionary<long, MailPerson?> _contacts = [];
    private readonly Dictionary<long, IReadOnlyList<SessionChange>> _changes = [];

    /// <summary>As it is for whoever is registered.</summary>
    public async Task<Gathering> Gathering(Registration registration) =>
        (await Once(_gatherings, registration.GatheringId, async id => (await sql.Gathering(id))!)).For([.. registration.OnlineSessions]);

    public Task<LocalText> Network(long networkId) => Once(_networks, networkId, async id =>
    {
        var row = (await sql.Find<NetworkRow>(s_network, new { networkId = id }))!;
        return new LocalText(row.NameNn, row.NameNb, row.NameEn);
    });

    public Task<MailPerson?> Contact(long networkId) => Once(_contacts, networkId, id => sql.ContactOf(id));

    /// <summary>What was said of the changes of a session, the oldest first.</summary>
    public Task<IReadOnlyList<SessionChange>> Changes(long sessionId) => Once(_changes, sessionId, id => sql.List<SessionChange>(s_changes, new { sessionId = id }));

    private static async Task<T> Once<T>(Dictionary<long, T> known, long id, Func<long, Task<T>> load)
    {
        if (!known.TryGetValue(id, out var value)) known[id] = value = await load(id);
        return value;
    }

    private sealed record NetworkRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}

/// <summary>A change of a session.</summary>
internal sealed record SessionChange
{
    public long Id { get; init; }
    public string? Reason { get; init; }
}
