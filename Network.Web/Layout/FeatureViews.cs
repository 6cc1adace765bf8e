using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Network.Web.Layout;

/// <summary>Finds a view beside its controller: Network.Web.Gatherings.XController has its views in /Gatherings; shared ones are in /Layout.</summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Root = "Network.Web.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var type = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace ?? "";
        context.Values["feature"] = type.StartsWith(Root, StringComparison.Ordinal) ? type[Root.Length..].Replace('.', '/') : "Layout";
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/{context.Values["feature"]}/{{0}}.cshtml", "/Layout/{0}.cshtml"];
}
