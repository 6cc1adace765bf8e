using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Network.Web.Layout;

/// <summary>What is said at the top of the next page after a POST.</summary>
public static class StatusMessages
{
    /// <summary>What is to be said stands in it until it is said.</summary>
    public const string Cookie = "status";

    public static void Say(this Controller controller, string message) => controller.Keep("done", message);

    public static void Warn(this Controller controller, string message) => controller.Keep("wrong", message);

    /// <summary>What is to be said now, and is forgotten by that. Where there can be nothing it is not looked for: that alone would set a cookie.</summary>
    public static (string? Done, string? Wrong) Told(this ViewContext view)
    {
        var http = view.HttpContext;
        if (!http.Request.Cookies.ContainsKey(Cookie) && !http.Items.ContainsKey(typeof(StatusMessages))) return (null, null);
        return (view.TempData["done"] as string, view.TempData["wrong"] as string);
    }

    private static void Keep(this Controller controller, string name, string message)
    {
        controller.TempData[name] = message;
        controller.HttpContext.Items[typeof(StatusMessages)] = true;
    }
}
