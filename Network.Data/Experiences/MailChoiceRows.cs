using Network.Core.Access;
using Network.Core.Experiences;

namespace Network.Data.Experiences;

/// <summary>How people are told of comments: who has said nothing is told at once.</summary>
internal static class MailChoiceRows
{
    private static readonly Sql s_insert = new("""
        INSERT INTO MailChoice (PersonId, CommentMail, Token, WantedFrom, ChangedAt)
        SELECT @personId, 'AtOnce', @token, @always, @always WHERE NOT EXISTS (SELECT 1 FROM MailChoice m WHERE m.PersonId = @personId)
        """);

    private static readonly Sql s_token = new("SELECT m.Token FROM MailChoice m WHERE m.PersonId = @personId");

    private static readonly Sql s_choose = new("""
        UPDATE MailChoice
        SET CommentMail = @choice, ChangedAt = @now, WantedFrom = CASE WHEN CommentMail = 'None' THEN @now ELSE WantedFrom END
        WHERE PersonId = @personId AND CommentMail <> @choice
        """);

    /// <summary>The token by which the person chooses without signing in; made where there is none.</summary>
    public static async Task<string> MailChoiceToken(this SqlRunner sql, long personId)
    {
        await sql.Change(s_insert, new { personId, token = SecretToken.New(), always = DateTimeOffset.UnixEpoch });
        return (await sql.Value<string>(s_token, new { personId }))!;
    }

    public static async Task ChooseCommentMail(this SqlRunner sql, long personId, CommentMail choice, DateTimeOffset now)
    {
        await sql.MailChoiceToken(personId);
        await sql.Change(s_choose, new { personId, choice = choice.ToString(), now });
    }
}
