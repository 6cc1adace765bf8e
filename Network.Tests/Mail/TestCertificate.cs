using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Network.Tests.Mail;

/// <summary>A certificate for 127.0.0.1 that signed itself.</summary>
internal static class TestCertificate
{
    /// <summary>One that nobody trusts.</summary>
    public static readonly X509Certificate2 Unknown = Make();

    private static readonly Lazy<X509Certificate2> s_trusted = new(() =>
    {
        var made = Make();
#pragma warning disable SYSLIB0014 // The only place where System.Net.Mail asks whom to trust; this process alone, and this certificate alone.
        ServicePointManager.ServerCertificateValidationCallback += (_, shown, _, errors) => errors == SslPolicyErrors.None || shown?.GetCertHashString() == made.GetCertHashString();
#pragma warning restore SYSLIB0014
        return made;
    });

    /// <summary>One that mail clients in this process trust.</summary>
    public static X509Certificate2 Trusted => s_trusted.Value;

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=sink.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
