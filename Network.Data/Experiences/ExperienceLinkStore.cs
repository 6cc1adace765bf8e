using Network.Core.Experiences;

namespace Network.Data.Experiences;

/// <summary>«Vi har prøvd dette òg»: ties one kommune's experience to another's.</summary>
public sealed class ExperienceLinkStore(Database database, TimeProvider clock)
{
    private const int Most = 50;

    private static readonly Sql s_own = new(
        sqlite: $"""
            SELECT {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables}
            WHERE {ExperienceRights.Own} AND d.Id <> @id AND d.State <> 'Withdrawn' AND d.KommuneId <> (SELECT o.KommuneId FROM Experience o WHERE o.Id = @id)
              AND NOT EXISTS (SELECT 1 FROM ExperienceLink l WHERE (l.FromId = d.Id AND l.ToId = @id) OR (l.FromId = @id AND l.ToId = d.Id))
            ORDER BY d.ChangedAt DESC, d.Id DESC LIMIT @most
            """,
        sqlServer: $"""
            SELECT TOP (@most) {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables}
            WHERE {ExperienceRights.Own} AND d.Id <> @id AND d.State <> 'Withdrawn' AND d.KommuneId <> (SELECT o.KommuneId FROM Experience o WHERE o.Id = @id)
              AND NOT EXISTS (SELECT 1 FROM ExperienceLink l WHERE (l.FromId = d.Id AND l.ToId = @id) OR (l.FromId = @id AND l.ToId = d.Id))
            ORDER BY d.ChangedAt DESC, d.Id DESC
            """);

    private static readonly Sql s_remove = new($"""
        DELETE FROM ExperienceLink
        WHERE ((FromId = @one AND ToId = @other) OR (FromId = @other AND ToId = @one))
          AND EXISTS (SELECT 1 FROM Experience d WHERE (d.Id = @one OR d.Id = @other) AND {ExperienceRights.Edits})
        """);

    /// <summary>Those of the person's own kommuner that may be tied to it and are not; where they may write a new one. Null where they may not open it.</summary>
    public Task<LinkChoices?> Choices(long personId, long id, CancellationToken stop = default) => database.Read<LinkChoices?>(async sql =>
    {
        if (await sql.Experience(personId, id) is not { State: ExperienceState.Published } row) return null;
        var networks = await sql.WritesIn(personId);
        return new LinkChoices(row.With((await sql.ExperienceWords([id]))(id)), await sql.ExperienceLines(s_own, new { personId, id, most = Most }), [.. networks.Where(n => n.KommuneId != row.KommuneId)]);
    }, stop);

    /// <summary>Ties them; twice is once. False where one is not the person's to change, the other not theirs to open, or both are of one kommune.</summary>
    public Task<bool> Link(long personId, long fromId, long toId, CancellationToken stop = default) =>
        database.Write(sql => sql.LinkExperiences(personId, fromId, toId, clock.GetUtcNow()), stop);

    /// <summary>Unties them: whoever may change either may. False where they are not tied, or not theirs.</summary>
    public Task<bool> Unlink(long personId, long one, long other, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { personId, one, other }) > 0, stop);
}
