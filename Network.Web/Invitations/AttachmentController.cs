using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Invitations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>The files that go with a network's letter.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/brev/vedlegg")]
public sealed class AttachmentController(AttachmentStore attachments) : Controller
{
    [HttpGet("{id:long}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Download(long id, CancellationToken stop) =>
        await attachments.Find(this.Access(), id, stop) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();

    // A file that is too large is to be told so, not cut off.
    [HttpPost]
    [RequestSizeLimit(100_000_000)]
    public async Task<IActionResult> Add(string network, List<IFormFile> files, CancellationToken stop)
    {
        var refused = new List<string>();
        foreach (var file in files)
        {
            if (await Refusal(file, stop) is { } key) refused.Add(LetterTexts.T[key, Attachment.NameOf(file.FileName)]);
        }

        if (files.Count == 0) this.Warn(LetterTexts.T["NoFile"]);
        else if (refused.Count > 0) this.Warn(string.Join(" ", refused));
        else this.Say(LetterTexts.T["Uploaded", files.Count]);
        return Redirect($"/arrangor/nettverk/{network}/brev#vedlegg");
    }

    [HttpPost("{id:long}/fjern")]
    public async Task<IActionResult> Remove(string network, long id, CancellationToken stop)
    {
        if (await attachments.Remove(this.Access(), id, stop)) this.Say(LetterTexts.T["AttachmentRemoved"]);
        return Redirect($"/arrangor/nettverk/{network}/brev#vedlegg");
    }

    // Null where it was taken; else the key of why not.
    private async Task<string?> Refusal(IFormFile file, CancellationToken stop)
    {
        if (file.Length == 0) return "FileEmpty";
        if (file.Length > Attachment.MostBytes) return "FileTooLarge";
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var (name, bytes) = (Attachment.NameOf(file.FileName), content.ToArray());
        if (Attachment.TypeOf(name, bytes) is not { } type) return "FileWrong";
        return await attachments.Add(this.Access(), new MailFile(name, type, bytes), stop) ? null : "FilesTooLarge";
    }
}
