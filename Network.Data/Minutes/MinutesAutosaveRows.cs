using Network.Core.Minutes;

namespace Network.Data.Minutes;

/// <summary>Reads what somebody has not saved.</summary>
internal static class MinutesAutosaveRows
{
    /// <summary>What <see cref="Autosave"/> reads of the minutes @minutesId for the person @personId, as a part of a larger statement.</summary>
    public const string Select = "SELECT a.SavedAt, a.Document FROM MinutesAutosave a WHERE a.GatheringMinutesId = @minutesId AND a.PersonId = @personId";

    private static readonly Sql s_find = new(Select);

    /// <summary>Null for nothing.</summary>
    public static Task<MinutesAutosave?> MinutesAutosave(this SqlRunner sql, long minutesId, long personId) => sql.Several(s_find, new { minutesId, personId }, Autosave);

    /// <summary>The same from a larger answer.</summary>
    public static async Task<MinutesAutosave?> Autosave(this SqlAnswers answers) =>
        await answers.Find<AutosaveRow>() is { } row ? new MinutesAutosave(row.SavedAt, MinutesJson.Read<MinutesForm>(row.Document)) : null;

    private sealed record AutosaveRow
    {
        public DateTimeOffset SavedAt { get; init; }
        public string Document { get; init; } = "";
    }
}
