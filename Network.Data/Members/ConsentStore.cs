using Network.Core.Members;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>The list of a network's people: nobody stands on it who has not agreed to.</summary>
public sealed class ConsentStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_change = new("""
        UPDATE MemberConsent SET ShowsEmail = @email, ShowsPhone = @phone WHERE LearningNetworkId = @networkId AND PersonId = @personId
        """);

    private static readonly Sql s_agree = new("""
        INSERT INTO MemberConsent (LearningNetworkId, PersonId, ShowsEmail, ShowsPhone, AgreedAt)
        SELECT @networkId, @personId, @email, @phone, @now
        WHERE EXISTS (SELECT 1 FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.PersonId = @personId)
          AND NOT EXISTS (SELECT 1 FROM MemberConsent c WHERE c.LearningNetworkId = @networkId AND c.PersonId = @personId)
        """);

    private static readonly Sql s_withdraw = new("DELETE FROM MemberConsent WHERE LearningNetworkId = @networkId AND PersonId = @personId");

    /// <summary>Puts a participant on the list, or changes what it shows of them; false for somebody who does not take part.</summary>
    public Task<bool> Agree(MemberAccess access, MemberConsent consent, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new { networkId = access.NetworkId, personId = access.PersonId, email = consent.ShowsEmail, phone = consent.ShowsPhone, now = clock.GetUtcNow() };
        return await sql.Change(s_change, values) == 1 || await sql.Change(s_agree, values) == 1;
    }, stop);

    /// <summary>Takes them off it; false where they were not on it.</summary>
    public Task<bool> Withdraw(MemberAccess access, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_withdraw, new { networkId = access.NetworkId, personId = access.PersonId }) == 1, stop);

    /// <summary>Everybody on the list, in no order.</summary>
    public Task<IReadOnlyList<MemberEntry>> People(MemberAccess access, CancellationToken stop = default) => database.Read(sql => sql.PeopleOnList(access.NetworkId), stop);
}
