namespace Network.Data;

/// <summary>Where the data is kept: the configuration section <c>Database</c>.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Which product.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>The product's own connection string. For SQLite a <c>Data Source</c> relative to the content root is allowed.</summary>
    public string ConnectionString { get; init; } = "Data Source=App_Data/network.db";
}
