using Network.Core.Texts;

namespace Network.Web.Attendance;

/// <summary>Words of a certificate and of the pages around it.</summary>
internal static class CertificateTexts
{
    public static readonly TextSource T = new(typeof(CertificateTexts));
}
