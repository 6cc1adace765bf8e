using Network.Core.Mail;
using Network.Core.Members;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Members;

/// <summary>What a leased digest says now.</summary>
public sealed class DigestNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_reader = new($"""
        SELECT q.Name, q.Email, q.Language, d.Token, n.Slug, n.NameNn, n.NameNb, n.NameEn FROM NetworkDigest d
        JOIN LearningNetwork n ON n.Id = d.LearningNetworkId
        JOIN Person q ON q.Id = d.PersonId
        WHERE d.LearningNetworkId = @networkId AND d.PersonId = @personId AND d.EndedAt IS NULL AND d.LearningNetworkId IN ({Readable.Networks})
          AND NOT EXISTS (SELECT 1 FROM MailRefusal f WHERE f.LearningNetworkId = d.LearningNetworkId AND f.EmailKey = q.EmailKey)
        """);

    /// <summary>
    /// Null where the reader has ended it, has said no to the network's mail or is no longer in it, where they may open nothing that is new, and where the month
    /// is no longer the last one.
    /// </summary>
    public Task<DigestNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Read<DigestNews?>(async sql =>
    {
        if (due is not { PersonId: { } personId, AboutId: { } networkId }) return null;
        if (DigestMonth.Due(clock.GetUtcNow()) is not { } month || month.Number != due.Round) return null;
        if (await sql.Find<ReaderRow>(s_reader, new { networkId, personId }) is not { } reader) return null;
        // Moments are kept to the millisecond.
        var span = new NewsSpan(networkId, personId, month.From.AddMilliseconds(-1), month.To.AddMilliseconds(-1));
        var items = await sql.News(span, 0, DigestNews.Most);
        if (items.Count == 0) return null;
        return new DigestNews
        {
            To = new MailPerson(reader.Name, reader.Email),
            Language = reader.Language,
            NetworkName = new LocalText(reader.NameNn, reader.NameNb, reader.NameEn),
            Slug = reader.Slug,
            Contact = await sql.ContactOf(networkId),
            Token = reader.Token,
            Month = month,
            Items = items,
            More = items.Count < DigestNews.Most ? 0 : await sql.CountNews(span) - items.Count,
        };
    }, stop);

    private sealed record ReaderRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
        public string Token { get; init; } = "";
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
