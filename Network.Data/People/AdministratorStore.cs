using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Who may organise every network and make new ones.</summary>
public sealed class AdministratorStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_appoint = new("UPDATE Person SET IsAdministrator = 1 WHERE Id = @id AND IsAdministrator = 0");

    /// <summary>Makes whoever has this address an administrator, and returns the row; the person is made where nobody has it.</summary>
    /// <param name="email">Read and found right.</param>
    /// <param name="name">For one who is new; empty where it is not known.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<long> Appoint(string email, string name = "", CancellationToken stop = default) => database.Write(async sql =>
    {
        var id = await sql.FindOrCreate(new NewPerson(email, name, null, Language.Nynorsk), clock.GetUtcNow());
        await sql.Change(s_appoint, new { id });
        return id;
    }, stop);
}
