using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Programme;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Programme;

/// <summary>Slides: put up by organisers, had by them and by those who have a place in the gathering.</summary>
public sealed class SlideStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_add = new("""
        INSERT INTO ProgrammeSlide (ProgrammeItemId, Name, Url, ContentType, Content, Size, AddedAt)
        SELECT p.Id, @name, @url, @contentType, @content, @size, @now
        FROM ProgrammeItem p JOIN Session s ON s.Id = p.SessionId JOIN Gathering g ON g.Id = s.GatheringId
        WHERE p.Id = @itemId AND g.Slug = @slug AND g.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_remove = new("""
        DELETE FROM ProgrammeSlide
        WHERE Id = @id AND ProgrammeItemId IN (SELECT p.Id FROM ProgrammeItem p JOIN Session s ON s.Id = p.SessionId JOIN Gathering g ON g.Id = s.GatheringId
                                               WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId)
        """);

    private static readonly Sql s_file = new("""
        SELECT f.Name, f.ContentType, f.Content
        FROM ProgrammeSlide f JOIN ProgrammeItem p ON p.Id = f.ProgrammeItemId JOIN Session s ON s.Id = p.SessionId JOIN Gathering g ON g.Id = s.GatheringId
        WHERE f.Id = @id AND f.Content IS NOT NULL AND g.Slug = @slug AND g.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_fileOfRegistration = new("""
        SELECT f.Name, f.ContentType, f.Content
        FROM Registration r JOIN Session s ON s.GatheringId = r.GatheringId JOIN ProgrammeItem p ON p.SessionId = s.Id JOIN ProgrammeSlide f ON f.ProgrammeItemId = p.Id
        WHERE r.Token = @token AND r.State = 'Confirmed' AND f.Id = @id AND f.Content IS NOT NULL
        """);

    /// <summary>Puts a file up that was found right; false where there is no such item.</summary>
    public Task<bool> AddFile(NetworkAccess access, string slug, long itemId, MailFile file, CancellationToken stop = default) => Add(new
    {
        slug,
        itemId,
        networkId = access.NetworkIdForChange,
        name = file.Name,
        url = (string?)null,
        contentType = file.ContentType,
        content = file.Content,
        size = file.Content.Length,
        now = clock.GetUtcNow(),
    }, stop);

    /// <summary>Puts a link up; false where there is no such item.</summary>
    public Task<bool> AddLink(NetworkAccess access, string slug, long itemId, string name, string url, CancellationToken stop = default) => Add(new
    {
        slug,
        itemId,
        networkId = access.NetworkIdForChange,
        name,
        url,
        contentType = (string?)null,
        content = (byte[]?)null,
        size = 0,
        now = clock.GetUtcNow(),
    }, stop);

    /// <summary>Takes slides away; false where there are none such.</summary>
    public Task<bool> Remove(NetworkAccess access, string slug, long id, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { id, slug, networkId = access.NetworkIdForChange }) == 1, stop);

    /// <summary>A file for organisers; null where the gathering has none such.</summary>
    public Task<MailFile?> File(NetworkAccess access, string slug, long id, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<FileRow>(s_file, new { id, slug, networkId = access.NetworkId }))?.Value, stop);

    /// <summary>A file for whoever has a place; null for everybody else.</summary>
    public Task<MailFile?> FileOf(string token, long id, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<FileRow>(s_fileOfRegistration, new { token, id }))?.Value, stop);

    /// <summary>The programme for whoever has registered, with slides where they have a place; null where the link opens nothing, or nothing is published.</summary>
    public Task<GatheringProgramme?> Of(string token, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.RegistrationByToken(token) is not { } registration || registration.State == RegistrationState.Cancelled) return null;
        var gathering = await sql.GatheringOf(registration);
        if (gathering.State == GatheringState.Draft) return null;
        var hasPlace = registration.State == RegistrationState.Confirmed;
        return new GatheringProgramme(gathering, hasPlace ? await sql.Slides(gathering.Id) : Array.Empty<ProgrammeSlide>().ToLookup(s => s.ProgrammeItemId));
    }, stop);

    private Task<bool> Add(object values, CancellationToken stop) => database.Write(async sql => await sql.Change(s_add, values) == 1, stop);

    private sealed record FileRow
    {
        public string Name { get; init; } = "";
        public string ContentType { get; init; } = "";
        public byte[] Content { get; init; } = [];

        public MailFile Value => new(Name, ContentType, Content);
    }
}
