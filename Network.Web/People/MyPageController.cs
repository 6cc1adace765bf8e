using Microsoft.AspNetCore.Mvc;
using Network.Core.People;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>A person's own page: what they are registered for, what they organise, and what is known of them.</summary>
[Access(Who.SignedIn)]
[Route("mi-side")]
public sealed class MyPageController(
    PersonStore people, OwnRegistrationStore registrations, ParticipationStore participations, SeriesStore series, NetworkListStore networks, TimeProvider clock) : Controller
{
    public const string Address = "/mi-side";

    private const int Few = 6;

    private long Me => this.PersonId()!.Value;

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var person = (await people.Find(Me, stop))!;
        var form = new PersonForm
        {
            Name = person.Name,
            Phone = person.Phone is { } phone ? PhoneNumber.Show(phone) : null,
            Language = person.Language.Code(),
        };
        return await Page(person, form, stop);
    }

    [HttpPost]
    public async Task<IActionResult> Save([FromForm] PersonForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.Read(errors) is not { } change)
        {
            ModelState.Add(errors);
            return await Page((await people.Find(Me, stop))!, form, stop);
        }

        await people.Change(Me, change, stop);
        // The language was chosen here and now: what this browser remembers must not stand against it.
        Response.Cookies.Delete(RequestLanguage.Cookie);
        this.Say(PeopleTexts.T[change.Language, "Saved"]);
        return Redirect(Address);
    }

    private async Task<IActionResult> Page(Person person, PersonForm form, CancellationToken stop)
    {
        var own = OwnRegistrations.At(await registrations.For(Me, stop), clock.GetUtcNow());
        return View("MyPage", new MyPageModel(person, form, own, await participations.Of(Me, stop), await series.Of(Me, stop), (await networks.Of(Me, _ => (0, Few), stop)).Rows));
    }
}
