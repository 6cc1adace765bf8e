using Network.Core.Lists;
using Network.Core.Materials;
using Network.Core.Registrations;
using Network.Data.Registrations;

namespace Network.Data.Materials;

/// <summary>Materials for those who read them: what is listed is what opens, since both ask the same. The person is 0 for somebody who is not signed in.</summary>
public sealed class MaterialStore(Database database)
{
    private static readonly Sql s_network = new("SELECT n.Id FROM LearningNetwork n WHERE n.Slug = @network");

    private static readonly Sql s_count = new($"SELECT COUNT(*) FROM Material d WHERE d.LearningNetworkId = @networkId AND {MaterialColumns.Open}");

    private static readonly Sql s_page = new(
        sqlite: $"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE d.LearningNetworkId = @networkId AND {MaterialColumns.Open} ORDER BY d.RenewedAt DESC, d.Id DESC LIMIT @take OFFSET @skip",
        sqlServer: $"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE d.LearningNetworkId = @networkId AND {MaterialColumns.Open} ORDER BY d.RenewedAt DESC, d.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY");

    private static readonly Sql s_ofGathering = new($"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE d.GatheringId = @gatheringId AND {MaterialColumns.Open} ORDER BY d.RenewedAt DESC, d.Id DESC");

    private static readonly Sql s_one = new($"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE d.Id = @id AND {MaterialColumns.Open}");

    private static readonly Sql s_file = new($"""
        SELECT v.Name, v.ContentType, v.Hash, v.Size, d.Visibility FROM Material d JOIN MaterialVersion v ON v.MaterialId = d.Id AND v.Number = d.FileNumber
        WHERE d.Id = @id AND {MaterialColumns.Open}
        """);

    // A link is handed on more easily than an account: what is for organisers alone stays with them.
    private static readonly Sql s_fileOf = new($"""
        SELECT v.Name, v.ContentType, v.Hash, v.Size, d.Visibility FROM Material d JOIN MaterialVersion v ON v.MaterialId = d.Id AND v.Number = d.FileNumber
        WHERE d.Id = @id AND d.GatheringId = @gatheringId AND d.Visibility <> 'Organisers' AND {MaterialColumns.Open}
        """);

    /// <summary>A page of what the person may open in a network and its gatherings; null where there is no such network.</summary>
    public Task<NetworkMaterials?> OfNetwork(string network, long personId, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Value<long>(s_network, new { network }) is not (> 0 and var networkId)) return null;
        var place = await sql.MaterialPlace(networkId, null);
        var total = await sql.Value<int>(s_count, new { networkId, personId });
        var (skip, take) = page(total);
        return new NetworkMaterials(place!, new ListPage<Material>(await sql.List<Material>(s_page, new { networkId, personId, skip, take }), total));
    }, stop);

    /// <summary>What the person may open of a gathering.</summary>
    public Task<IReadOnlyList<Material>> OfGathering(long gatheringId, long personId, CancellationToken stop = default) =>
        database.Read(sql => sql.List<Material>(s_ofGathering, new { gatheringId, personId }), stop);

    /// <summary>What whoever has this link may open of their gathering; null where the link opens nothing.</summary>
    public Task<RegisteredMaterials?> Of(string token, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await Registered(sql, token) is not { } registration) return null;
        var rows = await sql.List<Material>(s_ofGathering, new { gatheringId = registration.GatheringId, personId = registration.PersonId });
        return new RegisteredMaterials(await sql.GatheringOf(registration), [.. rows.Where(m => m.Visibility != Core.Access.Visibility.Organisers)]);
    }, stop);

    /// <summary>One, for whoever may open it; null for everybody else.</summary>
    public Task<Material?> Find(long id, long personId, CancellationToken stop = default) => database.Read(sql => sql.Find<Material>(s_one, new { id, personId }), stop);

    /// <summary>Its newest file, for whoever may open it; null for everybody else, and for a link.</summary>
    public Task<OpenFile?> File(long id, long personId, CancellationToken stop = default) => database.Read(async sql =>
        (await sql.Find<OpenFileRow>(s_file, new { id, personId }))?.Value, stop);

    /// <summary>The newest file of a material of the gathering that whoever has this link is registered for; null where they may not open it.</summary>
    public Task<OpenFile?> FileOf(string token, long id, CancellationToken stop = default) => database.Read(async sql =>
        await Registered(sql, token) is { } registration
            ? (await sql.Find<OpenFileRow>(s_fileOf, new { id, personId = registration.PersonId, gatheringId = registration.GatheringId }))?.Value
            : null, stop);

    private static async Task<Registration?> Registered(SqlRunner sql, string token) =>
        await sql.RegistrationByToken(token) is { } registration && registration.State != RegistrationState.Cancelled ? registration : null;
}
