using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Reminders;
using Network.Data.Networks;
using Network.Data.Reminders;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Reminders;

/// <summary>What a network reminds people of by itself.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/paminningar")]
public sealed class RemindersController(ReminderStore reminders, NetworkStore networks, TimeProvider clock) : Controller
{
    /// <summary>The part of an address that names a kind.</summary>
    internal const string OneKind = "{kind:regex(^(ClosesSoon|Practical|Slides)$)}";

    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(CancellationToken stop) => View("Reminders", new RemindersModel(
        await networks.Find(this.Access(), stop), await reminders.All(this.Access(), stop), this.Access().MayChange, clock.GetUtcNow()));

    [HttpGet(OneKind)]
    public async Task<IActionResult> Edit(ReminderKind kind, CancellationToken stop) =>
        await Form(await reminders.Find(this.Access(), kind, stop), null, stop);

    [HttpPost(OneKind)]
    public async Task<IActionResult> Save(string network, ReminderKind kind, [FromForm] ReminderForm form, CancellationToken stop)
    {
        var reader = new ReminderFormReader(kind);
        var setting = reader.Read(form);
        ModelState.Add(reader.Errors);
        var stored = await reminders.Find(this.Access(), kind, stop);
        if (setting is null || !ModelState.IsValid) return await Form(stored, form, stop);
        if (await reminders.Save(this.Access(), setting, stop) == SaveOutcome.Saved)
        {
            this.Say(RemindersTexts.T[setting.IsOn ? "SavedOn" : "SavedOff"]);
            return Redirect($"/arrangor/nettverk/{network}/paminningar");
        }

        return await FormBesideTheirs(kind, form, stop);
    }

    /// <summary>Takes the usual words again; days, hour and whether it is on stay.</summary>
    [HttpPost(OneKind + "/vanleg")]
    public async Task<IActionResult> UsualWords(string network, ReminderKind kind, [FromForm] int version, CancellationToken stop)
    {
        var (stored, usual) = (await reminders.Find(this.Access(), kind, stop), ReminderSetting.Usual(kind));
        if (await reminders.Save(this.Access(), stored with { Subject = usual.Subject, Body = usual.Body, Version = version }, stop) == SaveOutcome.Saved) this.Say(RemindersTexts.T["UsualDone"]);
        else this.Warn(RemindersTexts.T["ChangedByOther"]);
        return Redirect($"/arrangor/nettverk/{network}/paminningar/{kind}");
    }

    private async Task<IActionResult> FormBesideTheirs(ReminderKind kind, ReminderForm form, CancellationToken stop)
    {
        var stored = await reminders.Find(this.Access(), kind, stop);
        var theirs = ReminderForm.Of(stored);
        this.ShowTheirs(form, theirs);
        ModelState.Remove("Version");
        ModelState.AddModelError("", RemindersTexts.T["ChangedByOther"]);
        return await Form(stored, form with { Version = theirs.Version }, stop);
    }

    private async Task<IActionResult> Form(ReminderSetting stored, ReminderForm? form, CancellationToken stop) => View("ReminderForm", new ReminderFormModel(
        await networks.Find(this.Access(), stop), stored.Kind, form ?? ReminderForm.Of(stored), stored.HasUsualWords, await reminders.Gatherings(this.Access(), stop)));
}
