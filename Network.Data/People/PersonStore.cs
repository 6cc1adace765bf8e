using Network.Core.Access;
using Network.Core.People;

namespace Network.Data.People;

/// <summary>People, each for themselves.</summary>
public sealed class PersonStore(Database database)
{
    private static readonly Sql s_byId = new("""
        SELECT p.Id, p.Email, p.Name, p.Phone, p.Language, p.IsAdministrator, p.SecurityStamp FROM Person p WHERE p.Id = @id
        """);

    private static readonly Sql s_stamp = new("UPDATE Person SET SecurityStamp = @stamp WHERE Id = @id");

    /// <summary>The person; null where there is none.</summary>
    public Task<Person?> Find(long id, CancellationToken stop = default) => database.Read(sql => sql.Find<Person>(s_byId, new { id }), stop);

    /// <summary>Ends every sign-in of the person, on every device.</summary>
    public Task SignOutEverywhere(long id, CancellationToken stop = default) =>
        database.Write(sql => sql.Change(s_stamp, new { id, stamp = SecretToken.New() }), stop);
}
