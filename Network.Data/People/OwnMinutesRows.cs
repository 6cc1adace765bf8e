using Network.Core.People;
using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Reads what a person has written to minutes.</summary>
internal static class OwnMinutesRows
{
    /// <summary>What <see cref="OwnMinutes"/> reads of the person @personId, as a part of a larger statement.</summary>
    public const string Select = """
        SELECT g.TitleNn, g.TitleNb, g.TitleEn, c.Body AS Text, 0 AS IsUnsaved, c.WrittenAt FROM MinutesComment c
        JOIN GatheringMinutes m ON m.Id = c.GatheringMinutesId JOIN Gathering g ON g.Id = m.GatheringId
        WHERE c.PersonId = @personId
        UNION ALL
        SELECT g.TitleNn, g.TitleNb, g.TitleEn, a.Document AS Text, 1 AS IsUnsaved, a.SavedAt AS WrittenAt FROM MinutesAutosave a
        JOIN GatheringMinutes m ON m.Id = a.GatheringMinutesId JOIN Gathering g ON g.Id = m.GatheringId
        WHERE a.PersonId = @personId
        """;

    public static async Task<IReadOnlyList<OwnMinutes>> OwnMinutes(this SqlAnswers answers) =>
        [.. (await answers.List<WrittenRow>()).Select(r => r.Value).OrderByDescending(r => r.WrittenAt)];

    private sealed record WrittenRow
    {
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public string Text { get; init; } = "";
        public bool IsUnsaved { get; init; }
        public DateTimeOffset WrittenAt { get; init; }

        public OwnMinutes Value => new() { Gathering = new LocalText(TitleNn, TitleNb, TitleEn), Text = Text, IsUnsaved = IsUnsaved, WrittenAt = WrittenAt };
    }
}
