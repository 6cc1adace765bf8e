using Network.Core.Attendance;
using Network.Core.Mail;

namespace Network.Jobs.Attendance;

/// <summary>Makes a certificate a file to send along. Where nothing can make one, the mail leads to the page alone.</summary>
public interface ICertificateFile
{
    /// <summary>Null where it could not be made.</summary>
    Task<MailFile?> Of(Certificate certificate, CancellationToken stop);
}
