using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class SignInCookieTests
{
    private const string Kari = "kari@nes.kommune.example";

    [Test]
    public async Task The_cookie_is_for_this_host_over_https_and_no_script()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = site.Client();
        await client.AskToSignIn(Kari);
        var page = await client.Get((await site.SignInMails()).Single().Link);

        using var answer = await client.Http.SendAsync(new FilledForm(page, "main form").Request());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-signin=", StringComparison.Ordinal));
        var attributes = cookie.Split("; ").Skip(1).Select(a => a.ToLowerInvariant()).ToList();

        Assert.That(attributes, Is.SupersetOf(new[] { "path=/", "secure", "samesite=lax", "httponly" }));
        Assert.That(attributes, Has.None.StartsWith("domain"));
    }

    [Test]
    public async Task It_lasts_eight_hours_from_the_last_request()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var client = await site.SignedIn(Kari);

        for (var i = 0; i < 3; i++)
        {
            site.Clock.Move(TimeSpan.FromHours(7));
            Assert.That((await client.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
        }

        site.Clock.Move(TimeSpan.FromHours(8.1));
        Assert.That((await client.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
    }

    [Test]
    public async Task Signing_answeris_for_this_browser_only()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var here = await site.SignedIn(Kari);
        using var there = await site.SignedIn(Kari);

        var answer = await here.Send(await here.Get("/mi-side"), "nav form");

        Assert.That(answer.Text, Does.Contain("Du er logga ut."));
        Assert.That((await here.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await there.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
    }

    // A browser sends no cookie with the form of another site, but takes what the answer says of it.
    [Test]
    public async Task A_form_of_another_site_signs_nobody_out()
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();
        using var answer = await client.Http.PostAsync("/logg-ut", null);

        Assert.That(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], Has.None.StartsWith("__Host-signin="));
    }

    [Test]
    public async Task Signing_answereverywhere_ends_every_browser_at_once()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        await site.Database.AddPerson("per@nes.example");
        using var here = await site.SignedIn(Kari);
        using var there = await site.SignedIn(Kari);
        using var somebodyElse = await site.SignedIn("per@nes.example");
        var stale = await there.Get("/mi-side");

        var answer = await here.Send(await here.Get("/mi-side"), "form[action='/logg-ut/overalt']");

        Assert.That(answer.Text, Does.Contain("Du er logga ut på alle einingar."));
        Assert.That((await here.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await there.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await there.Send(stale, "main form[action='/mi-side']")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await somebodyElse.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/mi-side"));
    }

    [Test]
    public async Task A_cookie_that_was_changed_is_none()
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();
        client.Http.DefaultRequestHeaders.Add("Cookie", "__Host-signin=CfDJ8oppdikta");

        Assert.That((await client.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
    }
}
