using Network.Core.Gatherings;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Data.Registrations;
using Network.Data.Search;

namespace Network.Data.Gatherings;

/// <summary>A network's gatherings for those who organise it. What is another network's does not exist here.</summary>
public sealed class GatheringStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_slugTaken = new("SELECT COUNT(*) FROM Gathering g WHERE g.Slug = @slug");

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO Gathering (LearningNetworkId, Slug, TitleNn, TitleNb, TitleEn, DescriptionNn, DescriptionNb, DescriptionEn, Mode, State, Audience,
              Capacity, Taken, SeatChanges, OpensAt, ClosesAt, LinkDaysBefore, LinkTime, JoinIsAttendance, Version, CreatedAt)
            VALUES (@networkId, @slug, @titleNn, @titleNb, @titleEn, @descriptionNn, @descriptionNb, @descriptionEn, @mode, 'Draft', @audience,
              @capacity, 0, 0, @opensAt, @closesAt, @linkDaysBefore, @linkTime, @joinIsAttendance, 1, @now)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO Gathering (LearningNetworkId, Slug, TitleNn, TitleNb, TitleEn, DescriptionNn, DescriptionNb, DescriptionEn, Mode, State, Audience,
              Capacity, Taken, SeatChanges, OpensAt, ClosesAt, LinkDaysBefore, LinkTime, JoinIsAttendance, Version, CreatedAt)
            OUTPUT inserted.Id
            VALUES (@networkId, @slug, @titleNn, @titleNb, @titleEn, @descriptionNn, @descriptionNb, @descriptionEn, @mode, 'Draft', @audience,
              @capacity, 0, 0, @opensAt, @closesAt, @linkDaysBefore, @linkTime, @joinIsAttendance, 1, @now)
            """);

    private static readonly Sql s_update = new("""
        UPDATE Gathering
        SET TitleNn = @titleNn, TitleNb = @titleNb, TitleEn = @titleEn, DescriptionNn = @descriptionNn, DescriptionNb = @descriptionNb,
            DescriptionEn = @descriptionEn, Mode = @mode, Audience = @audience, Capacity = @capacity, OpensAt = @opensAt, ClosesAt = @closesAt,
            LinkDaysBefore = @linkDaysBefore, LinkTime = @linkTime, JoinIsAttendance = @joinIsAttendance, Version = Version + 1, SeatChanges = SeatChanges + 1
        WHERE Id = @id AND LearningNetworkId = @networkId AND Version = @version AND State <> 'Cancelled'
        """);

    private static readonly Sql s_publish = new("""
        UPDATE Gathering SET State = 'Published', PublishedAt = @now, Version = Version + 1
        WHERE Id = @id AND LearningNetworkId = @networkId AND State = 'Draft'
        """);

    private static readonly Sql s_networkRule = new("SELECT n.LinkDaysBefore, n.LinkTime FROM LearningNetwork n WHERE n.Id = @networkId");

    /// <summary>The gathering with this slug, drafts and meeting links among it; null where the network has none.</summary>
    public Task<Gathering?> Find(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read(async sql =>
    {
        var gathering = await sql.Gathering(slug);
        return gathering?.LearningNetworkId == access.NetworkId ? gathering : null;
    }, stop);

    /// <summary>The rule that the network's gatherings follow unless they have their own.</summary>
    public Task<LinkRule> NetworkRule(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => RuleOf(sql, access.NetworkId), stop);

    /// <summary>Makes a draft and returns its slug: the wished one, or that with a number where it is taken.</summary>
    public Task<string> Create(NetworkAccess access, string wishedSlug, GatheringPlan plan, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            var networkId = access.NetworkIdForChange;
            var slug = await FreeSlug(sql, wishedSlug);
            var id = await sql.Value<long>(s_insert, GatheringValues.Of(plan, 0, networkId, slug, 0, now));
            var rule = plan.OwnLinkRule ?? await RuleOf(sql, networkId);
            await sql.SaveSessions(id, SessionChanges.Of([], plan.Sessions, rule, now), mayRemove: false, now);
            await sql.SaveQuestions(id, plan.Questions, now);
            await sql.IndexGathering(id, now);
            return slug;
        }, stop);

    /// <summary>
    /// Saves the plan over the version that the organiser saw. More places go at once to the first in line. Sessions that people were told of stay
    /// also where the plan lacks them: they are to be cancelled. With a <paramref name="notice"/>, what is new is told as the organiser wants; without,
    /// by <see cref="ChangeRules.NoticeFrom"/>.
    /// </summary>
    public Task<SaveOutcome> Save(NetworkAccess access, long id, int version, GatheringPlan plan, ChangeNotice? notice = null, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            var networkId = access.NetworkIdForChange;
            var changed = await sql.Change(s_update, GatheringValues.Of(plan, id, networkId, "", version, now));
            var stored = await sql.Gathering(id);
            if (stored is null || stored.LearningNetworkId != networkId) return SaveOutcome.NotFound;
            if (changed == 0) return SaveOutcome.ChangedByOther;
            var rule = plan.OwnLinkRule ?? await RuleOf(sql, networkId);
            var changes = SessionChanges.Of(stored.Sessions, plan.Sessions, rule, now);
            var tellFrom = notice is null ? now : SessionChanges.TellFrom(changes, notice.AtOnce, now);
            if (notice is not null) changes = SessionChanges.Held(changes, tellFrom);
            var isDraft = stored.State == GatheringState.Draft;
            var news = await sql.SaveSessions(id, changes, mayRemove: isDraft, now);
            if (news.Count > 0 && !isDraft) await sql.Remember(access, id, GatheringChangeKind.SessionsChanged, notice?.Reason, tellFrom, now, news);
            await sql.SaveQuestions(id, plan.Questions, now);
            await sql.FillFreePlaces(id, now);
            await sql.IndexGathering(id, now);
            return SaveOutcome.Saved;
        }, stop);

    /// <summary>Puts a draft on the public pages; false where it is no draft of this network.</summary>
    public Task<bool> Publish(NetworkAccess access, long id, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Change(s_publish, new { id, networkId = access.NetworkIdForChange, now }) == 0) return false;
        await sql.IndexGathering(id, now);
        await sql.IndexMaterialsOf(id, now);
        return true;
    }, stop);

    internal static async Task<LinkRule> RuleOf(SqlRunner sql, long networkId)
    {
        var row = await sql.Find<RuleRow>(s_networkRule, new { networkId });
        return new LinkRule(row!.LinkDaysBefore, row.LinkTime);
    }

    private static async Task<string> FreeSlug(SqlRunner sql, string wished)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wished : $"{wished}-{number}";
            if (await sql.Value<int>(s_slugTaken, new { slug }) == 0) return slug;
        }
    }

    private sealed record RuleRow
    {
        public int LinkDaysBefore { get; init; }
        public TimeOnly LinkTime { get; init; }
    }
}
