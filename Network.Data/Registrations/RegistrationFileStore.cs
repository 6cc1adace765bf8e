using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Gatherings;

namespace Network.Data.Registrations;

/// <summary>One registration for those who organise its gathering.</summary>
public sealed class RegistrationFileStore(Database database)
{
    private static readonly Sql s_questions = new("""
        SELECT q.Id, q.Text, q.Kind FROM Question q
        WHERE q.GatheringId = @gatheringId
          AND (q.RemovedAt IS NULL OR EXISTS (SELECT 1 FROM Answer a WHERE a.QuestionId = q.Id AND a.RegistrationId = @id))
        ORDER BY q.Position, q.Id
        """);

    private static readonly Sql s_mails = new(
        sqlite: """
            SELECT o.Kind, o.State, o.Recipient, o.CreatedAt, o.SentAt, o.Error FROM Outbox o
            WHERE o.RegistrationId = @id ORDER BY o.Id DESC LIMIT 50
            """,
        sqlServer: """
            SELECT TOP (50) o.Kind, o.State, o.Recipient, o.CreatedAt, o.SentAt, o.Error FROM Outbox o
            WHERE o.RegistrationId = @id ORDER BY o.Id DESC
            """);

    /// <summary>The registration with what belongs to it; null where the gathering has none with this id.</summary>
    public Task<RegistrationFile?> Find(NetworkAccess access, string slug, long id, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Desk(access, slug) is not { } desk) return null;
        if (await sql.Registration(id) is not { } registration || registration.GatheringId != desk.Id) return null;
        var questions = await sql.List<ExportQuestion>(s_questions, new { gatheringId = desk.Id, id });
        var mails = await sql.List<RegistrationMailLine>(s_mails, new { id });
        return new RegistrationFile(desk, registration, await sql.Position(registration), questions, mails);
    }, stop);

    /// <summary>The same with the whole gathering, for a form; null where the gathering has none with this id.</summary>
    public Task<MyRegistration?> ForForm(NetworkAccess access, string slug, long id, CancellationToken stop = default) => database.Read(async sql =>
    {
        var gathering = await sql.Gathering(slug);
        var registration = gathering?.LearningNetworkId == access.NetworkId ? await sql.Registration(id) : null;
        return registration?.GatheringId == gathering?.Id && registration is not null ? new MyRegistration(registration, gathering!, null) : null;
    }, stop);
}
