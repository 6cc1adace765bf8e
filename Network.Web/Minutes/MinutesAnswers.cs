using Microsoft.AspNetCore.Mvc;
using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Web.Layout;
using Network.Web.Printing;

namespace Network.Web.Minutes;

/// <summary>Answers that several controllers of minutes give.</summary>
internal static class MinutesAnswers
{
    /// <summary>What is behind a private link is told to nobody else.</summary>
    public static void KeepPrivate(this Controller controller)
    {
        controller.Response.Headers["Referrer-Policy"] = "no-referrer";
        controller.Response.Headers["X-Robots-Tag"] = "noindex";
        controller.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>The file, or back to the page with a word where there is nothing to make it with.</summary>
    public static async Task<IActionResult> Pdf(this Controller controller, IPdfPrinter printer, MinutesReading reading, string page, CancellationToken stop)
    {
        var name = reading.Edition is { Number: > 1 } edition ? $"referat-{reading.Head.Slug}-{edition.Number}.pdf" : $"referat-{reading.Head.Slug}.pdf";
        if (await printer.Print(new MinutesSheet(reading, Languages.Current).Html(), stop) is { } pdf) return controller.File(pdf, "application/pdf", name);
        controller.Warn(MinutesTexts.T["NoPdf"]);
        return controller.Redirect(page);
    }
}
