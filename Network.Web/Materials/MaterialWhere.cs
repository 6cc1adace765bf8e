using Microsoft.AspNetCore.Mvc;

namespace Network.Web.Materials;

/// <summary>Which desk an address is at: a network's, or a gathering's.</summary>
internal static class MaterialWhere
{
    /// <summary>The gathering; null for the network itself.</summary>
    public static string? Gathering(this Controller controller) => controller.RouteData.Values["slug"] as string;

    /// <summary>The desk's own address.</summary>
    public static string Desk(this Controller controller) =>
        controller.Gathering() is { } slug ? Of(slug, "") : Of(null, (string)controller.RouteData.Values["network"]!);

    /// <summary>The address of a desk.</summary>
    public static string Of(string? gathering, string network) => gathering is null ? $"/arrangor/nettverk/{network}/materiell" : $"/arrangor/samlingar/{gathering}/materiell";
}
