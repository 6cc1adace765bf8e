using Microsoft.AspNetCore.Mvc;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>Sends those who were present in a gathering their certificates.</summary>
[Access(Who.NetworkOrganiser)]
public sealed class CertificateSendController(CertificateSendStore certificates) : Controller
{
    [HttpPost("arrangor/samlingar/{slug}/kursbevis")]
    public async Task<IActionResult> Send(string slug, CancellationToken stop)
    {
        switch (await certificates.Send(this.Access(), slug, stop))
        {
            case null: this.Warn(CertificateTexts.T["SendTooEarly"]); break;
            case 0: this.Warn(CertificateTexts.T["SendNobody"]); break;
            case var mails: this.Say(CertificateTexts.T[mails == 1 ? "SentOne" : "SentMany", mails]); break;
        }

        return Redirect($"/arrangor/samlingar/{slug}#kursbevis");
    }
}
