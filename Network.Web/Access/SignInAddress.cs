using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Network.Web.Access;

/// <summary>Where people sign in, and where they go from there.</summary>
internal static class SignInAddress
{
    public const string Path = "/logg-inn";

    private const string Parameter = "returnUrl";
    private const int Longest = 1000;

    /// <summary>The sign-in page that leads back to what was asked for; of a form, to the page it stands on.</summary>
    public static string For(HttpRequest request)
    {
        var isPage = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return To(Path, isPage ? request.PathBase + request.Path + request.QueryString : PageOfForm(request));
    }

    /// <summary>The address with where to go afterwards, or as it is where that is nowhere special.</summary>
    public static string To(string address, string? returnUrl) =>
        returnUrl is null ? address : QueryHelpers.AddQueryString(address, Parameter, returnUrl);

    /// <summary>The address where it leads to a page of this site; null for any other.</summary>
    public static string? Local(this IUrlHelper url, string? address) => address is { Length: <= Longest } && url.IsLocalUrl(address) ? address : null;

    private static string? PageOfForm(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : null;
}
