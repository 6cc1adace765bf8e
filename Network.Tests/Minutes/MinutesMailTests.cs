using Microsoft.Extensions.DependencyInjection;
using Network.Data;
using Network.Data.Mail;
using Network.Tests.Access;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesMailTests
{
    private static readonly Sql s_participant = new("""
        INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, 4601, @personId, @now)
        """);

    private static readonly Sql s_lose = new("UPDATE Outbox SET State = 'Queued', LeaseOwner = NULL, NextAt = @now WHERE Kind = 'MinutesPublished' AND State <> 'Sent'");

    [Test]
    public async Task Those_present_and_participants_are_told_once_for_each_edition()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        await Participant(site, scene, "nina@bergen.example");
        await Participant(site, scene, MinutesScene.KariEmail);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Published(organiser);
        await site.RunJobs();
        await site.RunJobs();
        var told = Told(site);
        Assert.That(told.Select(m => m.To.Email), Is.EquivalentTo(new[] { MinutesScene.KariEmail, "nina@bergen.example" }));
        var kari = told.Single(m => m.To.Email.Contains("kari", StringComparison.Ordinal));
        Assert.That(kari.Text, Does.Contain($"/mi-pamelding/{scene.Kari}/referat").And.Contain("fordi du var til stades"));
        var nina = told.Single(m => m.To.Email.Contains("nina", StringComparison.Ordinal));
        Assert.That(nina.Text, Does.Contain(scene.Page).And.Contain("/avmelding/"));

        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Retta."));
        await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']", ("Corrected", "Ein skrivefeil."));
        await site.RunJobs();
        Assert.That(Told(site), Has.Count.EqualTo(4));
        Assert.That(Told(site).Count(m => m.Subject.StartsWith("Retta referat", StringComparison.Ordinal) && m.Text.Contains("Ein skrivefeil.", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task A_job_that_dies_between_neither_loses_nor_doubles_a_mail()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Published(organiser);
        // Leased by one that dies.
        await site.Services.GetRequiredService<OutboxStore>().Lease(100, "nettverk.example", TimeSpan.FromMinutes(1));
        await site.Database.Write(sql => sql.Change(s_lose, new { now = site.Clock.Now }));
        await site.RunJobs();
        await site.RunJobs();
        Assert.That(Told(site), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Who_says_no_by_the_link_of_such_a_mail_gets_no_more()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        await Participant(site, scene, "nina@bergen.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Published(organiser);
        await site.RunJobs();
        var mail = Told(site).Single(m => m.To.Email.Contains("nina", StringComparison.Ordinal));
        var link = mail.Text.Split().First(w => w.Contains("/avmelding/", StringComparison.Ordinal));
        using var nina = site.Client();
        // As a mail program does it: one POST without a page.
        using var pressed = await nina.Http.PostAsync(new Uri(link).AbsolutePath, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        Assert.That((int)pressed.StatusCode, Is.EqualTo(302));
        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Retta."));
        await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']", ("Corrected", "Ein skrivefeil."));
        await site.RunJobs();
        Assert.That(Told(site).Count(m => m.To.Email.Contains("nina", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static List<Web.Mail.EmlMail> Told(RunningSite site) => [.. site.Mails().Where(m => m.Subject.Contains("referat", StringComparison.OrdinalIgnoreCase))];

    private static async Task Participant(RunningSite site, MinutesScene scene, string email)
    {
        var id = (await new Data.People.PersonStore(site.Database).FindByEmail(email))?.Id ?? await site.Database.AddPerson(email, "Nina Nes");
        await site.Database.Write(sql => sql.Change(s_participant, new { networkId = scene.Access.NetworkId, personId = id, now = site.Clock.Now }));
    }
}
