namespace Network.Data.FollowUps;

/// <summary>Which gatherings lack minutes, as a part of statements that have the gathering as <c>g</c>.</summary>
internal static class MissingMinutesRows
{
    /// <summary>True where the gathering is published, its minutes are not, and nobody has said that it needs none.</summary>
    public const string Missing = """
        g.State = 'Published' AND NOT EXISTS (SELECT 1 FROM GatheringMinutes m WHERE m.GatheringId = g.Id AND m.Edition > 0)
        AND NOT EXISTS (SELECT 1 FROM MinutesWaiver v WHERE v.GatheringId = g.Id)
        """;
}
