using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Network.Tests.Mail;

/// <summary>A certificate for 127.0.0.1 that signed itself.</summary>
internal static class TestCertificate
{
    /// <summary>One that nobody trusts unless told to.</summary>
    public static readonly X509Certificate2 Shown = Make();

    /// <summary>Trusts this one, besides those that the machine trusts.</summary>
    public static bool IsTrusted(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None || shown?.GetCertHashString() == Shown.GetCertHashString();

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
