using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Network.Tests;

/// <summary>What a visitor got.</summary>
/// <param name="Status">Of the last answer, after redirects.</param>
/// <param name="Address">Where that was.</param>
/// <param name="Html">The parsed page; empty where the answer is none.</param>
/// <param name="Source">The answer as it came.</param>
public sealed record SitePage(HttpStatusCode Status, Uri Address, IHtmlDocument Html, string Source)
{
    /// <summary>The text that is read in <c>main</c>, or in the whole page where there is none; spaces as a reader sees them.</summary>
    public string Text => Spaces(Html.QuerySelector("main")?.TextContent ?? Html.Body?.TextContent ?? Source);

    /// <summary>The only element that matches.</summary>
    public IElement Find(string selector) => Html.QuerySelectorAll(selector) switch
    {
        { Length: 1 } found => found[0],
        var found => throw new InvalidOperationException($"{found.Length} elements match {selector} on {Address}:\n{Source}"),
    };

    /// <summary>What the field with this name holds, for forms that come back filled in.</summary>
    public string? ValueOf(string field) => Find($"[name='{field}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>The text with every run of white space as one space.</summary>
    public static string Spaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
