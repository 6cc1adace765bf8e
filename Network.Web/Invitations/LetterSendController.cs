using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>A letter as one kommune will read it, and sending it to all.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/brev")]
public sealed class LetterSendController(
    SendingStore sendings, SendingPlanStore plans, InvitationNewsStore news, NetworkStore networks, KommuneList kommuner, SiteAddress site) : Controller
{
    [HttpGet("vising")]
    public async Task<IActionResult> Preview(long kommune, SendingKind slag, CancellationToken stop)
    {
        if (await Written(kommune, slag, stop) is not { } written) return NotFound();
        return View("LetterPreview", new LetterPreviewModel(
            (await networks.Find(this.Access(), stop)), kommune, written.Kommune, InvitationMail.Subject(written, site), InvitationMail.Write(written, site).ToText(), slag,
            [.. written.Files.Select(f => f.Name)], this.Access().MayChange, SecretToken.New()));
    }

    /// <summary>The HTML alternative alone, with its own styles and nothing that runs.</summary>
    [HttpGet("vising/html")]
    public async Task<IActionResult> Html(long kommune, SendingKind slag, CancellationToken stop)
    {
        if (await Written(kommune, slag, stop) is not { } written) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Content(InvitationMail.Write(written, site).ToHtml(written.Language, InvitationMail.Subject(written, site)), "text/html; charset=utf-8");
    }

    [HttpPost("send")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Send(string network, [FromForm] string? kind, [FromForm] string? submissionId, CancellationToken stop)
    {
        if (submissionId is not { Length: > 0 and <= 40 } || kind is not (nameof(SendingKind.Letter) or nameof(SendingKind.Reminder) or nameof(SendingKind.NeedsReminder))) return BadRequest();
        var outcome = await sendings.Send(this.Access(), Enum.Parse<SendingKind>(kind), submissionId, stop);
        if (!outcome.HasLetter) this.Warn(LetterTexts.T["NoLetter"]);
        else if (outcome.Mails == 0) this.Warn(LetterTexts.T["SentNobody"]);
        else this.Say(LetterTexts.T["SentTo", outcome.Mails]);
        return Redirect($"/arrangor/nettverk/{network}/brev#sendt");
    }

    /// <summary>To the organiser alone: as one kommune will get it, and never counted as sent.</summary>
    [HttpPost("prove")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Test(string network, [FromForm] long kommune, [FromForm] SendingKind slag, [FromForm] string? submissionId, CancellationToken stop)
    {
        if (submissionId is not { Length: > 0 and <= 40 } || slag is SendingKind.Note || !Enum.IsDefined(slag)) return BadRequest();
        if (!await plans.Test(this.Access(), kommune, slag, submissionId, stop)) return NotFound();
        this.Say(LetterTexts.T["TestSent"]);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/arrangor/nettverk/{network}/brev/vising?kommune={kommune}&slag={slag}"));
    }

    // A reader looks at the letter, and must not learn the kommune's key by it.
    private async Task<InvitationNews?> Written(long kommuneId, SendingKind kind, CancellationToken stop)
    {
        if (kind is SendingKind.Note || !Enum.IsDefined(kind)) return null;
        if ((await kommuner.Get(stop)).Find((int)Math.Clamp(kommuneId, 0, 9999)) is not { } kommune) return null;
        var language = LetterLanguage.Of(kommune.LanguageForm, (await networks.Find(this.Access(), stop)).Language);
        var written = await news.Preview(this.Access(), kommune.Id, language, kind, stop);
        return this.Access().MayChange ? written : written is null ? null : written with { Token = "…" };
    }
}
