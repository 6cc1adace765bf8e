namespace Network.Data.Access;

/// <summary>
/// Keeps the keys that cookies, form tokens and sealed secrets are protected with, so that every node reads what another wrote. They
/// are as secret as the rest of the database and lie in it unencrypted.
/// </summary>
public sealed class DataProtectionKeyStore(Database database)
{
    private static readonly Sql s_all = new("SELECT Xml FROM DataProtectionKey ORDER BY Id");

    private static readonly Sql s_add = new("INSERT INTO DataProtectionKey (FriendlyName, Xml) VALUES (@name, @xml)");

    /// <summary>The XML of every key and revocation, the oldest first.</summary>
    public Task<IReadOnlyList<string>> All(CancellationToken stop = default) => database.Read(sql => sql.List<string>(s_all), stop);

    /// <summary>Adds one; <paramref name="name"/> is for people.</summary>
    public Task Add(string name, string xml, CancellationToken stop = default) => database.Write(sql => sql.Change(s_add, new { name, xml }), stop);
}
