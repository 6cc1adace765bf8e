using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Search;

namespace Network.Web.Search;

/// <summary>A search as it stands in an address, which can be kept and handed on. What cannot be read does not narrow.</summary>
public sealed record SearchRequest
{
    public const string Address = "/sok";

    [FromQuery(Name = "sok")]
    public string? Text { get; init; }

    [FromQuery(Name = "type")]
    public SearchKind? Kind { get; init; }

    [FromQuery(Name = "nettverk")]
    public long? NetworkId { get; init; }

    [FromQuery(Name = "kommune")]
    public long? KommuneId { get; init; }

    [FromQuery(Name = "verktoy")]
    public string? Tool { get; init; }

    [FromQuery(Name = "aar")]
    public int? Year { get; init; }

    [FromQuery(Name = "sorter")]
    public SearchOrder Order { get; init; }

    public SearchFilter Filter => new()
    {
        Kind = Kind,
        NetworkId = NetworkId,
        KommuneId = KommuneId,
        Tool = SearchKey.Of(Tool ?? "") is { Length: > 0 } key ? key : null,
        Year = Year,
    };

    /// <summary>The address of the same search.</summary>
    public string Here
    {
        get
        {
            var query = new QueryBuilder();
            if (!string.IsNullOrWhiteSpace(Text)) query.Add("sok", Text);
            if (Kind is { } kind) query.Add("type", kind.ToString());
            if (NetworkId is { } network) query.Add("nettverk", network.ToString(CultureInfo.InvariantCulture));
            if (KommuneId is { } kommune) query.Add("kommune", kommune.ToString(CultureInfo.InvariantCulture));
            if (Filter.Tool is { } tool) query.Add("verktoy", tool);
            if (Year is { } year) query.Add("aar", year.ToString(CultureInfo.InvariantCulture));
            if (Order != SearchOrder.Relevance) query.Add("sorter", Order.ToString());
            return Address + query;
        }
    }
}
