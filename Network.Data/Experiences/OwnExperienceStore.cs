using Network.Core.Experiences;

namespace Network.Data.Experiences;

/// <summary>The experiences of a person's own kommuner, for their own page: asked for in one look.</summary>
public sealed class OwnExperienceStore(Database database)
{
    private const string Rest = $"""
        {WritingRows.Networks};
        SELECT m.CommentMail, (SELECT COUNT(*) FROM ExperienceFollow f WHERE f.PersonId = q.Id) AS Follows
        FROM Person q LEFT JOIN MailChoice m ON m.PersonId = q.Id WHERE q.Id = @personId
        """;

    private static readonly Sql s_own = new(
        sqlite: $"SELECT {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables} WHERE {ExperienceRights.Own} ORDER BY d.ChangedAt DESC, d.Id DESC LIMIT @take;\n{Rest}",
        sqlServer: $"SELECT TOP (@take) {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables} WHERE {ExperienceRights.Own} ORDER BY d.ChangedAt DESC, d.Id DESC;\n{Rest}");

    /// <summary>The newest few, without tools and services.</summary>
    public Task<OwnExperiences> Of(long personId, int take, CancellationToken stop = default) => database.Read(sql => sql.Several(s_own, new { personId, take }, async answers =>
    {
        var lines = await answers.List<ExperienceLineRows.LineRow>();
        var places = await answers.List<WritingRows.PlaceRow>();
        var mail = await answers.Find<MailRow>();
        return new OwnExperiences([.. places.Select(p => p.Value)], [.. lines.Select(l => l.With(new ExperienceWords([], [])))], mail?.CommentMail ?? CommentMail.AtOnce, mail?.Follows ?? 0);
    }), stop);

    private sealed record MailRow
    {
        public CommentMail? CommentMail { get; init; }
        public int Follows { get; init; }
    }
}
