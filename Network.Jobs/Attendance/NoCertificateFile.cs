using Network.Core.Attendance;
using Network.Core.Mail;

namespace Network.Jobs.Attendance;

/// <summary>For a program that prints nothing.</summary>
public sealed class NoCertificateFile : ICertificateFile
{
    public Task<MailFile?> Of(Certificate certificate, CancellationToken stop) => Task.FromResult<MailFile?>(null);
}
