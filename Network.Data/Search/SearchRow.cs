using Network.Core.Search;
using Network.Core.Texts;

namespace Network.Data.Search;

/// <summary>A document that holds the words, once for each tool that it is about.</summary>
internal sealed record CandidateRow
{
    public long Id { get; init; }
    public double Score { get; init; }
    public SearchKind Kind { get; init; }
    public long LearningNetworkId { get; init; }
    public long? KommuneId { get; init; }
    public DateOnly? Day { get; init; }
    public string? ToolKey { get; init; }
    public string? Name { get; init; }

    public static IEnumerable<SearchCandidate> Documents(IEnumerable<CandidateRow> rows) => rows.GroupBy(r => r.Id).Select(g => g.First() switch
    {
        var r => new SearchCandidate(
            r.Id, r.Score, r.Kind, r.LearningNetworkId, r.KommuneId, r.Day, r.ToolKey is null ? [] : [.. g.Select(t => (t.ToolKey!, t.Name!)).Distinct()]),
    });
}

/// <summary>A document as it lies in the index.</summary>
internal sealed record HitRow
{
    public long Id { get; init; }
    public SearchKind Kind { get; init; }
    public long LearningNetworkId { get; init; }
    public long? KommuneId { get; init; }
    public string? TitleNn { get; init; }
    public string? TitleNb { get; init; }
    public string? TitleEn { get; init; }
    public string Body { get; init; } = "";
    public string Address { get; init; } = "";
    public DateOnly? Day { get; init; }

    public SearchHit With(IReadOnlyList<string> tools) => new()
    {
        Id = Id,
        Kind = Kind,
        NetworkId = LearningNetworkId,
        KommuneId = KommuneId,
        Title = new LocalText(TitleNn, TitleNb, TitleEn),
        Body = Body,
        Address = Address,
        Day = Day,
        Tools = tools,
    };
}

/// <summary>A network's name.</summary>
internal sealed record NetworkNameRow
{
    public long Id { get; init; }
    public string? NameNn { get; init; }
    public string? NameNb { get; init; }
    public string? NameEn { get; init; }
}
