namespace Network.Data;

/// <summary>
/// One SQL statement, for both databases. Stands as a <c>static readonly</c> field beside the method that uses it, where tests find
/// it by reflection: each is prepared on a migrated SQLite database, and parsed and bound as T-SQL.
/// </summary>
public sealed class Sql
{
    private readonly string _sqlite;
    private readonly string _sqlServer;

    /// <summary>A statement that both databases understand.</summary>
    public Sql(string both)
        : this(both, both)
    {
    }

    /// <summary>A statement that must differ: paging, the new row's id, upsert, leases.</summary>
    public Sql(string sqlite, string sqlServer)
    {
        _sqlite = sqlite;
        _sqlServer = sqlServer;
    }

    /// <summary>The text for this product.</summary>
    public string For(DatabaseProvider provider) => provider == DatabaseProvider.SqlServer ? _sqlServer : _sqlite;
}
