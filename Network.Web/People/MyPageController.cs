using Microsoft.AspNetCore.Mvc;
using Network.Core.People;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.FollowUps;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>A person's own page: what they are registered for, wait for and are invited to, what they organise, and what is known of them.</summary>
[Access(Who.SignedIn)]
[Route("mi-side")]
public sealed class MyPageController(PersonStore people, OwnPageStore pages, OwnListStore list) : Controller
{
    public const string Address = "/mi-side";

    private const int Few = 6;
    private const int PageSize = 20;

    private long Me => this.PersonId()!.Value;

    [HttpGet]
    public async Task<IActionResult> Show(string? vis, int side, CancellationToken stop)
    {
        var own = (await pages.Of(Me, Few, stop))!;
        var form = new PersonForm
        {
            Name = own.Person.Name,
            Phone = own.Person.Phone is { } phone ? PhoneNumber.Show(phone) : null,
            Language = own.Person.Language.Code(),
        };
        return await Page(own, form, vis, side, stop);
    }

    [HttpGet("tidlegare")]
    public async Task<IActionResult> Past(int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return View("Past", new PastModel(await list.Find(Me, null, _ => (0, 0), page.Of, stop), page.Paging));
    }

    [HttpPost]
    public async Task<IActionResult> Save([FromForm] PersonForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.Read(errors) is not { } change)
        {
            ModelState.Add(errors);
            return await Page((await pages.Of(Me, Few, stop))!, form, null, 1, stop);
        }

        await people.Change(Me, change, stop);
        // The language was chosen here and now: what this browser remembers must not stand against it.
        Response.Cookies.Delete(RequestLanguage.Cookie);
        this.Say(PeopleTexts.T[change.Language, "Saved"]);
        return Redirect(Address);
    }

    private async Task<IActionResult> Page(OwnPage own, PersonForm form, string? vis, int side, CancellationToken stop)
    {
        // Meeting links stand here: no copy of the page outlives a sign-out.
        Response.Headers.CacheControl = "no-store";
        var (only, page) = (MyPageModel.Read(vis), new PageRequest(side, PageSize));
        var found = await list.Find(Me, only, page.Of, _ => (0, Few), stop);
        var toDo = new OwnFollowUpsModel(own.FollowUps, new FollowUpQuery(), new Paging(1, 0), found.Now.OsloDate());
        return View("MyPage", new MyPageModel(own, form, found, only, page.Paging, toDo));
    }
}
