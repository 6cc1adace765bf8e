using Network.Core.Lists;
using Network.Core.Members;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>All news of a network, for one of its members.</summary>
public sealed class NewsStore(Database database, TimeProvider clock)
{
    /// <summary>A page of it, the newest first.</summary>
    public Task<ListPage<NewsItem>> Page(MemberAccess access, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        var span = new NewsSpan(access.NetworkId, access.PersonId, NewsSpan.Start, clock.GetUtcNow());
        var total = await sql.CountNews(span);
        var (skip, take) = page(total);
        return new ListPage<NewsItem>(await sql.News(span, skip, take), total);
    }, stop);
}
