namespace Network.Data.Demo;

/// <summary>The little that demo data needs and nobody else may know.</summary>
public sealed class DemoStore(Database database)
{
    private static readonly Sql s_networks = new("SELECT COUNT(*) FROM LearningNetwork");

    /// <summary>True where there is no network yet.</summary>
    public Task<bool> IsEmpty(CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<int>(s_networks) == 0, stop);
}
