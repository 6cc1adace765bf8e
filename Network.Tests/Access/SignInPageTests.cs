using System.Net;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class SignInPageTests
{
    private const string Kari = "kari@nes.kommune.example";

    [Test]
    public async Task The_mailed_link_shows_a_button_and_the_button_signs_in()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson("Kari@Nes.kommune.example");
        using var client = site.Client();

        var asked = await client.AskToSignIn(Kari);
        var mail = (await site.SignInMails()).Single();
        var page = await client.Get(mail.Link);
        var inside = await client.Send(page, "main form");

        Assert.That(asked.Address.AbsolutePath, Is.EqualTo("/logg-inn/kode"));
        Assert.That(asked.Text, Does.Contain(Kari));
        Assert.That(mail.Mail.To.Email, Is.EqualTo("Kari@Nes.kommune.example"));
        Assert.That(inside.Address.AbsolutePath, Is.EqualTo("/mi-side"));
        Assert.That(inside.Text, Does.Contain("Du er logga inn som Kari Nes."));
    }

    [Test]
    public async Task The_mailed_code_signs_in_on_the_page_that_asked()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();

        var asked = await client.AskToSignIn(Kari);
        var code = (await site.SignInMails()).Single().Code;
        var inside = await client.Send(asked, "main form", ("Code", $" {code[..3]} {code[3..]} "));

        Assert.That(inside.Address.AbsolutePath, Is.EqualTo("/mi-side"));
        Assert.That((await client.Get("/logg-inn/kode")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
    }

    [Test]
    public async Task Opening_the_link_changes_nothing_however_often_it_is_done()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var scanner = site.Client();
        await scanner.AskToSignIn(Kari);
        var link = (await site.SignInMails()).Single().Link;

        for (var i = 0; i < 5; i++)
        {
            using var head = await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
            using var get = await scanner.Http.GetAsync(link);
            Assert.That(new[] { head.StatusCode, get.StatusCode }, Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(get.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(get.Headers.CacheControl!.NoStore);
        }

        using var kari = site.Client();
        Assert.That((await scanner.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await kari.Send(await kari.Get(link), "main form")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
    }

    [Test]
    public async Task A_used_an_old_and_an_invented_link_are_told_and_offer_a_new_one()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();
        await client.AskToSignIn(Kari);
        await client.AskToSignIn(Kari);
        var mails = await site.SignInMails();
        using (var first = site.Client()) await first.Send(await first.Get(mails[0].Link), "main form");
        var open = await client.Get(mails[1].Link);
        site.Clock.Move(TimeSpan.FromMinutes(21));

        foreach (var link in new[] { mails[0].Link, mails[1].Link, "/logg-inn/oppfunne" })
        {
            var page = await client.Get(link);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Text, Does.Contain("Lenkja kan ikkje brukast"));
            Assert.That(page.Html.QuerySelectorAll("main input[name=Email]"), Has.Length.EqualTo(1));
        }

        var tooLate = await client.Send(open, "main form");
        Assert.That(tooLate.Text, Does.Contain("Lenkja kan ikkje brukast"));
        var again = await client.Send(tooLate, "main form", ("Email", Kari));
        Assert.That(again.Address.AbsolutePath, Is.EqualTo("/logg-inn/kode"));
        Assert.That(await site.SignInMails(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_two_who_press_at_once_one_is_in_and_the_other_is_told()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var asking = site.Client();
        await asking.AskToSignIn(Kari);
        var link = (await site.SignInMails()).Single().Link;
        var clients = Enumerable.Range(0, 8).Select(_ => site.Client()).ToList();
        var pages = await Task.WhenAll(clients.Select(c => c.Get(link)));

        var answers = await Task.WhenAll(clients.Zip(pages, (c, p) => c.Send(p, "main form")));

        Assert.That(answers.Count(a => a.Address.AbsolutePath == "/mi-side"), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.Text.Contains("Lenkja kan ikkje brukast", StringComparison.Ordinal)), Is.EqualTo(7));
        clients.ForEach(c => c.Dispose());
    }

    [Test]
    public async Task After_five_wrong_codes_the_right_one_is_refused_but_the_link_still_works()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();
        var page = await client.AskToSignIn(Kari);
        var mail = (await site.SignInMails()).Single();
        var wrong = mail.Code == "000000" ? "111111" : "000000";

        for (var i = 0; i < 5; i++)
        {
            page = await client.Send(page, "main form", ("Code", wrong));
            Assert.That(page.Text, Does.Contain("Koden er feil eller for gammal"));
        }

        var right = await client.Send(page, "main form", ("Code", mail.Code));
        Assert.That(right.Text, Does.Contain("Koden er feil eller for gammal"));
        Assert.That(right.ValueOf("Email"), Is.EqualTo(Kari));
        var byLink = await client.Send(await client.Get(mail.Link), "main form");
        Assert.That(byLink.Address.AbsolutePath, Is.EqualTo("/mi-side"));
    }

    [Test]
    public async Task A_newer_mail_does_not_end_the_older_but_using_it_does()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();
        await client.AskToSignIn(Kari);
        var second = await client.AskToSignIn(Kari);
        var mails = await site.SignInMails();
        var olderPage = await client.Get(mails[0].Link);

        var inside = await client.Send(second, "main form", ("Code", mails[1].Code));
        using var other = site.Client();
        var older = await other.Send(await other.Get(mails[0].Link), "main form", ("Email", "x"));

        Assert.That(olderPage.Html.QuerySelectorAll("main form input[name=Email]"), Is.Empty);
        Assert.That(inside.Address.AbsolutePath, Is.EqualTo("/mi-side"));
        Assert.That(older.Address.AbsolutePath, Is.EqualTo("/logg-inn"));
    }

    [Test]
    public async Task Whoever_is_signed_in_already_goes_straight_on()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = await site.SignedIn(Kari);

        Assert.That((await client.Get("/logg-inn")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
        Assert.That((await client.Get("/logg-inn?returnUrl=%2Fpersonvern")).Address.AbsolutePath, Is.EqualTo("/personvern"));
        Assert.That((await client.Get("/logg-inn/brukt-lenkje")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
    }
}
