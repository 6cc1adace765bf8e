using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class SignInMailTests
{
    private const string Kari = "kari@nes.kommune.example";

    [TestCase(Language.Nynorsk, "Logg inn på Nettverk", "fram til klokka 12.20")]
    [TestCase(Language.Bokmal, "Logg inn på Nettverk", "fram til klokken 12.20")]
    [TestCase(Language.English, "Sign in to Nettverk", "until 12:20")]
    public async Task It_holds_link_and_code_in_the_persons_language(Language language, string subject, string until)
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari, "Kari \"K\" Nes", language);
        using var client = site.Client();
        await client.AskToSignIn(Kari, "/arrangor?q=æ");

        var (mail, text) = (await site.SignInMails()).Single() switch { var m => (m.Mail, m) };
        var html = mail.Body.ToHtml(mail.Language, mail.Subject);

        Assert.That((mail.To, mail.Language, mail.Subject), Is.EqualTo((new MailPerson("Kari \"K\" Nes", Kari), language, subject)));
        Assert.That(text.Text, Does.Contain(until));
        Assert.That(text.Link, Does.Match(@"^/logg-inn/[a-z2-9]{26}\?returnUrl=%2Farrangor%3Fq%3D%C3%A6$"));
        Assert.That(html, Does.Contain($"href=\"https://localhost{text.Link}\"").And.Contain(text.Code));
    }

    [Test]
    public async Task It_is_withheld_once_nobody_can_use_it()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();
        await client.AskToSignIn(Kari);
        site.Clock.Move(SignInRules.Lifetime);

        Assert.That(await site.SignInMails(), Is.Empty);
    }

    [Test]
    public async Task It_is_withheld_where_the_keys_are_gone()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        var store = new SignInStore(site.Database, site.Clock);
        await store.Ask(Kari, SignInSecret.New(null), "sealed with other keys");
        var due = (await site.Services.GetRequiredService<OutboxStore>().Lease(1, "x.example", TimeSpan.FromMinutes(1))).Single();
        var writer = site.Services.GetServices<IMailWriter>().Single(w => w.Kind == MailKind.SignIn);

        Assert.That(await writer.Write(due, CancellationToken.None), Is.Null);
    }
}
