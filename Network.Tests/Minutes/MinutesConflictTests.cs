using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesConflictTests
{
    [Test]
    public async Task Saving_over_an_outdated_revision_shows_both_texts_and_loses_neither()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var olav = await site.SignedIn(SeededNetworks.Maker);
        using var siri = await site.SignedIn(MinutesScene.OtherOrganiser);
        var mine = await scene.Begin(olav);
        var theirs = await siri.Get(scene.Write);
        await siri.Send(theirs, "form[data-minutes]", ("Sections[0].Text", "Siri var her."), ("Sections[1].Text", "Berre Siri."), ("Decisions[0].What", "Siri sitt vedtak."));

        var told = await olav.Send(mine, "form[data-minutes]", ("Sections[0].Text", "Olav var her."), ("Sections[2].Text", "Berre Olav."));
        Assert.That(told.Text, Does.Contain("Siri Stab lagra").And.Contain("Siri var her.").And.Contain("fletta inn"));
        Assert.That(told.ValueOf("Sections[0].Text"), Is.EqualTo("Olav var her."), "mine stays in the form");
        Assert.That(told.ValueOf("Sections[1].Text"), Is.EqualTo("Berre Siri."), "what only she changed is merged");
        Assert.That(told.ValueOf("Sections[2].Text"), Is.EqualTo("Berre Olav."));
        Assert.That(told.ValueOf("Decisions[0].What"), Is.EqualTo("Siri sitt vedtak."));
        Assert.That(told.Find(".difference del").TextContent, Does.Contain("Siri"));
        Assert.That(told.Find(".difference ins").TextContent, Does.Contain("Olav"));
        Assert.That((await siri.Get(scene.Write)).ValueOf("Sections[0].Text"), Is.EqualTo("Siri var her."), "nothing was written over");
        Assert.That((await olav.Get(scene.Write)).Text, Does.Contain("Du har ulagra tekst"), "and mine is kept should I leave");

        var saved = await olav.Send(told, "form[data-minutes]");
        Assert.That(saved.Text, Does.Contain("Lagra (lagring 3)"));
        Assert.That(saved.ValueOf("Sections[0].Text"), Is.EqualTo("Olav var her."));
        var history = await olav.Get(scene.Desk + "/historikk");
        Assert.That(history.Text, Does.Contain("Siri var her.").And.Contain("Lagra av Siri Stab").And.Contain("Lagra av Olav Opphav"));
        Assert.That((await olav.Get(scene.Write)).Text, Does.Not.Contain("Du har ulagra tekst"));
    }

    [Test]
    public async Task An_old_revision_is_brought_back_as_a_new_one()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Send(await scene.Begin(organiser), "form[data-minutes]", ("Sections[0].Text", "Gammalt."), ("Decisions[0].What", "Vedtak ein."));
        await organiser.Send(page, "form[data-minutes]", ("Sections[0].Text", "Nytt."), ("Decisions[0].What", ""));
        var history = await organiser.Get(scene.Desk + "/historikk");
        var back = await organiser.Send(history, "form[action$='/historikk/2']");
        Assert.That(back.Text, Does.Contain("Lagring 2 er henta fram som lagring 4").And.Contain("Henta fram frå lagring 2"));
        var now = await organiser.Get(scene.Write);
        Assert.That(now.ValueOf("Sections[0].Text"), Is.EqualTo("Gammalt."));
        Assert.That(now.ValueOf("Decisions[0].What"), Is.EqualTo("Vedtak ein."));
        Assert.That((await organiser.Send(history, "form[action$='/historikk/1']")).Text, Does.Contain("Nokon har lagra"), "not over what was not seen");
    }

    [Test]
    public async Task Of_many_saves_over_the_same_revision_one_wins()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await scene.Begin(organiser);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => organiser.Send(page, "form[data-minutes]", ("Sections[0].Text", $"Tekst {i}"))));
        Assert.That((await organiser.Get(scene.Write)).ValueOf("Base"), Is.EqualTo("2"));
        Assert.That(answers.Count(a => a.Text.Contains("medan du skreiv", StringComparison.Ordinal)), Is.EqualTo(7));
    }

    [Test]
    public async Task What_is_kept_by_itself_is_no_revision_and_is_offered_until_it_is_saved_or_thrown_away()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var siri = await site.SignedIn(MinutesScene.OtherOrganiser);
        var page = await scene.Begin(organiser);
        Assert.That(await Keep(organiser, scene, page, "Halvskrive"), Does.Contain("Kladden er teken vare på"));

        var again = await organiser.Get(scene.Write);
        Assert.That(again.Text, Does.Contain("Du har ulagra tekst frå"));
        Assert.That(again.ValueOf("Sections[0].Text"), Is.Empty);
        Assert.That((await siri.Get(scene.Write)).Text, Does.Not.Contain("ulagra tekst"), "it is mine alone");
        var used = await organiser.Get(again.Find(".minutes-unsaved a").GetAttribute("href")!);
        Assert.That(used.ValueOf("Sections[0].Text"), Is.EqualTo("Halvskrive"));
        Assert.That((await organiser.Send(used, "form[data-minutes]")).Text, Does.Contain("Lagra (lagring 2)").And.Not.Contain("ulagra tekst"));
        Assert.That(await Keep(organiser, scene, page, "For seint"), Does.Contain("i eit anna vindauge"), "what comes late from a page that was left");

        var fresh = await organiser.Get(scene.Write);
        await Keep(organiser, scene, fresh, "Til papirkorga");
        var thrown = await organiser.Send(await organiser.Get(scene.Write), "form[action$='/forkast']");
        Assert.That(thrown.Text, Does.Contain("er forkasta").And.Not.Contain("Du har ulagra"));
        Assert.That(await Keep(organiser, scene, fresh, "Om 01019012480"), Does.Contain("fødselsnummer"));
    }

    private static async Task<string> Keep(SiteClient client, MinutesScene scene, SitePage page, string text)
    {
        page.Find("form[data-minutes]").SetAttribute("action", scene.Desk + "/autolagre");
        var answer = await client.Send(page, "form[data-minutes]", ("Sections[0].Text", text));
        page.Find("form[data-minutes]").SetAttribute("action", scene.Write);
        return answer.Source;
    }
}
