using Network.Core.Access;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Search;
using Network.Tests.Access;
using Network.Tests.Networks;

namespace Network.Tests.Search;

/// <summary>Networks, people and documents to search among.</summary>
internal sealed class SearchWorld(Database database)
{
    private static readonly Sql s_participant = new("INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, 4601, @personId, @now)");

    private static readonly Sql s_contact = new("INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, 4601, @personId)");

    private static readonly Sql s_staff = new("INSERT INTO NetworkStaff (LearningNetworkId, PersonId, Access) VALUES (@networkId, @personId, 'Reader')");

    private static readonly Sql s_registration = new("""
        INSERT INTO Registration (GatheringId, PersonId, Token, CalendarToken, SubmissionId, Name, NameKey, Email, EmailKey, Language, SearchKey, State, Round, Sequence, Version, RegisteredAt)
        VALUES (@gatheringId, @personId, @token, @token, @token, 'Kari', 'kari', @token, @token, 'Nynorsk', 'kari', 'Confirmed', 1, 0, 1, @now)
        """);

    private static readonly Sql s_present = new("""
        INSERT INTO Attendance (SessionId, RegistrationId, PersonId, TickedAt)
        SELECT (SELECT MIN(s.Id) FROM Session s WHERE s.GatheringId = @gatheringId), r.Id, @personId, @now FROM Registration r WHERE r.Token = @token
        """);

    private static readonly Sql s_forget = new("DELETE FROM SearchDocumentTool");

    private static readonly Sql s_forgetDocuments = new("DELETE FROM SearchDocument");

    private static readonly DateTimeOffset s_now = new(2023, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private int _last = 1000;

    public static SearchEntry Entry(string title, string body = "", SearchKind kind = SearchKind.Minutes, Visibility visibility = Visibility.Everyone, long networkId = 1, int id = 0) =>
        new(kind, id, networkId, new LocalText(title, null, null), body, $"/ein/stad/{id}") { Visibility = visibility };

    public async Task<(NetworkAccess Access, long GatheringId)> AddNetwork(string name)
    {
        var access = await database.AddNetwork(name);
        var slug = await database.AddGathering(access, $"Fyrste dag i {name}", s_now.AddDays(10));
        return (access, (await new GatheringStore(database, new TestClock()).Find(access, slug))!.Id);
    }

    /// <summary>Takes away what came into the index by itself.</summary>
    public Task Empty() => database.Write(async sql =>
    {
        await sql.Change(s_forget);
        await sql.Change(s_forgetDocuments);
    });

    /// <summary>Indexes a document under a number of its own, and returns that.</summary>
    public async Task<long> Add(SearchEntry entry)
    {
        entry = entry with { SubjectId = entry.SubjectId == 0 ? ++_last : entry.SubjectId };
        entry = entry with { Address = $"/ein/stad/{entry.SubjectId}" };
        await database.Write(sql => sql.Index(entry, s_now));
        return entry.SubjectId;
    }

    public Task Remove(SearchKind kind, long subjectId) => database.Write(sql => sql.Unindex(kind, subjectId));

    public Task<long> Person(string name, bool isAdministrator = false) => database.AddPerson($"{name}@nettverk.example", name, isAdministrator: isAdministrator);

    public Task TakesPart(long personId, long networkId) => database.Write(sql => sql.Change(s_participant, new { personId, networkId, now = s_now }));

    public Task Answers(long personId, long networkId) => database.Write(sql => sql.Change(s_contact, new { personId, networkId }));

    public Task Reads(long personId, long networkId) => database.Write(sql => sql.Change(s_staff, new { personId, networkId }));

    public Task WasPresent(long personId, long gatheringId, bool ticked = true) => database.Write(async sql =>
    {
        var values = new { personId, gatheringId, token = $"{personId}-{gatheringId}", now = s_now };
        await sql.Change(s_registration, values);
        if (ticked) await sql.Change(s_present, values);
    });

    /// <summary>Titles found, in order; at most the first hundred.</summary>
    public async Task<IReadOnlyList<string>> Titles(string typed, long personId = 0, SearchFilter? filter = null, SearchOrder order = SearchOrder.Relevance) =>
        [.. (await Find(typed, personId, filter, order)).Hits.Select(h => h.Title.Nn!)];

    public Task<SearchFound> Find(string typed, long personId = 0, SearchFilter? filter = null, SearchOrder order = SearchOrder.Relevance) =>
        new SearchStore(database, new TestClock()).Find(SearchQuery.Read(typed), filter ?? SearchFilter.None, personId, order, _ => (0, 100));
}
