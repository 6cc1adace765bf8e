using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Network.Web.Layout;

/// <summary>One step of the way here; a view says <c>ViewData.Path(new("/arrangor", "…"))</c>, and the page itself comes last.</summary>
public sealed record Crumb(string Address, string Title);

public static class Crumbs
{
    public static void Path(this ViewDataDictionary viewData, string title, params Crumb[] way)
    {
        viewData["Title"] = title;
        viewData["Crumbs"] = way;
    }

    public static IReadOnlyList<Crumb> Way(this ViewDataDictionary viewData) => viewData["Crumbs"] as Crumb[] ?? [];
}
