using Network.Core.Registrations;

namespace Network.Data.Registrations;

/// <summary>Finds the registrations of a selection. One statement decides for the list, its export and its mail, so that the three never differ.</summary>
internal static class SelectedRows
{
    private static readonly Sql s_matching = new("""
        SELECT r.Id FROM Registration r
        LEFT JOIN Kommune k ON k.Id = r.KommuneId
        WHERE r.GatheringId = @gatheringId
          AND ((@state IS NULL AND r.State <> 'Cancelled') OR r.State = @state)
          AND (@kommuneId IS NULL OR r.KommuneId = @kommuneId)
          AND (@role IS NULL OR r.Role = @role)
          AND (@first IS NULL OR r.SearchKey LIKE @first ESCAPE '!')
          AND (@second IS NULL OR r.SearchKey LIKE @second ESCAPE '!')
          AND (@third IS NULL OR r.SearchKey LIKE @third ESCAPE '!')
          AND (@fourth IS NULL OR r.SearchKey LIKE @fourth ESCAPE '!')
          AND (@mailFailed = 0 OR EXISTS (SELECT 1 FROM Outbox o WHERE o.RegistrationId = r.Id AND o.State = 'Failed'))
        ORDER BY CASE WHEN @order = 'Waiting' THEN COALESCE(r.WaitingNumber, 2147483647) END,
                 CASE WHEN @order = 'Kommune' THEN COALESCE(k.Number, '9999') END,
                 CASE WHEN @order = 'Newest' THEN r.RegisteredAt END DESC,
                 r.NameKey, r.Id
        """);

    /// <summary>The ids in their order.</summary>
    public static async Task<IReadOnlyList<long>> Matching(
        this SqlRunner sql, long gatheringId, RegistrationSelection selection, RegistrationOrder order = RegistrationOrder.Name)
    {
        var words = selection.SearchWords;
        var found = await sql.List<long>(s_matching, new
        {
            gatheringId,
            state = selection.State?.ToString(),
            kommuneId = selection.KommuneId,
            role = selection.Role,
            first = Like(words, 0),
            second = Like(words, 1),
            third = Like(words, 2),
            fourth = Like(words, 3),
            mailFailed = selection.MailFailed ? 1 : 0,
            order = order.ToString(),
        });
        if (selection.Ids.Count == 0) return found;
        var ticked = selection.Ids.ToHashSet();
        return [.. found.Where(ticked.Contains)];
    }

    // A folded word holds letters and digits alone: nothing in it means anything to LIKE.
    private static string? Like(IReadOnlyList<string> words, int index) => index < words.Count ? $"%{words[index]}%" : null;
}
