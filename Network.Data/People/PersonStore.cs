using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.People;

namespace Network.Data.People;

/// <summary>People, each for themselves.</summary>
public sealed class PersonStore(Database database)
{
    /// <summary>The <see cref="Person"/> @personId, as a part of a larger statement.</summary>
    internal const string ById = "SELECT p.Id, p.Email, p.Name, p.Phone, p.Language, p.IsAdministrator, p.SecurityStamp FROM Person p WHERE p.Id = @personId";

    private static readonly Sql s_byId = new(ById);

    private static readonly Sql s_byEmail = new("""
        SELECT p.Id, p.Email, p.Name, p.Phone, p.Language, p.IsAdministrator, p.SecurityStamp FROM Person p WHERE p.EmailKey = @emailKey
        """);

    private static readonly Sql s_signedIn = new("""
        SELECT p.Id, p.Email, p.Name, p.Language, p.IsAdministrator, p.SecurityStamp,
               (SELECT COUNT(*) FROM NetworkStaff s WHERE s.PersonId = p.Id) AS Networks
        FROM Person p WHERE p.Id = @id
        """);

    private static readonly Sql s_change = new("UPDATE Person SET Name = @name, Phone = @phone, Language = @language WHERE Id = @id");

    private static readonly Sql s_stamp = new("UPDATE Person SET SecurityStamp = @stamp WHERE Id = @id");

    /// <summary>The person; null where there is none.</summary>
    public Task<Person?> Find(long id, CancellationToken stop = default) => database.Read(sql => sql.Find<Person>(s_byId, new { personId = id }), stop);

    /// <summary>The person with this address, in whatever case; null where there is none.</summary>
    public Task<Person?> FindByEmail(string email, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<Person>(s_byEmail, new { emailKey = EmailAddress.Key(email) }), stop);

    /// <summary>The same for each request of somebody with a cookie; null where there is none.</summary>
    public Task<SignedInPerson?> FindSignedIn(long id, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<SignedInPerson>(s_signedIn, new { id }), stop);

    /// <summary>Changes what the person says of themselves. What they said when they registered somewhere stays as it was there.</summary>
    public Task Change(long id, PersonChange change, CancellationToken stop = default) => database.Write(
        sql => sql.Change(s_change, new { id, name = change.Name, phone = change.Phone, language = change.Language.ToString() }), stop);

    /// <summary>Ends every sign-in of the person, on every device.</summary>
    public Task SignOutEverywhere(long id, CancellationToken stop = default) =>
        database.Write(sql => sql.Change(s_stamp, new { id, stamp = SecretToken.New() }), stop);
}
