using Network.Core.Attendance;

namespace Network.Web.Attendance;

/// <summary>A certificate as its holder sees it.</summary>
/// <param name="Token">The registration's.</param>
/// <param name="State">Whether it is to be had.</param>
/// <param name="Certificate">What it says.</param>
/// <param name="HasPdf">True where it can be had as a PDF.</param>
/// <param name="Page">Its words.</param>
public sealed record CertificateModel(string Token, CertificateState State, Certificate Certificate, bool HasPdf, CertificatePage Page);
