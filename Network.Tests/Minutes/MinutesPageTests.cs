using System.Net;
using Network.Core.Access;
using Network.Data;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesPageTests
{
    private static readonly Sql s_rows = new("""
        SELECT f.What FROM FollowUpPoint f WHERE f.PublishedAt IS NOT NULL AND f.RemovedAt IS NULL
        UNION ALL SELECT d.What FROM MinutesDecision d WHERE d.PublishedAt IS NOT NULL AND d.RemovedAt IS NULL
        UNION ALL SELECT s.BodyKey FROM SearchDocument s WHERE s.Kind = 'Minutes' AND s.Visibility = 'Network'
        """);

    [Test]
    public async Task Minutes_begin_with_the_programme_and_keep_what_is_written_below_it()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var page = await scene.Begin(organiser);
        Assert.That(Headings(page).Take(3), Is.EqualTo(new[] { "Velkomen", "Samtalen", "Pause" }));
        Assert.That(page.Find(".minutes-asked").TextContent, Does.Contain("Kva gjer de?").And.Contain("Kven gjer det?"));

        var saved = await organiser.Send(page, "form[data-minutes]", ("Sections[1].Text", "Vi **lytta**.\r\n\r\n- ein\r\n- to"), ("Sections[3].Heading", "Ymse"), ("Sections[3].Text", "Takk."), ("Sections[2].Remove", "true"),
            ("Decisions[0].What", "Vi held fram."), ("FollowUps[0].What", "Sende plan"), ("FollowUps[0].Owner", "k4601"), ("FollowUps[0].DueOn", "2023-12-01"));
        Assert.That(saved.Text, Does.Contain("Lagra (lagring 2)"));
        Assert.That(Headings(saved).Take(3), Is.EqualTo(new[] { "Velkomen", "Samtalen", "Ymse" }));
        Assert.That(saved.ValueOf("Sections[1].Text"), Is.EqualTo("Vi **lytta**.\n\n- ein\n- to"));
        Assert.That(saved.ValueOf("FollowUps[0].Owner"), Is.EqualTo("k4601"));
        Assert.That((await organiser.Send(saved, "form[data-minutes]")).Text, Does.Contain("Ingenting er endra"));

        var desk = await organiser.Get(scene.Desk);
        Assert.That(desk.Text, Does.Contain("Til stades: 1").And.Contain("BergenKari Nes").And.Contain("Per Ås").And.Contain("Vi held fram.").And.Contain("Bergen · innan 1. desember 2023"));
        Assert.That(desk.Find(".prose strong").TextContent, Is.EqualTo("lytta"));
    }

    [Test]
    public async Task A_session_without_a_programme_gives_one_section()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Tomt", site.Clock.Now.AddDays(1));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Send(await organiser.Get($"/arrangor/samlingar/{slug}/referat"), "form[action$='/start']");
        Assert.That(Headings(page).Count(h => h.Length > 0), Is.EqualTo(1));
    }

    [Test]
    public async Task Published_minutes_are_read_by_members_and_those_present_and_nobody_else()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var nobody = site.Client();
        await scene.Begin(organiser);
        Assert.That((await nobody.Get($"/mi-pamelding/{scene.Kari}/referat")).Status, Is.EqualTo(HttpStatusCode.NotFound), "a draft is not read");

        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Alle var samde."), ("Decisions[0].What", "Neste samling er i mars."), ("FollowUps[0].What", "Sende plan"));
        var published = await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']");
        Assert.That(published.Text, Does.Contain("Referatet er publisert."));

        var kari = await nobody.Get($"/mi-pamelding/{scene.Kari}/referat");
        Assert.That(kari.Text, Does.Contain("Alle var samde.").And.Contain("Neste samling er i mars.").And.Contain("Kari Nes").And.Contain("Publisert 23. oktober 2023"));
        Assert.That((await nobody.Get($"/mi-pamelding/{scene.Per}/referat")).Status, Is.EqualTo(HttpStatusCode.NotFound), "Per was not there and is no member");
        Assert.That((await nobody.Get($"/mi-pamelding/{new string('a', 26)}/referat")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var signedIn = await site.SignedIn(MinutesScene.KariEmail);
        Assert.That((await signedIn.Get(scene.Page)).Text, Does.Contain("Alle var samde."));
        using var per = await site.SignedIn(MinutesScene.PerEmail);
        Assert.That((await per.Get(scene.Page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await nobody.Get(scene.Page)).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await organiser.Get(scene.Page)).Status, Is.EqualTo(HttpStatusCode.OK));
        var rows = await site.Database.Read(sql => sql.List<string>(s_rows));
        Assert.That(rows, Does.Contain("Sende plan").And.Contain("Neste samling er i mars."));
        Assert.That(rows, Has.Some.Contains("alle var samde"));
    }

    [Test]
    public async Task Minutes_without_attendance_are_published_only_where_that_is_said()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site, ticked: false);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var refused = await scene.Published(organiser);
        Assert.That(refused.Find("#WithoutList-error").TextContent, Does.Contain("Ingen er kryssa av som til stades"));
        var done = await organiser.Send(refused, "form[action$='/publiser']", ("WithoutList", "true"));
        Assert.That(done.Text, Does.Contain("Referatet er publisert."));
        Assert.That((await organiser.Get(scene.Page)).Text, Does.Not.Contain("Til stades:"));
    }

    [Test]
    public async Task Published_minutes_are_corrected_by_a_new_version_that_says_what()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using (var first = await site.SignedIn(SeededNetworks.Maker)) await scene.Published(first);
        site.Clock.Now = new DateTimeOffset(2023, 11, 3, 9, 0, 0, TimeSpan.Zero);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Nesten alle var samde."), ("FollowUps[0].Remove", "true"));
        using var kari = site.Client();
        Assert.That((await kari.Get($"/mi-pamelding/{scene.Kari}/referat")).Text, Does.Contain("Alle var samde.").And.Contain("Sende plan"), "until it is published nobody sees it");

        var refused = await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']");
        Assert.That(refused.Find("#Corrected-error").TextContent, Does.Contain("Skriv kva som er retta"));
        await organiser.Send(refused, "form[action$='/publiser']", ("Corrected", "Ikkje alle var samde."));
        var page = await kari.Get($"/mi-pamelding/{scene.Kari}/referat");
        Assert.That(page.Text, Does.Contain("Versjon 2, retta 3. november 2023: Ikkje alle var samde.").And.Contain("Nesten alle").And.Not.Contain("Sende plan"));
        var old = await kari.Get($"/mi-pamelding/{scene.Kari}/referat?versjon=1");
        Assert.That(old.Text, Does.Contain("Alle var samde.").And.Contain("Det finst ein nyare").And.Contain("Sende plan"));
        Assert.That((await kari.Get($"/mi-pamelding/{scene.Kari}/referat?versjon=3")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await site.Database.Read(sql => sql.List<string>(s_rows)), Does.Not.Contain("Sende plan"));
    }

    [Test]
    public async Task Two_who_publish_at_once_publish_one_edition()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await scene.Begin(organiser), "form[data-minutes]", ("Sections[0].Text", "Hei."));
        var desk = await organiser.Get(scene.Desk);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => organiser.Send(desk, "form[action$='/publiser']")));
        Assert.That((await organiser.Get(scene.Page)).Html.QuerySelector("#editions"), Is.Null);
        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Hei igjen."));
        Assert.That((await organiser.Send(desk, "form[action$='/publiser']")).Text, Does.Contain("Nokon har lagra ei ny utgåve"), "what is published is what was seen");
    }

    [Test]
    public async Task A_personal_number_is_refused_and_the_text_stays()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var told = await organiser.Send(await scene.Begin(organiser), "form[data-minutes]", ("Sections[0].Text", "Om 01019012480 og fleire"), ("FollowUps[0].What", "Ring"), ("FollowUps[0].Owner", "p999999"));
        Assert.That(told.Text, Does.Contain("fødselsnummer").And.Contain("Vel ein person eller ein kommune"));
        Assert.That(told.ValueOf("Sections[0].Text"), Is.EqualTo("Om 01019012480 og fleire"));
        Assert.That((await organiser.Get(scene.Write)).ValueOf("Base"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Another_network_and_a_reader_cannot_write()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Begin(organiser);
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        await site.Database.Give(other, "bo@rvts.example", NetworkRight.Organise);
        await site.Database.Give(scene.Access, "lesar@rvts.example", NetworkRight.Read);
        using var stranger = await site.SignedIn("bo@rvts.example");
        foreach (var path in new[] { scene.Desk, scene.Write, scene.Desk + "/historikk", scene.Page }) Assert.That((await stranger.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        using var reader = await site.SignedIn("lesar@rvts.example");
        Assert.That((await reader.Get(scene.Desk)).Html.QuerySelectorAll("main form"), Is.Empty);
        Assert.That((await reader.Get(scene.Write)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Who_is_deleted_stays_a_number_in_what_was_published()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        await scene.Tick("Per Ås");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Published(organiser);
        Assert.That((await organiser.Get(scene.Page)).Text, Does.Contain("Til stades: 2").And.Contain("Per Ås"));
        var per = (await new Data.People.PersonStore(site.Database).FindByEmail(MinutesScene.PerEmail))!.Id;
        await new Data.People.DeletionStore(site.Database, site.Clock).Delete(per);
        Assert.That((await organiser.Get(scene.Page)).Text, Does.Contain("Til stades: 2").And.Not.Contain("Per Ås").And.Contain("sletta"));
    }

    private static IEnumerable<string> Headings(SitePage page) => page.Html.QuerySelectorAll("input[name$='.Heading']").Select(i => i.GetAttribute("value") ?? "");
}
