using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Network.Tests.Architecture;
using Network.Web.Access;
using NUnit.Framework;

namespace Network.Tests.Access;

/// <summary>No page is open to somebody because nobody thought of it.</summary>
[TestFixture]
public sealed class AccessDeclaredTests
{
    private static IEnumerable<Type> Controllers => Product.Types(Product.Web).Where(t => t.IsAssignableTo(typeof(ControllerBase)) && !t.IsAbstract);

    private static IEnumerable<MethodInfo> Actions => Controllers
        .SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(m => m.GetCustomAttributes<HttpMethodAttribute>().Any() || m.IsDefined(typeof(RouteAttribute)));

    [Test]
    public void Every_controller_says_who_may_use_it() =>
        Assert.That(Controllers.Where(c => !c.IsDefined(typeof(AccessAttribute), inherit: false)).Select(c => c.Name), Is.Empty);

    [Test]
    public void A_right_to_a_network_stands_only_where_the_address_names_one()
    {
        var nameless = Actions.Where(a => WhoMay(a) is Who.NetworkReader or Who.NetworkOrganiser)
            .Where(a => !Routes(a).All(r => new[] { "{network}", "{slug}", "{checkIn}" }.Any(name => r.Contains(name, StringComparison.Ordinal))));
        Assert.That(nameless.Select(NameOf), Is.Empty);
    }

    [Test]
    public void A_page_for_members_names_the_network() =>
        Assert.That(Actions.Where(a => WhoMay(a) == Who.NetworkMember && !Routes(a).All(r => r.Contains("{network}", StringComparison.Ordinal))).Select(NameOf), Is.Empty);

    [Test]
    public void Everything_below_arrangor_is_for_those_who_are_signed_in()
    {
        var open = Actions.Where(a => Routes(a).Any(r => r.StartsWith("arrangor", StringComparison.Ordinal)) && WhoMay(a) == Who.Anyone);
        Assert.That(open.Select(NameOf), Is.Empty);
    }

    [Test]
    public void Only_what_is_read_is_for_readers()
    {
        var changing = Actions.Where(a => WhoMay(a) == Who.NetworkReader && a.IsDefined(typeof(HttpPostAttribute)));
        Assert.That(changing.Select(NameOf), Is.Empty);
    }

    [Test]
    public void There_are_actions_to_look_at() => Assert.That(Actions.Count(), Is.GreaterThan(20));

    private static Who WhoMay(MethodInfo action) =>
        (action.GetCustomAttribute<AccessAttribute>() ?? action.DeclaringType!.GetCustomAttribute<AccessAttribute>())?.Who ?? Who.Anyone;

    private static IEnumerable<string> Routes(MethodInfo action)
    {
        var roots = action.DeclaringType!.GetCustomAttributes<RouteAttribute>().Select(r => r.Template).DefaultIfEmpty("");
        return from root in roots
               from route in action.GetCustomAttributes().OfType<IRouteTemplateProvider>()
               select route.Template is ['/', .. var rooted] ? rooted : $"{root}/{route.Template}".Trim('/');
    }

    private static string NameOf(MethodInfo action) => $"{action.DeclaringType!.Name}.{action.Name}";
}
