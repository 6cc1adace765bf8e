using Network.Core.Experiences;
using Network.Core.Texts;

namespace Network.Data.Experiences;

/// <summary>Reads, inside a larger transaction, for which kommuner somebody may write in which networks.</summary>
internal static class WritingRows
{
    /// <summary>Each kommune and network that <c>@personId</c> takes part or answers in.</summary>
    public const string Networks = """
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn, k.Id AS KommuneId, k.Name AS Kommune
        FROM (SELECT p.LearningNetworkId, p.KommuneId FROM Participant p WHERE p.PersonId = @personId
              UNION SELECT c.LearningNetworkId, c.KommuneId FROM KommuneContact c WHERE c.PersonId = @personId) w
        JOIN LearningNetwork n ON n.Id = w.LearningNetworkId
        JOIN Kommune k ON k.Id = w.KommuneId
        ORDER BY n.Id, k.Id
        """;

    private static readonly Sql s_networks = new(Networks);

    public static async Task<IReadOnlyList<WritingPlace>> WritesIn(this SqlRunner sql, long personId) =>
        [.. (await sql.List<PlaceRow>(s_networks, new { personId })).Select(r => r.Value)];

    internal sealed record PlaceRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public long KommuneId { get; init; }
        public string Kommune { get; init; } = "";

        public WritingPlace Value => new(Slug, new LocalText(NameNn, NameNb, NameEn), KommuneId, Kommune);
    }
}
