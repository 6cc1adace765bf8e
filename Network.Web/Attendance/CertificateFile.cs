using Network.Core.Attendance;
using Network.Core.Mail;
using Network.Jobs.Attendance;
using Network.Web.Printing;

namespace Network.Web.Attendance;

/// <summary>A certificate as a PDF that goes with a mail, where there is something to print with.</summary>
public sealed class CertificateFile(IPdfPrinter printer, SiteAddress site) : ICertificateFile
{
    public async Task<MailFile?> Of(Certificate certificate, CancellationToken stop) =>
        await printer.Print(new CertificatePage(certificate, site).Html(), stop) is { } pdf
            ? new MailFile($"{CertificateTexts.T[certificate.Language, "FileName"]}.pdf", "application/pdf", pdf)
            : null;
}
