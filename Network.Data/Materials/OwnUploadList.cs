using Network.Data.Access;

namespace Network.Data.Materials;

/// <summary>A person's own files on their way to one place, inside a larger question.</summary>
internal static class OwnUploadList
{
    private static readonly Sql s_own = new("""
        SELECT u.Token, u.Name, u.Size, u.Visibility, u.ProgrammeItemId, u.MaterialId, u.ChangedAt FROM MaterialUpload u
        WHERE u.PersonId = @personId AND u.LearningNetworkId = @networkId AND ((@gatheringId IS NULL AND u.GatheringId IS NULL) OR u.GatheringId = @gatheringId)
        ORDER BY u.Id
        """);

    /// <summary>In the order they began.</summary>
    public static Task<IReadOnlyList<MaterialUpload>> OwnUploads(this SqlRunner sql, NetworkAccess access, MaterialPlace place) =>
        sql.List<MaterialUpload>(s_own, new { personId = access.PersonId, networkId = access.NetworkId, gatheringId = place.GatheringId });
}
