using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Invitations;
using Network.Web.Layout;

namespace Network.Web.Mail;

/// <summary>The files that go with an announcement.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/meldingar/{id:long}/filer")]
[Route("arrangor/nettverk/{network}/epost/{id:long}/filer")]
public sealed class AnnouncementFileController(AnnouncementFileStore attachments, AnnouncementListStore announcements) : Controller
{
    [HttpGet("{file:long}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Download([FromRoute] string? slug, long id, long file, CancellationToken stop) =>
        await attachments.Find(this.Access(), slug, id, file, stop) is { } found ? File(found.Content, found.ContentType, found.Name) : NotFound();

    // A file that is too large is to be told so, not cut off.
    [HttpPost]
    [RequestSizeLimit(100_000_000)]
    public async Task<IActionResult> Add([FromRoute] string? slug, long id, List<IFormFile> files, CancellationToken stop)
    {
        var refused = new List<string>();
        foreach (var file in files)
        {
            if (await Refusal(slug, id, file, stop) is { } key) refused.Add(LetterTexts.T[key, Attachment.NameOf(file.FileName)]);
        }

        if (files.Count == 0) this.Warn(LetterTexts.T["NoFile"]);
        else if (refused.Count > 0) this.Warn(string.Join(" ", refused));
        else this.Say(LetterTexts.T["Uploaded", files.Count]);
        return await Back(slug, id, stop);
    }

    [HttpPost("{file:long}/fjern")]
    public async Task<IActionResult> Remove([FromRoute] string? slug, long id, long file, CancellationToken stop)
    {
        if (await attachments.Remove(this.Access(), slug, id, file, stop)) this.Say(LetterTexts.T["AttachmentRemoved"]);
        return await Back(slug, id, stop);
    }

    // Null where it was taken; else the key of why not.
    private async Task<string?> Refusal(string? slug, long id, IFormFile file, CancellationToken stop)
    {
        if (file.Length == 0) return "FileEmpty";
        if (file.Length > Attachment.MostBytes) return "FileTooLarge";
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var (name, bytes) = (Attachment.NameOf(file.FileName), content.ToArray());
        if (Attachment.TypeOf(name, bytes) is not { } type) return "FileWrong";
        return await attachments.Add(this.Access(), slug, id, new MailFile(name, type, bytes), stop) ? null : "FilesTooLarge";
    }

    private async Task<IActionResult> Back(string? slug, long id, CancellationToken stop) =>
        await announcements.Find(this.Access(), slug, id, stop) is var (place, _, _) ? Redirect($"{place.Here}/{id}#filer") : NotFound();
}
