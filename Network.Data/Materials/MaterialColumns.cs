namespace Network.Data.Materials;

/// <summary>What every list of materials asks for, as parts of statements. The material is <c>d</c>, as <see cref="Access.Readable"/> wants it.</summary>
internal static class MaterialColumns
{
    public const string Columns = """
        d.Id, d.Kind, d.Title, d.Description, d.Url, d.Visibility, d.FileNumber, d.Version, d.RenewedAt, d.WithdrawnAt, v.Name AS FileName, v.ContentType, v.Size,
        g.Slug AS GatheringSlug, g.State AS GatheringState, g.TitleNn, g.TitleNb, g.TitleEn, i.Id AS ItemId, i.Title AS ItemTitle
        """;

    public const string From = """
        FROM Material d
        LEFT JOIN MaterialVersion v ON v.MaterialId = d.Id AND v.Number = d.FileNumber
        LEFT JOIN Gathering g ON g.Id = d.GatheringId
        LEFT JOIN ProgrammeItem i ON i.Id = d.ProgrammeItemId
        """;

    /// <summary>True where the person may open it: not withdrawn, and not of a gathering that only its organisers know of.</summary>
    public const string Open = $"""
        d.WithdrawnAt IS NULL AND {Access.Readable.Document}
        AND (d.GatheringId IS NULL OR EXISTS (SELECT 1 FROM Gathering q WHERE q.Id = d.GatheringId AND q.State <> 'Draft') OR d.LearningNetworkId IN ({Access.Readable.StaffNetworks}))
        """;

    /// <summary>True where the material is at the desk of the network, or of the gathering where one is named.</summary>
    public const string AtDesk = "d.LearningNetworkId = @networkId AND (@slug IS NULL OR d.GatheringId IN (SELECT q.Id FROM Gathering q WHERE q.Slug = @slug))";
}
