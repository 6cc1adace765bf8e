using Network.Core.Registrations;

namespace Network.Data.Registrations;

/// <summary>
/// A page of a long list, read in the order of an index until it is full: nobody who is not shown is looked up. Orders that put some before all others are
/// read in two parts.
/// </summary>
internal static class ListOrders
{
    /// <summary>True where a registration is among those of the selection. <see cref="SelectedRows"/> says the same, and tests compare the two.</summary>
    public const string Filter = """
        ((@state IS NULL AND r.State <> 'Cancelled') OR r.State = @state)
        AND (@kommuneId IS NULL OR r.KommuneId = @kommuneId) AND (@role IS NULL OR r.Role = @role)
        AND (@first IS NULL OR r.SearchKey LIKE @first ESCAPE '!') AND (@second IS NULL OR r.SearchKey LIKE @second ESCAPE '!')
        AND (@third IS NULL OR r.SearchKey LIKE @third ESCAPE '!') AND (@fourth IS NULL OR r.SearchKey LIKE @fourth ESCAPE '!')
        AND (@mailFailed = 0 OR EXISTS (SELECT 1 FROM Outbox o WHERE o.RegistrationId = r.Id AND o.State = 'Failed'))
        """;

    private static readonly Sql s_byName = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByName
            WHERE r.GatheringId = @gatheringId AND {Filter} ORDER BY r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND {Filter} ORDER BY r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_newest = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByMoment
            WHERE r.GatheringId = @gatheringId AND {Filter} ORDER BY r.RegisteredAt DESC, r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND {Filter} ORDER BY r.RegisteredAt DESC, r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_ofKommuner = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByKommune
            WHERE r.GatheringId = @gatheringId AND r.KommuneId IS NOT NULL AND {Filter} ORDER BY r.KommuneId, r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.KommuneId IS NOT NULL AND {Filter} ORDER BY r.KommuneId, r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_ofNone = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByKommune
            WHERE r.GatheringId = @gatheringId AND r.KommuneId IS NULL AND {Filter} ORDER BY r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.KommuneId IS NULL AND {Filter} ORDER BY r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_waiting = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByState
            WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND {Filter} ORDER BY r.WaitingNumber, r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND {Filter} ORDER BY r.WaitingNumber, r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_notWaiting = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByName
            WHERE r.GatheringId = @gatheringId AND r.State <> 'Waiting' AND {Filter} ORDER BY r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.State <> 'Waiting' AND {Filter} ORDER BY r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_countOfKommuner = new($"SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = @gatheringId AND r.KommuneId IS NOT NULL AND {Filter}");

    private static readonly Sql s_countWaiting = new($"SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND {Filter}");

    /// <summary>The ids of the page, in order.</summary>
    public static Task<IReadOnlyList<long>> Ordered(this SqlRunner sql, ListValues values) => values.Wanted switch
    {
        // Within one kommune the order of kommuner is that of names.
        RegistrationOrder.Kommune when values.kommuneId is null => TwoParts(sql, values, s_ofKommuner, s_countOfKommuner, s_ofNone),
        RegistrationOrder.Waiting => TwoParts(sql, values, s_waiting, s_countWaiting, s_notWaiting),
        RegistrationOrder.Newest => sql.List<long>(s_newest, values),
        _ => sql.List<long>(s_byName, values),
    };

    private static async Task<IReadOnlyList<long>> TwoParts(SqlRunner sql, ListValues values, Sql first, Sql countOfFirst, Sql rest)
    {
        var found = await sql.List<long>(first, values);
        if (found.Count == values.take) return found;
        var before = found.Count > 0 || values.skip == 0 ? values.skip + found.Count : await sql.Value<int>(countOfFirst, values);
        var skip = Math.Max(0, values.skip - before);
        return [.. found, .. await sql.List<long>(rest, values with { skip = skip, take = values.take - found.Count })];
    }
}
