using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Network.Core.People;
using Network.Data.People;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>Where a person sees what their deletion comes to, and asks for it.</summary>
[Access(Who.SignedIn)]
[Route("mi-side/slett")]
public sealed class DeletionController(DeletionStore deletion) : Controller
{
    private long Me => this.PersonId()!.Value;

    [HttpGet]
    public Task<IActionResult> Show(CancellationToken stop) => Page(new DeletionForm(), stop);

    [HttpPost]
    public async Task<IActionResult> Delete([FromForm] DeletionForm form, CancellationToken stop)
    {
        if (!form.Sure)
        {
            ModelState.AddModelError(nameof(form.Sure), PeopleTexts.T["DeleteNotSure"]);
            return await Page(form, stop);
        }

        // The page says why not.
        if (!await deletion.Delete(Me, stop)) return await Page(form, stop);
        await HttpContext.SignOutAsync();
        this.Say(PeopleTexts.T["Deleted"]);
        return Redirect("/");
    }

    private async Task<IActionResult> Page(DeletionForm form, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        return View("Deletion", form with { Deletion = await deletion.Preview(Me, stop) });
    }
}

/// <summary>The box that is ticked, beside what it is about.</summary>
public sealed record DeletionForm
{
    public bool Sure { get; init; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public Deletion Deletion { get; init; } = new();
}
