using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Programme;
using Network.Core.Texts;
using Network.Data.Programme;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Programme;

/// <summary>The slides of a programme's items, for organisers.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/program")]
public sealed class SlideController(SlideStore slides) : Controller
{
    [HttpGet("lysark/{id:long}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Download(string slug, long id, CancellationToken stop) =>
        await slides.File(this.Access(), slug, id, stop) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();

    // A file that is too large is to be told so, not cut off.
    [HttpPost("{id:long}/lysark")]
    [RequestSizeLimit(200_000_000)]
    public async Task<IActionResult> Add(string slug, long id, List<IFormFile> files, [FromForm] string? link, [FromForm] string? name, CancellationToken stop)
    {
        var wrong = new List<string>();
        var added = 0;
        foreach (var file in files)
        {
            if (await Refusal(slug, id, file, stop) is { } key) wrong.Add(ProgrammeTexts.T[key, Attachment.NameOf(file.FileName)]);
            else added++;
        }

        if (!string.IsNullOrWhiteSpace(link))
        {
            if (WebAddress.Read(link) is not { } url) wrong.Add(ProgrammeTexts.T["LinkWrong"]);
            else if (await slides.AddLink(this.Access(), slug, id, Named(name, url), url, stop)) added++;
        }

        if (wrong.Count > 0) this.Warn(string.Join(" ", wrong));
        else if (added == 0) this.Warn(ProgrammeTexts.T["NoFile"]);
        else this.Say(ProgrammeTexts.T["SlidesAdded", added]);
        return Redirect($"/arrangor/samlingar/{slug}/program/{id}#lysark");
    }

    [HttpPost("{id:long}/lysark/{slide:long}/fjern")]
    public async Task<IActionResult> Remove(string slug, long id, long slide, CancellationToken stop)
    {
        if (await slides.Remove(this.Access(), slug, slide, stop)) this.Say(ProgrammeTexts.T["SlidesRemoved"]);
        return Redirect($"/arrangor/samlingar/{slug}/program/{id}#lysark");
    }

    // Null where it was taken; else the key of why not.
    private async Task<string?> Refusal(string slug, long id, IFormFile file, CancellationToken stop)
    {
        if (file.Length == 0) return "FileEmpty";
        if (file.Length > ProgrammeSlide.MostBytes) return "FileTooLarge";
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var (called, bytes) = (Attachment.NameOf(file.FileName), content.ToArray());
        if (Attachment.TypeOf(called, bytes) is not { } type) return "FileWrong";
        return await slides.AddFile(this.Access(), slug, id, new MailFile(called, type, bytes), stop) ? null : "Gone";
    }

    private static string Named(string? typed, string url)
    {
        var name = TypedText.Line(typed) ?? new Uri(url).Host;
        return name.Length <= 200 ? name : name[..200];
    }
}
