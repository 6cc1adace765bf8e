using Microsoft.AspNetCore.Mvc;
using Network.Core.People;
using Network.Web.Layout;
using Network.Web.People;

namespace Network.Web.Access;

/// <summary>What happens once it is sure who somebody is.</summary>
internal static class Entrance
{
    /// <summary>Gives the cookie, says welcome and goes where the person was going.</summary>
    public static async Task<IActionResult> Enter(this Controller controller, Person person, string? returnUrl)
    {
        await SignInCookie.Give(controller.HttpContext, person);
        controller.Say(AccessTexts.T["Welcome", person.Name.Length > 0 ? person.Name : person.Email]);
        return controller.Redirect(controller.Url.Local(returnUrl) ?? MyPageController.Address);
    }
}
