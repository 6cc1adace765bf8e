using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Network.Core.Access;
using Network.Data.Access;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>
/// The one place where a request meets the rules. The network is named by the route value <c>network</c> or, through its gathering, <c>slug</c>, or through
/// somebody's code for the door, <c>checkIn</c>. Who is not signed in is asked to; for who has no right, the page does not exist.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AccessAttribute(Who who) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public Who Who { get; } = who;

    /// <summary>Before the form token is looked at: one that somebody had while signed in is worth nothing afterwards, and they are to be told that.</summary>
    public int Order => -1;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        // What an action declares stands in place of what its controller does.
        var effective = context.ActionDescriptor.EndpointMetadata.OfType<AccessAttribute>().LastOrDefault() ?? this;
        if (!ReferenceEquals(effective, this) || Who == Who.Anyone) return;
        if (context.HttpContext.SignedInPerson() is not { } person) context.Result = new RedirectResult(SignInAddress.For(context.HttpContext.Request));
        else if (Who is Who.NetworkReader or Who.NetworkOrganiser) await Prove(context, person.Id);
        else if (Who == Who.NetworkMember) await ProveMember(context, person.Id);
        else if (Who == Who.Administrator && !person.IsAdministrator) context.Result = new NotFoundResult();
    }

    private async Task Prove(AuthorizationFilterContext context, long personId)
    {
        var access = context.HttpContext.RequestServices.GetRequiredService<AccessStore>();
        var right = Who == Who.NetworkOrganiser ? NetworkRight.Organise : NetworkRight.Read;
        var stop = context.HttpContext.RequestAborted;
        var proof = context.RouteData.Values switch
        {
            var values when values["network"] is string network => await access.ToNetwork(personId, network, right, stop),
            var values when values["slug"] is string gathering => await access.ToGathering(personId, gathering, right, stop),
            var values when values["checkIn"] is string code => await access.ToCheckIn(personId, code, right, stop),
            _ => null,
        };
        if (proof is null) context.Result = new NotFoundResult();
        else context.HttpContext.Items[typeof(NetworkAccess)] = proof;
    }

    private static async Task ProveMember(AuthorizationFilterContext context, long personId)
    {
        var access = context.HttpContext.RequestServices.GetRequiredService<AccessStore>();
        var proof = context.RouteData.Values["network"] is string network ? await access.AsMember(personId, network, context.HttpContext.RequestAborted) : null;
        if (proof is null) context.Result = new NotFoundResult();
        else context.HttpContext.Items[typeof(MemberAccess)] = proof;
    }
}

/// <summary>The proof that the attribute has found.</summary>
public static class ProvenAccess
{
    /// <exception cref="InvalidOperationException">The controller declares no network right.</exception>
    public static NetworkAccess Access(this Controller controller) =>
        controller.HttpContext.Items[typeof(NetworkAccess)] as NetworkAccess
        ?? throw new InvalidOperationException("This controller declares no right to a network.");

    /// <exception cref="InvalidOperationException">The controller is not for members of a network.</exception>
    public static MemberAccess Member(this Controller controller) =>
        controller.HttpContext.Items[typeof(MemberAccess)] as MemberAccess
        ?? throw new InvalidOperationException("This controller is not for members of a network.");
}
