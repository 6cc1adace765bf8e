using Network.Data;

namespace Network.Web.Operations;

/// <summary>Reads the section <c>Database</c>. A connection string may hold a password: no message shows it.</summary>
internal static class DatabaseSection
{
    private const string Key = "Database:ConnectionString";

    public static DatabaseSettings Read(SettingsReader read, string contentRoot)
    {
        var usual = new DatabaseSettings();
        var provider = read.Word("Database:Provider", usual.Provider);
        var text = read.Secret(Key) ?? usual.ConnectionString;
        var checkedText = ConnectionText.Check(provider, text, contentRoot);
        if (checkedText is null) read.Refuse(Key, $"is not one for {provider}; expected {Expected(provider)} (the value is not shown)");
        return new DatabaseSettings { Provider = provider, ConnectionString = checkedText ?? text };
    }

    private static string Expected(DatabaseProvider provider) => provider == DatabaseProvider.SqlServer
        ? "a server and a database, as Server=sql.example.no;Database=Network;…"
        : "a file, as Data Source=App_Data/network.db";
}
