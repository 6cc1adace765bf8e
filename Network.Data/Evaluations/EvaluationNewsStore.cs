using Network.Core.Evaluations;
using Network.Core.Mail;
using Network.Data.Networks;

namespace Network.Data.Evaluations;

/// <summary>What a leased mail about an evaluation says now.</summary>
public sealed class EvaluationNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_invited = new($"{InvitedRow.Select} WHERE i.EvaluationId = @evaluationId AND i.RegistrationId = @registrationId");

    // An intent that nobody has tried to send and that is no longer true ceases, so that its key is free should it become true again.
    private static readonly Sql s_drop = new("DELETE FROM Outbox WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner AND Attempts = 1");

    /// <summary>Null where it is answered, closed or off by now, the gathering is moved or cancelled, or the person was not there after all.</summary>
    public Task<EvaluationNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Write(async sql =>
    {
        var news = await Written(sql, due);
        if (news is null) await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return news;
    }, stop);

    private async Task<EvaluationNews?> Written(SqlRunner sql, LeasedMail due)
    {
        if (await sql.Find<InvitedRow>(s_invited, new { evaluationId = due.AboutId, registrationId = due.RegistrationId }) is not { HasAnswered: false, Present: > 0 } row) return null;
        if (row.OpenUntil(clock.GetUtcNow()) is not { } closesAt) return null;
        return new EvaluationNews
        {
            To = new MailPerson(row.Name, row.Email),
            Language = row.Language,
            Title = row.Title,
            NetworkName = row.NetworkName,
            Contact = await sql.ContactOf(row.LearningNetworkId),
            Token = row.Token,
            IsAnonymous = row.IsAnonymous,
            ClosesAt = closesAt,
            IsReminder = due.Kind == MailKind.EvaluationReminder,
        };
    }
}
