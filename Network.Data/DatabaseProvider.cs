namespace Network.Data;

/// <summary>The database products that every statement and migration is written for.</summary>
public enum DatabaseProvider
{
    /// <summary>The embedded default: one file, nothing to install.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server, or a server that speaks its protocol and plain T-SQL.</summary>
    SqlServer,
}
