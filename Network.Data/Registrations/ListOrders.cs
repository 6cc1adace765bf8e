using Network.Core.Registrations;

namespace Network.Data.Registrations;

/// <summary>
/// A page of a long list, read in the order of an index until it is full: nobody who is not shown is looked up. The index that is read begins with what
/// narrows most. Orders that put some before all others are read in two parts, and what is in the last half of a list is read from its end.
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

    /// <summary>How each of these begins.</summary>
    public const string From = "SELECT r.Id FROM Registration r";

    /// <summary>Whom it is about.</summary>
    public const string Of = $"WHERE r.GatheringId = @gatheringId AND {Filter}";

    /// <summary>A page, in SQLite.</summary>
    public const string Limit = "LIMIT @take OFFSET @skip";

    /// <summary>A page, on the server.</summary>
    public const string Fetch = "OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY";

    /// <summary>Those of a state that few are in: SQLite reads an index of these alone only where the statement says that it wants no others.</summary>
    public const string Other = "r.State <> 'Confirmed' AND r.State = @state";

    /// <summary>The same of one kommune.</summary>
    public const string OtherOfKommune = $"{Other} AND r.KommuneId = @kommuneId";

    /// <summary>Those of a kommune who wait.</summary>
    public const string WaitingOfKommune = "r.State <> 'Confirmed' AND r.State = 'Waiting' AND r.KommuneId = @kommuneId";

    /// <summary>Those of a kommune who do not.</summary>
    public const string NotWaitingOfKommune = "r.State <> 'Waiting' AND r.KommuneId = @kommuneId";

    private const string ByName = "r.NameKey, r.Id";
    private const string ByMoment = "r.RegisteredAt DESC, r.NameKey, r.Id";

    private static readonly Sql s_all = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByName {Of} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_kommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND r.KommuneId = @kommuneId ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId = @kommuneId ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_role = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByRole {Of} AND r.Role = @role ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.Role = @role ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_other = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByName {Of} AND {Other} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_otherKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {OtherOfKommune} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {OtherOfKommune} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_newest = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByMoment {Of} ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_newestKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OfKommuneByMoment {Of} AND r.KommuneId = @kommuneId ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId = @kommuneId ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_newestOther = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByMoment {Of} AND {Other} ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_newestOtherKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {OtherOfKommune} ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} AND {OtherOfKommune} ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_kommuner = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId, {ByName} {Fetch}");

    private static readonly Sql s_none = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND r.KommuneId IS NULL ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId IS NULL ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_otherKommuner = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {Other} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId, {ByName} {Fetch}");

    private static readonly Sql s_otherNone = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {Other} AND r.KommuneId IS NULL ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} AND r.KommuneId IS NULL ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_waiting = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByState {Of} AND r.State = 'Waiting' ORDER BY r.WaitingNumber, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.State = 'Waiting' ORDER BY r.WaitingNumber, {ByName} {Fetch}");

    private static readonly Sql s_waitingKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {WaitingOfKommune} ORDER BY r.WaitingNumber, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {WaitingOfKommune} ORDER BY r.WaitingNumber, {ByName} {Fetch}");

    private static readonly Sql s_notWaiting = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByName {Of} AND r.State <> 'Waiting' ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.State <> 'Waiting' ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_notWaitingKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND {NotWaitingOfKommune} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {NotWaitingOfKommune} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_countKommuner = new($"SELECT COUNT(*) FROM Registration r {Of} AND r.KommuneId IS NOT NULL");

    private static readonly Sql s_countWaiting = new($"SELECT COUNT(*) FROM Registration r {Of} AND r.State = 'Waiting'");

    /// <summary>The ids of the page, in order.</summary>
    public static Task<IReadOnlyList<long>> Ordered(this SqlRunner sql, ListValues values)
    {
        var isOther = values.Selection.State is RegistrationState.Waiting or RegistrationState.Cancelled;
        var isOfKommune = values.kommuneId is not null;
        return values.Wanted switch
        {
            // Within one kommune the order of kommuner is that of names.
            RegistrationOrder.Kommune when !isOfKommune && isOther => sql.Parts(values, s_otherKommuner, s_countKommuner, s_otherNone),
            RegistrationOrder.Kommune when !isOfKommune => sql.Parts(values, s_kommuner, s_countKommuner, s_none),
            RegistrationOrder.Waiting when values.Selection.State is RegistrationState.Waiting => sql.List<long>(isOfKommune ? s_waitingKommune : s_waiting, values),
            RegistrationOrder.Waiting when values.Selection.State is null && isOfKommune => sql.Parts(values, s_waitingKommune, s_countWaiting, s_notWaitingKommune),
            RegistrationOrder.Waiting when values.Selection.State is null => sql.Parts(values, s_waiting, s_countWaiting, s_notWaiting),
            RegistrationOrder.Newest when isOther => sql.List<long>(isOfKommune ? s_newestOtherKommune : s_newestOther, values),
            RegistrationOrder.Newest => sql.List<long>(isOfKommune ? s_newestKommune : s_newest, values),
            _ when isOther => sql.List<long>(isOfKommune ? s_otherKommune : s_other, values),
            _ when isOfKommune => sql.List<long>(s_kommune, values),
            _ => sql.List<long>(values.role is null ? s_all : s_role, values),
        };
    }

    /// <summary>A page of a list of which one part stands before the rest.</summary>
    public static async Task<IReadOnlyList<long>> Parts(this SqlRunner sql, ListValues values, Sql first, Sql countOfFirst, Sql rest)
    {
        var found = await sql.List<long>(first, values);
        if (found.Count == values.take) return found;
        var before = found.Count > 0 || values.skip == 0 ? values.skip + found.Count : await sql.Value<int>(countOfFirst, values);
        var skip = Math.Max(0, values.skip - before);
        return [.. found, .. await sql.List<long>(rest, values with { skip = skip, take = values.take - found.Count })];
    }
}
