using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Network.Web.Layout;

/// <summary>What is said at the top of the next page after a POST.</summary>
public static class StatusMessages
{
    public static void Say(this Controller controller, string message) => controller.TempData["done"] = message;

    public static void Warn(this Controller controller, string message) => controller.TempData["wrong"] = message;

    public static string? Done(this ITempDataDictionary tempData) => tempData["done"] as string;

    public static string? Wrong(this ITempDataDictionary tempData) => tempData["wrong"] as string;
}
