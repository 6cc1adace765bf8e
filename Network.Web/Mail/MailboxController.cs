using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Network.Jobs.Mail;
using Network.Web.Access;

namespace Network.Web.Mail;

/// <summary>The mail folder as a mailbox, so that what was sent can be read and its links followed. In Development only.</summary>
[Access(Who.Anyone)]
[Route("postkasse")]
public sealed class MailboxController(MailSettings settings, IWebHostEnvironment environment) : Controller
{
    private const int Shown = 200;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    [HttpGet]
    public async Task<IActionResult> List(CancellationToken stop)
    {
        var mails = new List<(string File, EmlMail Mail)>();
        foreach (var path in Files().OrderDescending(StringComparer.Ordinal).Take(Shown))
            mails.Add((Path.GetFileNameWithoutExtension(path), EmlReader.Read(await System.IO.File.ReadAllBytesAsync(path, stop))));
        return View("Mailbox", mails);
    }

    [HttpGet("{file}")]
    public async Task<IActionResult> Show(string file, CancellationToken stop) =>
        await Read(file, stop) is { } mail ? View("MailboxMail", (file, mail)) : NotFound();

    /// <summary>The HTML alternative alone, with its own styles and nothing that runs.</summary>
    [HttpGet("{file}/html")]
    public async Task<IActionResult> Html(string file, CancellationToken stop)
    {
        if (await Read(file, stop) is not { } mail) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Content(mail.Html, "text/html; charset=utf-8");
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(settings.Folder) ? Directory.EnumerateFiles(settings.Folder, "*.eml") : [];

    // Only a file that is in the folder's own list is ever opened, whatever the address says.
    private async Task<EmlMail?> Read(string file, CancellationToken stop) =>
        Files().FirstOrDefault(p => Path.GetFileNameWithoutExtension(p) == file) is { } path
            ? EmlReader.Read(await System.IO.File.ReadAllBytesAsync(path, stop))
            : null;
}
