using Network.Core.Texts;
using Network.Data.People;

namespace Network.Data.Demo;

/// <summary>The little that demo data needs and nobody else may do.</summary>
public sealed class DemoStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_networks = new("SELECT COUNT(*) FROM LearningNetwork");

    private static readonly Sql s_administrator = new("UPDATE Person SET IsAdministrator = 1 WHERE Id = @id");

    /// <summary>True where there is no network yet.</summary>
    public Task<bool> IsEmpty(CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<int>(s_networks) == 0, stop);

    /// <summary>Makes an administrator, and returns the row.</summary>
    public Task<long> AddAdministrator(string email, string name, CancellationToken stop = default) => database.Write(async sql =>
    {
        var id = await sql.FindOrCreate(new NewPerson(email, name, null, Language.Nynorsk), clock.GetUtcNow());
        await sql.Change(s_administrator, new { id });
        return id;
    }, stop);
}
