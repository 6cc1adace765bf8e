using Network.Core.Texts;
using Network.Tests.Browser;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class MailPageTests
{
    [TestCase(320, false)]
    [TestCase(320, true)]
    [TestCase(800, false)]
    [TestCase(800, true)]
    public async Task A_mail_can_be_read_by_everyone_narrow_and_wide_light_and_dark(int width, bool dark)
    {
        var browser = await Chromium.Get();
        await using var window = await browser.NewContextAsync((BrowserView.Desk with { Width = width, IsDark = dark }).Options(new Uri("http://mail.invalid")));
        var page = await window.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.SetContentAsync(SampleMail.Document.ToHtml(Language.Nynorsk, "Møtelenkje"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await page.Faults(), Is.Empty);
            Assert.That(asked, Is.Empty);
            Assert.That((await page.Locator(".card").BoundingBoxAsync())!.Width, Is.LessThanOrEqualTo(600));
        }
    }
}
