using Microsoft.AspNetCore.Mvc;
using Network.Core.Experiences;
using Network.Core.Texts;
using Network.Data.Experiences;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>How one is told of comments: on one's own page, and behind the private link of such a mail.</summary>
[Access(Who.Anyone)]
public sealed class MailChoiceController(MailChoiceStore choices) : Controller
{
    [HttpPost("mi-side/kommentarpost")]
    [Access(Who.SignedIn)]
    public async Task<IActionResult> Mine([FromForm] CommentMail choice, CancellationToken stop)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(choice)) return NotFound();
        await choices.Choose(this.PersonId()!.Value, choice, stop);
        this.Say(ExperiencesTexts.T["MailChosen" + choice]);
        return Redirect("/mi-side#erfaringar");
    }

    [HttpGet("kommentarpost/{token}")]
    [HttpHead("kommentarpost/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        if (await choices.Find(token, stop) is not { } found) return NotFound();
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = found.Language.Culture();
        return View("MailChoice", found);
    }

    // A mail program sends this by itself, without a page and its token, and without a choice (RFC 8058): that is a no. The secret in the address shows whose.
    [HttpPost("kommentarpost/{token}")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Choose(string token, [FromForm] CommentMail? choice, CancellationToken stop)
    {
        var chosen = choice is { } known && Enum.IsDefined(known) ? known : CommentMail.None;
        return await choices.Choose(token, chosen, stop) ? Redirect($"/kommentarpost/{token}") : NotFound();
    }
}
