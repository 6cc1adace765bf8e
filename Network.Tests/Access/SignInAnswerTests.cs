using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Data.Mail;
using NUnit.Framework;

namespace Network.Tests.Access;

/// <summary>What the sign-in page tells strangers: nothing; and what it takes from them: anything.</summary>
[TestFixture]
public sealed partial class SignInAnswerTests
{
    private const string Kari = "kari@nes.kommune.example";
    private const string Unknown = "ukje@nes.kommune.example";

    [Test]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var one = site.Client();
        using var other = site.Client();

        var known = await one.AskToSignIn(Kari);
        var unknown = await other.AskToSignIn(Unknown);
        var knownWrong = await one.Send(known, "main form", ("Code", "12345"));
        var unknownWrong = await other.Send(unknown, "main form", ("Code", "12345"));

        Assert.That(unknown.Status, Is.EqualTo(known.Status));
        Assert.That(unknown.Address, Is.EqualTo(known.Address));
        Assert.That(Comparable(unknown.Source.Replace(Unknown, Kari, StringComparison.Ordinal)), Is.EqualTo(Comparable(known.Source)));
        Assert.That(Comparable(unknownWrong.Source.Replace(Unknown, Kari, StringComparison.Ordinal)), Is.EqualTo(Comparable(knownWrong.Source)));
        Assert.That((await site.SignInMails()).Select(m => m.Mail.To.Email), Is.EqualTo(new[] { Kari }));
    }

    [Test]
    public async Task No_answer_comes_so_soon_that_its_time_tells_something()
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();
        var page = await client.Get("/logg-inn");
        var watch = Stopwatch.StartNew();
        var asked = await client.Send(page, "main form", ("Email", Unknown));
        var afterAsking = watch.Elapsed;
        await client.Send(asked, "main form", ("Code", "123456"));

        Assert.That(afterAsking, Is.GreaterThanOrEqualTo(SignInRules.AnswerTime - TimeSpan.FromMilliseconds(20)));
        Assert.That(watch.Elapsed - afterAsking, Is.GreaterThanOrEqualTo(SignInRules.AnswerTime - TimeSpan.FromMilliseconds(20)));
    }

    [Test]
    public async Task The_sixth_request_in_a_quarter_of_an_hour_is_answered_like_the_others_and_mails_nothing()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();

        for (var i = 0; i < 7; i++) Assert.That((await client.AskToSignIn(Kari)).Address.AbsolutePath, Is.EqualTo("/logg-inn/kode"));

        Assert.That(await site.SignInMails(), Has.Count.EqualTo(5));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("kari")]
    [TestCase("kari@nes.kommune.example\r\nBcc: alle@nes.example")]
    [TestCase("<script>alert(1)</script>@nes.example")]
    [TestCase("\"><img src=x onerror=alert(1)>")]
    public async Task What_is_no_address_is_told_with_the_form_still_filled_in(string typed)
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();

        var page = await client.AskToSignIn(typed);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Skriv ei e-postadresse"));
        Assert.That(page.ValueOf("Email"), Is.EqualTo(typed));
        Assert.That(page.Html.QuerySelectorAll("main img, main script"), Is.Empty);
        Assert.That(page.Find("main input[name=Email]").GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task Ten_thousand_characters_are_no_address_and_no_trouble()
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();

        var page = await client.AskToSignIn(new string('x', 10_000) + "@nes.example");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Skriv ei e-postadresse"));
        Assert.That(await site.Services.GetRequiredService<OutboxStore>().AnythingDue(), Is.False);
    }

    [TestCase("https://ond.example/")]
    [TestCase("//ond.example/")]
    [TestCase("/\\ond.example/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("mi-side")]
    public async Task No_return_address_leads_away_from_the_site(string returnUrl)
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var byCode = site.Client();
        var asked = await byCode.AskToSignIn(Kari, returnUrl);
        var mail = (await site.SignInMails()).Single();
        using var byLink = site.Client();

        var page = await byLink.Get($"{mail.Link}?returnUrl={Uri.EscapeDataString(returnUrl)}");
        using var signedIn = await byLink.Http.SendAsync(new FilledForm(page, "main form").With("returnUrl", returnUrl).Request());
        using var already = await byLink.Http.GetAsync($"/logg-inn?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.That(asked.ValueOf("ReturnUrl"), Is.Empty);
        Assert.That(mail.Link, Does.Not.Contain("returnUrl"));
        Assert.That(signedIn.Headers.Location!.OriginalString, Is.EqualTo("/mi-side"));
        Assert.That(already.Headers.Location!.OriginalString, Is.EqualTo("/mi-side"));
    }

    [Test]
    public async Task Too_many_requests_from_one_place_get_a_page_that_says_so()
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();
        var page = await client.Get("/logg-inn");
        var forms = Enumerable.Range(0, SignInRules.RequestsPerClient).Select(_ => client.Http.SendAsync(new FilledForm(page, "main form").Request()));
        var answers = await Task.WhenAll(forms);

        var refused = await client.Send(page, "main form", ("Email", Kari));

        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Text, Does.Contain("For mange forsøk").And.Contain("Vent nokre minutt"));
        Assert.That((await client.Get("/logg-inn")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    // What differs from one answer to the next whoever asks.
    private static string Comparable(string source) => Token().Replace(source, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"[^\"]*\"")]
    private static partial Regex Token();
}
