using Network.Core.Access;
using Network.Core.Members;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>The secret address of a network's news: for the member, who makes and ends it, and for whoever holds it.</summary>
public sealed class NewsFeedStore(Database database, TimeProvider clock)
{
    private const int Most = 50;
    private const int DaysBack = 365;

    private static readonly Sql s_remove = new("DELETE FROM NewsFeed WHERE LearningNetworkId = @networkId AND PersonId = @personId");

    private static readonly Sql s_make = new("INSERT INTO NewsFeed (LearningNetworkId, PersonId, Token, CreatedAt) VALUES (@networkId, @personId, @token, @now)");

    private static readonly Sql s_owner = new("""
        SELECT f.LearningNetworkId, f.PersonId, f.CreatedAt AS MadeAt, n.CreatedAt AS NetworkSince, q.Language, n.Slug, n.NameNn, n.NameNb, n.NameEn
        FROM NewsFeed f
        JOIN LearningNetwork n ON n.Id = f.LearningNetworkId
        JOIN Person q ON q.Id = f.PersonId
        WHERE f.Token = @token
        """);

    private static readonly Sql s_belongs = new($"SELECT COUNT(*) FROM LearningNetwork n WHERE n.Id = @networkId AND n.Id IN ({Readable.Networks})");

    /// <summary>Makes an address. One that there was opens nothing from now on.</summary>
    public Task Renew(MemberAccess access, CancellationToken stop = default) => database.Write(async sql =>
    {
        await sql.Change(s_remove, new { networkId = access.NetworkId, personId = access.PersonId });
        // As that of a calendar: given away to services that keep it for years.
        await sql.Change(s_make, new { networkId = access.NetworkId, personId = access.PersonId, token = SecretToken.New() + SecretToken.New(), now = clock.GetUtcNow() });
    }, stop);

    /// <summary>Ends the address; false where there was none.</summary>
    public Task<bool> TurnOff(MemberAccess access, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { networkId = access.NetworkId, personId = access.PersonId }) == 1, stop);

    /// <summary>What it holds now; null where the key opens nothing, or the person no longer belongs to the network.</summary>
    public Task<NewsFeedContent?> Open(string token, CancellationToken stop = default) => database.Read<NewsFeedContent?>(async sql =>
    {
        if (await sql.Find<OwnerRow>(s_owner, new { token }) is not { } owner) return null;
        if (await sql.Value<int>(s_belongs, new { networkId = owner.LearningNetworkId, personId = owner.PersonId }) == 0) return null;
        var now = clock.GetUtcNow();
        var items = await sql.News(new NewsSpan(owner.LearningNetworkId, owner.PersonId, now.AddDays(-DaysBack), now), 0, Most);
        return new NewsFeedContent
        {
            Language = owner.Language,
            NetworkName = new LocalText(owner.NameNn, owner.NameNb, owner.NameEn),
            Slug = owner.Slug,
            NetworkId = owner.LearningNetworkId,
            NetworkSince = owner.NetworkSince,
            PersonId = owner.PersonId,
            MadeAt = owner.MadeAt,
            Items = items,
        };
    }, stop);

    private sealed record OwnerRow
    {
        public long LearningNetworkId { get; init; }
        public long PersonId { get; init; }
        public DateTimeOffset MadeAt { get; init; }
        public DateTimeOffset NetworkSince { get; init; }
        public Language Language { get; init; }
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
