using Microsoft.AspNetCore.Mvc;
using Network.Core.Attendance;
using Network.Core.Mail;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Printing;

namespace Network.Web.Attendance;

/// <summary>A certificate, behind its holder's private link; and the page where anybody checks the code that the holder handed over.</summary>
[Access(Who.Anyone)]
public sealed class CertificateController(CertificateStore certificates, IPdfPrinter printer, SiteAddress site) : Controller
{
    [HttpGet("mi-pamelding/{token}/kursbevis")]
    [HttpHead("mi-pamelding/{token}/kursbevis")]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await certificates.Find(token, stop) is var (state, certificate)
            ? View("Certificate", new CertificateModel(token, state, certificate, printer.IsHere, new CertificatePage(certificate, site)))
            : NotFound();
    }

    [HttpPost("mi-pamelding/{token}/kursbevis")]
    public async Task<IActionResult> Issue(string token, CancellationToken stop)
    {
        if (await certificates.Issue(token, stop) is not { } state) return NotFound();
        if (state != CertificateState.Issued) this.Warn(CertificateTexts.T[state.ToString()]);
        return Redirect($"/mi-pamelding/{token}/kursbevis");
    }

    [HttpGet("mi-pamelding/{token}/kursbevis.pdf")]
    public async Task<IActionResult> Pdf(string token, CancellationToken stop)
    {
        if (await certificates.Find(token, stop) is not var (state, certificate) || state != CertificateState.Issued) return NotFound();
        if (await printer.Print(new CertificatePage(certificate, site).Html(), stop) is { } pdf)
            return File(pdf, "application/pdf", $"{CertificateTexts.T[certificate.Language, "FileName"]}.pdf");
        this.Warn(CertificateTexts.T["NoPdf"]);
        return Redirect($"/mi-pamelding/{token}/kursbevis");
    }

    [HttpGet("kursbevis/{code}")]
    public async Task<IActionResult> Check(string code, CancellationToken stop)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return await certificates.Check(code, stop) is { } certificate ? View("CertificateCheck", certificate) : NotFound();
    }
}
