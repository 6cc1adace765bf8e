using System.Net;
using Network.Tests.Access;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesCommentTests
{
    [Test]
    public async Task Those_present_are_asked_and_what_they_say_stands_beside_the_editor_until_it_is_handled()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await Sent(site, scene);
        await site.RunJobs();
        await site.RunJobs();
        var mails = site.Mails().Where(m => m.Subject.StartsWith("Utkast til referat", StringComparison.Ordinal)).ToList();
        Assert.That(mails, Has.Count.EqualTo(1));
        Assert.That(mails[0].To.Email, Is.EqualTo(MinutesScene.KariEmail));
        Assert.That(mails[0].Text, Does.Contain($"/mi-pamelding/{scene.Kari}/referat/utkast"));

        using var kari = site.Client();
        var page = await kari.Get($"/mi-pamelding/{scene.Kari}/referat/utkast");
        Assert.That(page.Text, Does.Contain("Eit utkast."));
        var empty = await kari.Send(page, "form[action$='/kommentar']", ("Body", "  "));
        Assert.That(empty.Text, Does.Contain("Skriv ein kommentar fyrst"));
        var done = await kari.Send(page, "form[action$='/kommentar']", ("Body", "Eg sa noko anna.\n<b>x</b>"));
        Assert.That(done.Text, Does.Contain("Arrangøren ser kommentaren din"));
        await kari.Send(page, "form[action$='/kommentar']", ("Body", "Eg sa noko anna.\n<b>x</b>"));

        var desk = await organiser.Get(scene.Desk);
        Assert.That(desk.Text, Does.Contain("Kommentarar: 1").And.Contain("Eg sa noko anna.").And.Contain("<b>x</b>"));
        Assert.That((await organiser.Get(scene.Write)).Text, Does.Contain("Eg sa noko anna."));
        var handled = await organiser.Send(desk, "button[name=handled]");
        Assert.That(handled.Text, Does.Contain("✓ Handtert").And.Contain("Ikkje handtert likevel"));
    }

    [Test]
    public async Task A_comment_after_the_last_day_or_on_what_is_published_is_too_late_and_its_text_stays()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await Sent(site, scene);
        using var kari = site.Client();
        var page = await kari.Get($"/mi-pamelding/{scene.Kari}/referat/utkast");
        await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']");
        var late = await kari.Send(page, "form[action$='/kommentar']", ("Body", "For seint ute"));
        Assert.That(late.Text, Does.Contain("Det er for seint å kommentere"));
        Assert.That(late.ValueOf("Body"), Is.EqualTo("For seint ute"));
        Assert.That((await kari.Get($"/mi-pamelding/{scene.Kari}/referat/utkast")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task After_the_last_day_the_draft_is_read_and_not_commented()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await Sent(site, scene);
        using var kari = site.Client();
        var page = await kari.Get($"/mi-pamelding/{scene.Kari}/referat/utkast");
        site.Clock.Move(TimeSpan.FromDays(9));
        var late = await kari.Send(page, "form[action$='/kommentar']", ("Body", "For seint ute"));
        Assert.That(late.Text, Does.Contain("Det er for seint å kommentere").And.Contain("Eit utkast."));
        Assert.That(late.ValueOf("Body"), Is.EqualTo("For seint ute"));
        Assert.That((await kari.Get($"/mi-pamelding/{scene.Kari}/referat/utkast")).Html.QuerySelector("form[action$='/kommentar']"), Is.Null);
    }

    [Test]
    public async Task Nobody_else_reads_a_draft_or_comments_on_it()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using (var organiser = await site.SignedIn(SeededNetworks.Maker)) await scene.Begin(organiser);
        using var anybody = site.Client();
        Assert.That((await anybody.Get($"/mi-pamelding/{scene.Kari}/referat/utkast")).Status, Is.EqualTo(HttpStatusCode.NotFound), "before it is sent");
        using (var organiser = await Sent(site, scene)) Assert.That((await organiser.Get(scene.Page + "/utkast")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await anybody.Get($"/mi-pamelding/{scene.Per}/referat/utkast")).Status, Is.EqualTo(HttpStatusCode.NotFound), "Per was not there");
        using var per = await site.SignedIn(MinutesScene.PerEmail);
        Assert.That((await per.Get(scene.Page + "/utkast")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var kari = await site.SignedIn(MinutesScene.KariEmail);
        Assert.That((await kari.Get(scene.Page + "/utkast")).Text, Does.Contain("Eit utkast."));
    }

    private static async Task<SiteClient> Sent(RunningSite site, MinutesScene scene)
    {
        var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Begin(organiser);
        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Eit utkast."));
        var sent = await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/til-kommentar']");
        return sent.Text.Contains("Utkastet er sendt", StringComparison.Ordinal) ? organiser : throw new InvalidOperationException(sent.Text);
    }
}
