using Network.Core.Experiences;
using Network.Core.Texts;

namespace Network.Data.Experiences;

/// <summary>How people are told of comments, for themselves, and for whoever holds the link of such a mail.</summary>
public sealed class MailChoiceStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_byToken = new("""
        SELECT m.PersonId, m.CommentMail, p.Email, p.Language FROM MailChoice m JOIN Person p ON p.Id = m.PersonId WHERE m.Token = @token
        """);

    /// <summary>Chooses for themselves.</summary>
    public Task Choose(long personId, CommentMail choice, CancellationToken stop = default) =>
        database.Write(sql => sql.ChooseCommentMail(personId, choice, clock.GetUtcNow()), stop);

    /// <summary>How it stands; null where the link opens nothing.</summary>
    public Task<MailChoice?> Find(string token, CancellationToken stop = default) => database.Read(sql => sql.Find<MailChoice>(s_byToken, new { token }), stop);

    /// <summary>Chooses by the link of a mail; false where it opens nothing.</summary>
    public Task<bool> Choose(string token, CommentMail choice, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.Find<MailChoice>(s_byToken, new { token }) is not { } row) return false;
        await sql.ChooseCommentMail(row.PersonId, choice, clock.GetUtcNow());
        return true;
    }, stop);
}

/// <summary>How a person is told of comments.</summary>
public sealed record MailChoice
{
    /// <summary>Who.</summary>
    public long PersonId { get; init; }

    /// <summary>How.</summary>
    public CommentMail CommentMail { get; init; }

    /// <summary>Where to.</summary>
    public string Email { get; init; } = "";

    /// <summary>In what.</summary>
    public Language Language { get; init; }
}
