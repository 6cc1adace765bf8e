using System.Net.Security;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>The base of fixtures that send by SMTP.</summary>
public abstract class SmtpTests
{
    private readonly List<IDisposable> _used = [];

    [TearDown]
    public void HangUp() => _used.ForEach(u => u.Dispose());

    /// <summary>A transport to the sink, by plain text unless told otherwise.</summary>
    protected SmtpMailTransport To(SmtpSink sink, Func<SmtpSettings, SmtpSettings>? with = null, RemoteCertificateValidationCallback? trusts = null)
    {
        var settings = new SmtpSettings { Host = sink.Host, Port = sink.Port, Tls = false };
        return Of(with?.Invoke(settings) ?? settings, trusts);
    }

    protected SmtpMailTransport Of(SmtpSettings settings, RemoteCertificateValidationCallback? trusts = null)
    {
        var transport = new SmtpMailTransport(settings, TimeProvider.System, trusts);
        _used.Add(transport);
        return transport;
    }
}
