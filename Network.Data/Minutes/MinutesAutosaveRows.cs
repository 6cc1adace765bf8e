using Network.Core.Minutes;

namespace Network.Data.Minutes;

/// <summary>Reads what somebody has not saved.</summary>
internal static class MinutesAutosaveRows
{
    private static readonly Sql s_find = new("SELECT a.SavedAt, a.Document FROM MinutesAutosave a WHERE a.GatheringMinutesId = @minutesId AND a.PersonId = @personId");

    /// <summary>Null for nothing.</summary>
    public static async Task<MinutesAutosave?> MinutesAutosave(this SqlRunner sql, long minutesId, long personId) =>
        await sql.Find<AutosaveRow>(s_find, new { minutesId, personId }) is { } row ? new MinutesAutosave(row.SavedAt, MinutesJson.Read<MinutesForm>(row.Document)) : null;

    private sealed record AutosaveRow
    {
        public DateTimeOffset SavedAt { get; init; }
        public string Document { get; init; } = "";
    }
}
