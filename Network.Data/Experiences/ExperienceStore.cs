using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Experiences;

/// <summary>Experiences for those who write them: people of the kommune in the network, and its organisers.</summary>
public sealed class ExperienceStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_kommuner = new("""
        SELECT k.Id, k.Name FROM Kommune k
        WHERE k.Id IN (SELECT p.KommuneId FROM Participant p WHERE p.PersonId = @personId AND p.LearningNetworkId = @networkId)
           OR k.Id IN (SELECT c.KommuneId FROM KommuneContact c WHERE c.PersonId = @personId AND c.LearningNetworkId = @networkId)
           OR (@organises = 1 AND k.Id IN (SELECT n.KommuneId FROM NetworkKommune n WHERE n.LearningNetworkId = @networkId))
        """);

    private static readonly Sql s_files = new("SELECT f.Id, f.Name, f.ContentType, f.Size, f.Hash FROM ExperienceFile f WHERE f.ExperienceId = @id ORDER BY f.Id");

    private static readonly Sql s_tools = new("SELECT t.Name FROM NetworkTool t WHERE t.LearningNetworkId = @networkId ORDER BY t.Position, t.Id");

    private static readonly Sql s_insert = new("""
        INSERT INTO Experience (SubmissionId, LearningNetworkId, KommuneId, PersonId, State, Visibility, Language, Title, TargetGroup, Done, Worked, DidNotWork, Costs,
                                ContactName, ContactEmail, ContactEmailKey, ContactPhone, ContactIsOpen, Version, CreatedAt, ChangedAt)
        SELECT @SubmissionId, @NetworkId, @KommuneId, @PersonId, 'Draft', 'Network', @Language, @Title, @TargetGroup, @Done, @Worked, @DidNotWork, @Costs,
               @ContactName, @ContactEmail, @ContactEmailKey, @ContactPhone, @ContactIsOpen, 1, @Now, @Now
        WHERE NOT EXISTS (SELECT 1 FROM Experience e WHERE e.SubmissionId = @SubmissionId)
        """);

    private static readonly Sql s_bySubmission = new("SELECT e.Id FROM Experience e WHERE e.SubmissionId = @submissionId AND e.PersonId = @personId AND e.LearningNetworkId = @networkId");

    private static readonly Sql s_update = new("""
        UPDATE Experience
        SET Language = @Language, Title = @Title, TargetGroup = @TargetGroup, Done = @Done, Worked = @Worked, DidNotWork = @DidNotWork, Costs = @Costs,
            ContactName = @ContactName, ContactEmail = @ContactEmail, ContactEmailKey = @ContactEmailKey, ContactPhone = @ContactPhone, ContactIsOpen = @ContactIsOpen,
            Visibility = @Visibility, AskedOpenAt = @AskedOpenAt, Version = Version + 1, ChangedAt = @Now
        WHERE Id = @Id AND Version = @Version
        """);

    private static readonly Sql s_publish = new("""
        UPDATE Experience
        SET State = 'Published', Visibility = @visibility, AskedOpenAt = @askedOpenAt, PublishedAt = COALESCE(PublishedAt, @now), Version = Version + 1, ChangedAt = @now
        WHERE Id = @id AND Version = @version
        """);

    private static readonly Sql s_withdraw = new("""
        UPDATE Experience SET State = 'Withdrawn', AskedOpenAt = NULL, Version = Version + 1, ChangedAt = @now WHERE Id = @id AND State = 'Published'
        """);

    private static readonly Sql s_follow = new("INSERT INTO ExperienceFollow (ExperienceId, PersonId, CreatedAt) VALUES (@id, @personId, @now)");

    /// <summary>The kommuner that somebody may write for in the network: their own; for an organiser each of its region. By name.</summary>
    public Task<IReadOnlyList<ExperienceKommune>> Kommuner(MemberAccess access, CancellationToken stop = default) => database.Read(sql => Kommuner(sql, access), stop);

    /// <summary>Names of the network's tools, in its order.</summary>
    public Task<IReadOnlyList<string>> Tools(MemberAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.List<string>(s_tools, new { networkId = access.NetworkId }), stop);

    /// <summary>An experience of the network that the member may change; null for any other.</summary>
    public Task<Experience?> Find(MemberAccess access, long id, CancellationToken stop = default) => database.Read(async sql =>
        await Editable(sql, access, id) is { } row ? row.With((await sql.ExperienceWords([id]))(id)) with { Files = await sql.List<ExperienceFile>(s_files, new { id }) } : null, stop);

    /// <summary>Any experience that the member may open, to write beside; null where there is none such.</summary>
    public Task<Experience?> FindOther(MemberAccess access, long id, CancellationToken stop = default) => database.Read(async sql =>
        await sql.Experience(access.PersonId, id) is { } row ? row.With((await sql.ExperienceWords([id]))(id)) : null, stop);

    /// <summary>
    /// Begins a draft, tied to the one that it followed where the member may open that; sent twice it is one. Null where they may not write for this kommune.
    /// </summary>
    public Task<long?> Create(MemberAccess access, string submissionId, long kommuneId, long? followsId, ExperienceText text, CancellationToken stop = default) =>
        database.Write<long?>(async sql =>
        {
            var (now, key) = (clock.GetUtcNow(), new { submissionId, personId = access.PersonId, networkId = access.NetworkId });
            if ((await Kommuner(sql, access)).All(k => k.Id != kommuneId)) return null;
            var isNew = await sql.Change(s_insert, ExperienceValues.Of(text, now).With(key.submissionId, key.networkId, kommuneId, key.personId)) == 1;
            var id = await sql.Value<long?>(s_bySubmission, key);
            if (!isNew || id is null) return id;
            await sql.SaveExperienceWords(id.Value, text);
            await sql.Change(s_follow, new { id, personId = access.PersonId, now });
            if (followsId is { } to) await sql.LinkExperiences(access.PersonId, id.Value, to, now);
            return id;
        }, stop);

    /// <summary>
    /// Saves over the version that the writer saw. What everyone reads goes back to all networks until an organiser has read it anew, unless it is one who
    /// changes it: true then.
    /// </summary>
    public Task<(SaveOutcome Outcome, bool WaitsAgain)> Save(MemberAccess access, long id, int version, ExperienceText text, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            if (await Editable(sql, access, id) is not { } before) return (SaveOutcome.NotFound, false);
            var (visibility, waits) = before.State == ExperienceState.Published ? ExperienceRules.Publish(before.Visibility, before.MayOrganise) : (before.Visibility, false);
            var values = ExperienceValues.Of(text, now).Over(id, version, visibility, waits ? now : before.AskedOpenAt);
            if (await sql.Change(s_update, values) == 0) return (SaveOutcome.ChangedByOther, false);
            await sql.SaveExperienceWords(id, text);
            await Index(sql, access, id, now);
            return (SaveOutcome.Saved, waits);
        }, stop);

    /// <summary>Publishes it, or changes to whom; over the version that was on the page.</summary>
    public Task<PublishOutcome> Publish(MemberAccess access, long id, int version, Visibility wanted, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (!ExperienceRules.MayPublishTo(wanted) || await Editable(sql, access, id) is not { } row) return PublishOutcome.NotFound;
        if (ExperienceRules.MissingField(row.With(new ExperienceWords([], [])).Text) is not null) return PublishOutcome.Incomplete;
        // What everyone reads already and nobody has changed need not be asked for again.
        var isOpen = row is { State: ExperienceState.Published, Visibility: Visibility.Everyone };
        var (visibility, waits) = ExperienceRules.Publish(wanted, row.MayOrganise || isOpen);
        var askedOpenAt = waits ? row.AskedOpenAt ?? now : (DateTimeOffset?)null;
        if (await sql.Change(s_publish, new { id, version, visibility = visibility.ToString(), askedOpenAt, now }) == 0) return PublishOutcome.ChangedByOther;
        await Index(sql, access, id, now);
        return waits ? PublishOutcome.Waits : PublishOutcome.Published;
    }, stop);

    /// <summary>Takes it back; false where it is not out.</summary>
    public Task<bool> Withdraw(MemberAccess access, long id, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Editable(sql, access, id) is null || await sql.Change(s_withdraw, new { id, now }) == 0) return false;
        await Index(sql, access, id, now);
        return true;
    }, stop);

    internal static async Task<ExperienceRow?> Editable(SqlRunner sql, MemberAccess access, long id) =>
        await sql.Experience(access.PersonId, id) is { MayEdit: true } row && row.LearningNetworkId == access.NetworkId ? row : null;

    private static async Task Index(SqlRunner sql, MemberAccess access, long id, DateTimeOffset now) =>
        await sql.IndexExperience((await sql.Experience(access.PersonId, id))!, now);

    private static async Task<IReadOnlyList<ExperienceKommune>> Kommuner(SqlRunner sql, MemberAccess access)
    {
        var rows = await sql.List<KommuneRow>(s_kommuner, new { personId = access.PersonId, networkId = access.NetworkId, organises = access.MayOrganise });
        return [.. rows.Select(r => new ExperienceKommune(r.Id, r.Name)).OrderBy(k => NorwegianSort.Key(k.Name), StringComparer.Ordinal)];
    }

    private sealed record KommuneRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
    }
}
