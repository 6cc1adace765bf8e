using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;

namespace Network.Web.Layout;

/// <summary>Who is signed in.</summary>
public static class SignedIn
{
    /// <summary>The person's row; null for nobody.</summary>
    public static long? PersonId(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static long? PersonId(this Controller controller) => controller.User.PersonId();
}
