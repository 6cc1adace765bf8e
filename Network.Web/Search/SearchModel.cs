using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Network.Core.Kommuner;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Search;

/// <summary>A page of results with the search that led to it.</summary>
/// <param name="Request">As it stands in the address.</param>
/// <param name="Query">The words of it.</param>
/// <param name="Found">What there is.</param>
/// <param name="Paging">Which of it is shown.</param>
/// <param name="Kommuner">To name them.</param>
public sealed record SearchModel(SearchRequest Request, SearchQuery Query, SearchFound Found, Paging Paging, KommuneCatalogue Kommuner)
{
    private static readonly TextSource T = SearchTexts.T;

    /// <summary>The ways to narrow that have something to choose; one that is in use always has.</summary>
    public IEnumerable<(string Name, string Label, IReadOnlyList<SelectListItem> Options)> Choices => new (string, string, IReadOnlyList<SelectListItem>)[]
    {
        ("type", T["Kind"], Options(Found.Facets.Kinds.Select(k => (k.Kind.ToString(), T[k.Kind.ToString()], k.Count)), Request.Kind?.ToString())),
        ("nettverk", T["Network"], Options(Found.Facets.Networks.Select(n => (Text(n.NetworkId), NetworkName(n.NetworkId), n.Count)), Text(Request.NetworkId))),
        ("kommune", T["Kommune"], Options(Found.Facets.Kommuner.Select(k => (Text(k.KommuneId), KommuneName(k.KommuneId), k.Count)), Text(Request.KommuneId))),
        ("verktoy", T["Tool"], Options(Found.Facets.Tools.Select(t => (t.Key, t.Name, t.Count)), Request.Filter.Tool)),
        ("aar", T["Year"], Options(Found.Facets.Years.Select(y => (Text(y.Year), Text(y.Year), y.Count)), Text(Request.Year))),
    }.Where(c => c.Item3.Count > 0);

    /// <summary>What the results are narrowed to, and the same search without it.</summary>
    public IEnumerable<(string Label, string Address)> Narrowed
    {
        get
        {
            if (Request.Kind is { } kind) yield return (T[kind.ToString()], (Request with { Kind = null }).Here);
            if (Request.NetworkId is { } network) yield return (NetworkName(network), (Request with { NetworkId = null }).Here);
            if (Request.KommuneId is { } kommune) yield return (KommuneName(kommune), (Request with { KommuneId = null }).Here);
            if (Request.Filter.Tool is { } tool) yield return (Found.Facets.Tools.FirstOrDefault(t => t.Key == tool).Name ?? tool, (Request with { Tool = null }).Here);
            if (Request.Year is { } year) yield return (Text(year), (Request with { Year = null }).Here);
        }
    }

    /// <summary>«12 treff», «meir enn 1000 treff».</summary>
    public string Count => Query.IsEmpty && Request.Filter.IsNone ? T["Newest"]
        : Found.IsCut ? T["MoreThan", Network.Data.Search.SearchStore.Most] : Found.Total switch { 0 => T["NoHits"], 1 => T["OneHit"], var total => T["Hits", total] };

    public string NetworkName(long id) => Found.Networks.TryGetValue(id, out var name) ? name.In(Languages.Current) : T["Network"];

    public string KommuneName(long id) => Kommuner.Find((int)Math.Clamp(id, 0, int.MaxValue)) is { } kommune ? Kommuner.Label(kommune) : T["Kommune"];

    public static string Colour(SearchKind kind) => kind switch
    {
        SearchKind.Gathering => "info",
        SearchKind.Experience => "success",
        SearchKind.Minutes => "warning",
        SearchKind.Tool => "accent",
        _ => "neutral",
    };

    /// <summary>The day in short: «5. des. 2023».</summary>
    public static string InShort(DateOnly day) => day.ToString(Languages.Current == Language.English ? "d MMM yyyy" : "d. MMM yyyy", CultureInfo.CurrentCulture);

    private static List<SelectListItem> Options(IEnumerable<(string Value, string Text, int Count)> values, string? chosen)
    {
        var known = values.ToList();
        if (chosen is not null && known.All(v => v.Value != chosen)) known.Add((chosen, chosen, 0));
        return [.. known.Select(v => new SelectListItem($"{v.Text} ({Text(v.Count)})", v.Value, v.Value == chosen))];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
