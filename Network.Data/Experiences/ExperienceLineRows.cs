using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Texts;

namespace Network.Data.Experiences;

/// <summary>Experiences as they stand on lists.</summary>
internal static class ExperienceLineRows
{
    /// <summary>What a line is read from, of <c>d</c>.</summary>
    public const string Columns = """
        d.Id, d.Title, d.Language, d.TargetGroup, d.State, d.Visibility, d.AskedOpenAt, d.PublishedAt, d.ChangedAt, n.Slug AS Network, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune,
        (SELECT COUNT(*) FROM ExperienceComment c WHERE c.ExperienceId = d.Id) AS Comments
        """;

    /// <summary>Where <see cref="Columns"/> come from.</summary>
    public const string Tables = "Experience d JOIN LearningNetwork n ON n.Id = d.LearningNetworkId JOIN Kommune k ON k.Id = d.KommuneId";

    /// <summary>The lines with tools and services: one statement more, however many there are.</summary>
    public static async Task<IReadOnlyList<ExperienceLine>> ExperienceLines(this SqlRunner sql, Sql statement, object values)
    {
        var rows = await sql.List<LineRow>(statement, values);
        var words = await sql.ExperienceWords([.. rows.Select(r => r.Id)]);
        return [.. rows.Select(r => r.With(words(r.Id)))];
    }

    internal sealed record LineRow
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
        public Language Language { get; init; }
        public string? TargetGroup { get; init; }
        public ExperienceState State { get; init; }
        public Visibility Visibility { get; init; }
        public DateTimeOffset? AskedOpenAt { get; init; }
        public DateTimeOffset? PublishedAt { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public string Network { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string Kommune { get; init; } = "";
        public int Comments { get; init; }

        public ExperienceLine With(ExperienceWords words) => new()
        {
            Id = Id,
            Network = Network,
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            Title = Title,
            Language = Language,
            Kommune = Kommune,
            TargetGroup = TargetGroup,
            State = State,
            Visibility = Visibility,
            AskedOpenAt = AskedOpenAt,
            PublishedAt = PublishedAt,
            ChangedAt = ChangedAt,
            Comments = Comments,
            Tools = words.Tools,
            Services = words.Services,
        };
    }
}
