using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>Adding a registration by hand, and correcting one.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/pameldingar")]
public sealed class RegistrationEntryController(
    GatheringStore gatherings, RegistrationFileStore files, RegistrationDeskStore desk, KommuneList kommuner) : Controller
{
    [HttpGet("ny")]
    public async Task<IActionResult> New(string slug, CancellationToken stop)
    {
        var form = new RegistrationForm { SubmissionId = SecretToken.New() };
        return await Page((await gatherings.Find(this.Access(), slug, stop))!, form, null, Languages.Current, null, stop);
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Add(string slug, [FromForm] RegistrationForm form, [FromForm] Language? language, [FromForm] SeatChoice? seat, CancellationToken stop)
    {
        var gathering = (await gatherings.Find(this.Access(), slug, stop))!;
        if (await Read(gathering, form, language, stop) is not { } wish) return await Page(gathering, form, null, language, seat, stop);
        // Whatever was sent, the organiser is asked before somebody is put where they did not choose.
        var chosen = seat is SeatChoice.EvenIfFull or SeatChoice.WaitingList ? seat.Value : SeatChoice.OnlyIfFree;
        switch (await desk.Add(this.Access(), wish, chosen, stop))
        {
            case RegisterOutcome.Registered done:
                this.Say(DeskTexts.T["Added", wish.Name]);
                return Redirect($"{RegistrationListModel.Address(slug)}/{done.RegistrationId}");
            case RegisterOutcome.WaitingListed done:
                this.Say(DeskTexts.T["AddedWaiting", wish.Name, done.Position]);
                return Redirect($"{RegistrationListModel.Address(slug)}/{done.RegistrationId}");
            case RegisterOutcome.AlreadyRegistered:
                ModelState.AddModelError("Email", DeskTexts.T["AlreadyHere"]);
                break;
            case RegisterOutcome.Full:
                gathering = (await gatherings.Find(this.Access(), slug, stop))!;
                ModelState.AddModelError("Seat", DeskTexts.T["ChooseSeat"]);
                break;
            default:
                ModelState.AddModelError("", DeskTexts.T["NotOpen"]);
                break;
        }

        return await Page(gathering, form, null, language, seat, stop);
    }

    [HttpGet("{id:long}/endre")]
    public async Task<IActionResult> Edit(string slug, long id, CancellationToken stop)
    {
        if (await files.ForForm(this.Access(), slug, id, stop) is not var (registration, gathering, _)) return NotFound();
        return await Page(gathering, RegistrationForms.Of(registration, await kommuner.Get(stop)), id, registration.Language, null, stop);
    }

    [HttpPost("{id:long}/endre")]
    public async Task<IActionResult> Correct(string slug, long id, [FromForm] RegistrationForm form, [FromForm] Language? language, CancellationToken stop)
    {
        if (await files.ForForm(this.Access(), slug, id, stop) is not var (_, gathering, _)) return NotFound();
        if (await Read(gathering, form, language, stop) is not { } wish) return await Page(gathering, form, id, language, null, stop);
        switch (await desk.Correct(this.Access(), id, form.Version, wish, stop))
        {
            case CorrectOutcome.Saved:
                this.Say(DeskTexts.T["Saved"]);
                return Redirect($"{RegistrationListModel.Address(slug)}/{id}");
            case CorrectOutcome.Readdressed:
                this.Say(DeskTexts.T["Readdressed", wish.Email]);
                return Redirect($"{RegistrationListModel.Address(slug)}/{id}");
            case CorrectOutcome.AddressTaken:
                ModelState.AddModelError("Email", DeskTexts.T["AlreadyHere"]);
                return await Page(gathering, form, id, language, null, stop);
            case CorrectOutcome.ChangedByOther:
                return await BesideTheirs(slug, id, form, language, stop);
            case CorrectOutcome.Cancelled:
                this.Warn(DeskTexts.T["CancelledByOther"]);
                return Redirect($"{RegistrationListModel.Address(slug)}/{id}");
            default:
                return NotFound();
        }
    }

    // An organiser may add whom they will, and need not know every answer.
    private async Task<RegistrationWish?> Read(Gathering gathering, RegistrationForm form, Language? language, CancellationToken stop)
    {
        var open = gathering with { Audience = Audience.Open, Questions = [.. gathering.Questions.Select(q => q with { Required = false })] };
        var reader = new RegistrationFormReader(open, [], await kommuner.Get(stop));
        var wish = reader.Read(form, language ?? Languages.Current);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? wish : null;
    }

    private async Task<IActionResult> BesideTheirs(string slug, long id, RegistrationForm form, Language? language, CancellationToken stop)
    {
        var (registration, gathering, _) = (await files.ForForm(this.Access(), slug, id, stop))!;
        var theirs = RegistrationForms.Of(registration, await kommuner.Get(stop));
        // The hidden version is the stored one from now on: whoever saves again has seen what is there.
        ModelState.Remove("Version");
        ModelState.AddModelError("", RegistrationsTexts.T["ChangedByOther"]);
        this.ShowTheirs(form, theirs);
        return await Page(gathering, form with { Version = theirs.Version }, id, language, null, stop);
    }

    private async Task<IActionResult> Page(Gathering gathering, RegistrationForm form, long? id, Language? language, SeatChoice? seat, CancellationToken stop)
    {
        var open = gathering with { Audience = Audience.Open, Questions = [.. gathering.Questions.Select(q => q with { Required = false })] };
        return View("RegistrationEntry", new RegistrationEntryModel(new RegisterModel(form, open, await kommuner.Get(stop), [], 0), id, language, seat));
    }
}
