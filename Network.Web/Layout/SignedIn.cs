using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;

namespace Network.Web.Layout;

/// <summary>Who is signed in.</summary>
public static class SignedIn
{
    /// <summary>The person's row; null for nobody.</summary>
    public static long? PersonId(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static long? PersonId(this Controller controller) => controller.User.PersonId();

    /// <summary>Whoever is signed in, as the database has them at this request; null for nobody.</summary>
    public static SignedInPerson? SignedInPerson(this HttpContext context) => context.Items[typeof(SignedInPerson)] as SignedInPerson;

    internal static void SetSignedInPerson(this HttpContext context, SignedInPerson person) => context.Items[typeof(SignedInPerson)] = person;
}
