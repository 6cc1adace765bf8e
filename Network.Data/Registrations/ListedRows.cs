using Network.Core.Registrations;

namespace Network.Data.Registrations;

/// <summary>
/// Finds a page of an organiser's list at a cost that does not grow with the list. How many there are is kept, or counted up to a limit. Where few match they
/// are found by what narrows and then sorted; where many do, an index is read in the wanted order until the page is full.
/// </summary>
internal static class ListedRows
{
    // Of words that many have, nobody reads more pages than these; short words are looked for in one registration after the other.
    private const int MostOfWords = 250;

    private const string Sorted = """
        ORDER BY CASE WHEN @order = 'Waiting' THEN COALESCE(r.WaitingNumber, 2147483647) END,
                 CASE WHEN @order = 'Kommune' THEN COALESCE(r.KommuneId, 2147483647) END,
                 CASE WHEN @order = 'Newest' THEN r.RegisteredAt END DESC,
                 r.NameKey, r.Id
        """;

    private static readonly Sql s_countOfBoth = new("""
        SELECT COUNT(*) FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.KommuneId = @kommuneId AND r.Role = @role AND ((@state IS NULL AND r.State <> 'Cancelled') OR r.State = @state)
        """);

    private static readonly Sql s_ofBoth = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r INDEXED BY IX_Registration_ByKommune
            WHERE r.GatheringId = @gatheringId AND r.KommuneId = @kommuneId AND r.Role = @role AND {ListOrders.Filter} {Sorted} LIMIT @most
            """,
        sqlServer: $"""
            SELECT TOP (@most) r.Id FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.KommuneId = @kommuneId AND r.Role = @role AND {ListOrders.Filter} {Sorted}
            """);

    private static readonly Sql s_ofKommune = new($"SELECT r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND r.KommuneId = @kommuneId AND {ListOrders.Filter} {Sorted}");

    private static readonly Sql s_ofRole = new($"SELECT r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND r.Role = @role AND {ListOrders.Filter} {Sorted}");

    private static readonly Sql s_ofState = new($"SELECT r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND r.State = @state AND {ListOrders.Filter} {Sorted}");

    private static readonly Sql s_sorted = new($"SELECT r.Id FROM Registration r WHERE r.Id IN @ids {Sorted}");

    // The server has no such index and is never asked this.
    private static readonly Sql s_withText = new(
        sqlite: $"""
            SELECT r.Id FROM RegistrationText CROSS JOIN Registration r ON r.Id = RegistrationText.rowid
            WHERE RegistrationText MATCH @match AND r.GatheringId = @gatheringId AND {ListOrders.Filter} LIMIT @most
            """,
        sqlServer: $"SELECT TOP (@most) r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND r.SearchKey = @match AND {ListOrders.Filter}");

    private static readonly Sql s_withFailedMail = new(
        sqlite: $"""
            SELECT r.Id FROM Registration r
            WHERE r.Id IN (SELECT f.RegistrationId FROM Outbox f INDEXED BY IX_Outbox_Failed WHERE f.State = 'Failed' AND f.RegistrationId IS NOT NULL)
              AND +r.GatheringId = @gatheringId AND {ListOrders.Filter} LIMIT @most
            """,
        sqlServer: $"""
            SELECT TOP (@most) r.Id FROM Registration r
            WHERE r.Id IN (SELECT f.RegistrationId FROM Outbox f WHERE f.State = 'Failed') AND r.GatheringId = @gatheringId AND {ListOrders.Filter}
            """);

    private static readonly Sql s_any = new(
        sqlite: $"SELECT r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND {ListOrders.Filter} LIMIT @most",
        sqlServer: $"SELECT TOP (@most) r.Id FROM Registration r WHERE r.GatheringId = @gatheringId AND {ListOrders.Filter}");

    /// <summary>The ids of a page, and how many match; where those are cut there are more.</summary>
    /// <param name="sql">One read.</param>
    /// <param name="values">Whom to show, in which order.</param>
    /// <param name="numbers">What is kept of the gathering.</param>
    /// <param name="page">Which rows of how many.</param>
    /// <param name="few">As many as are sorted; of more, only that they are more is told where words narrow.</param>
    public static async Task<ListedPage> Listed(this SqlRunner sql, ListValues values, ListNumbers numbers, Func<int, (int Skip, int Take)> page, int few)
    {
        var selection = values.Selection;
        if (numbers.Everybody <= few || selection.Ids.Count > 0) return Part(await sql.Matching(values.gatheringId, selection, values.Wanted), page);
        var most = AtMost(selection, numbers);
        if (most == 0) return Part([], page);
        if (most <= few && Narrow(selection, numbers) is { } narrow) return Part(await sql.List<long>(narrow, values), page);
        if (selection.SearchWords.Count > 0 || selection.MailFailed) return await ByWords(sql, values, page, few);
        if (selection is { KommuneId: not null, Role: not null, State: null or RegistrationState.Confirmed })
        {
            var ids = await sql.List<long>(s_ofBoth, values with { most = few + 1 });
            if (ids.Count <= few) return Part(ids, page);
        }

        var total = selection is { KommuneId: not null, Role: not null } ? await sql.Value<int>(s_countOfBoth, values) : most;
        if (total == 0) return Part([], page);
        return await InOrder(sql, values, total, false, page);
    }

    private static async Task<ListedPage> ByWords(SqlRunner sql, ListValues values, Func<int, (int Skip, int Take)> page, int few)
    {
        var most = values.Selection.MailFailed ? few : Math.Min(few, MostOfWords);
        var statement = values.Selection.MailFailed ? s_withFailedMail : values.match is not null && values.HasTextIndex ? s_withText : s_any;
        var ids = await sql.List<long>(statement, values with { most = most + 1 });
        if (ids.Count > most) return await InOrder(sql, values, most, true, page);
        return Part(ids.Count == 0 ? ids : await sql.List<long>(s_sorted, new { ids, values.order }), page);
    }

    private static async Task<ListedPage> InOrder(SqlRunner sql, ListValues values, int total, bool isCut, Func<int, (int Skip, int Take)> page)
    {
        var (skip, take) = page(total);
        if (isCut || skip <= total / 2) return new ListedPage(await sql.Ordered(values with { skip = skip, take = take }), total, isCut);
        if (skip >= total) return new ListedPage([], total, false);
        var back = await sql.OrderedBack(values with { skip = Math.Max(0, total - skip - take), take = Math.Min(take, total - skip) });
        return new ListedPage([.. back.Reverse()], total, false);
    }

    private static ListedPage Part(IReadOnlyList<long> all, Func<int, (int Skip, int Take)> page)
    {
        var (skip, take) = page(all.Count);
        return new ListedPage([.. all.Skip(skip).Take(take)], all.Count, false);
    }

    private static int AtMost(RegistrationSelection selection, ListNumbers numbers) => selection switch
    {
        { KommuneId: not null, Role: not null } => Math.Min(numbers.OfKommune, numbers.OfRole),
        { Role: not null } => numbers.OfRole,
        _ => numbers.OfKommune,
    };

    private static Sql? Narrow(RegistrationSelection selection, ListNumbers numbers) => selection switch
    {
        // There is an index of the few who wait or have cancelled.
        { State: RegistrationState.Waiting or RegistrationState.Cancelled } => null,
        { KommuneId: not null } when selection.Role is null || numbers.OfKommune <= numbers.OfRole => s_ofKommune,
        { Role: not null } => s_ofRole,
        { State: not null } => s_ofState,
        _ => null,
    };
}

/// <summary>A page of ids.</summary>
/// <param name="Ids">In order.</param>
/// <param name="Total">How many match.</param>
/// <param name="IsCut">There are more than <paramref name="Total"/>.</param>
internal sealed record ListedPage(IReadOnlyList<long> Ids, int Total, bool IsCut);

/// <summary>What is kept of how many there are.</summary>
internal sealed record ListNumbers
{
    /// <summary>In any state.</summary>
    public int Everybody { get; init; }

    /// <summary>Of the state and the kommune that are asked for.</summary>
    public int OfKommune { get; init; }

    /// <summary>Of the state and the role that are asked for.</summary>
    public int OfRole { get; init; }
}
