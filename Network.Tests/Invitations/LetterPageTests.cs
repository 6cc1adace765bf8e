using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Kommuner;
using Network.Data.Networks;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class LetterPageTests : BrowserTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/brev";

    private static readonly Sql s_address = new("""
        INSERT INTO InvitationAddress (LearningNetworkId, KommuneId, Email, EmailKey, CreatedAt) VALUES (@networkId, @kommuneId, @email, @email, @now)
        """);

    [Test]
    public async Task Each_of_43_kommuner_gets_the_letter_once_in_its_own_language_with_its_own_link()
    {
        await using var site = await RunningSite.Start();
        var (access, region) = await Region(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var saved = await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)", ("AnswerBy", "2023-12-01"));
        Assert.That(saved.Text, Does.Contain("Send brevet til 43 adresser").And.Contain("på nynorsk"));

        var sent = await organiser.Send(saved, "button[name=kind][value=Letter]");
        var twice = await organiser.Send(saved, "button[name=kind][value=Letter]");
        await site.Services.GetRequiredService<SendDueMail>().Run();
        var mails = site.Mails();
        var standings = (await new InvitationOverviewStore(site.Database, site.Clock).List(access)).ToDictionary(s => s.KommuneId);

        Assert.That(sent.Text, Does.Contain("43 e-postar er på veg"));
        Assert.That(twice.Text, Does.Contain("Det var ingen å sende til"));
        Assert.That(mails, Has.Count.EqualTo(43));
        using (Assert.EnterMultipleScope())
        {
            foreach (var kommune in region)
            {
                var mail = mails.Single(m => m.To.Email == Address(kommune));
                var isNynorsk = LetterLanguage.Of(kommune.LanguageForm, Language.Nynorsk) == Language.Nynorsk;
                Assert.That(mail.Subject, Does.Contain($"Invitasjon til {kommune.Name}"));
                Assert.That(mail.Text, Does.Contain(isNynorsk ? "De kan svare no" : "Dere kan svare nå"), kommune.Name);
                Assert.That(mail.Text, Does.Contain($"/invitasjon/{standings[kommune.Id].Token}"), kommune.Name);
                Assert.That(mail.Text + mail.Subject, Does.Not.Contain("{"));
                Assert.That(standings[kommune.Id].SentAt, Is.Not.Null);
            }
        }
    }

    [Test]
    public async Task A_reminder_goes_only_to_the_silent_and_stops_the_moment_they_answer()
    {
        await using var site = await RunningSite.Start();
        var (access, region) = await Region(site, 3);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Send(await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)"), "button[name=kind][value=Letter]");
        await site.Services.GetRequiredService<SendDueMail>().Run();
        var standings = await new InvitationOverviewStore(site.Database, site.Clock).List(access);
        var answers = new InvitationStore(site.Database, site.Clock);
        await answers.Save(standings[0].Token, 0, new InvitationAnswer { Reply = KommuneReply.Joins }, Language.Nynorsk);

        var reminded = await organiser.Send(await organiser.Get(Page), "button[name=kind][value=Reminder]");
        Assert.That(reminded.Text, Does.Contain("2 e-postar er på veg"));
        await answers.Save(standings[1].Token, 0, new InvitationAnswer { Reply = KommuneReply.Interested }, Language.Nynorsk);
        await site.Services.GetRequiredService<SendDueMail>().Run();

        var reminders = site.Mails().Where(m => m.Subject.StartsWith("Påminn", StringComparison.Ordinal)).ToList();
        Assert.That(reminders.Select(m => m.To.Email), Is.EqualTo(new[] { Address(region.OrderBy(k => k.Id).Last()) }));
        Assert.That((await organiser.Get(Page)).Text, Does.Contain("1 ikkje sendt, sidan kommunen hadde svart"));
    }

    [Test]
    public async Task What_is_wrong_is_told_and_a_second_editor_sees_both_texts()
    {
        await using var site = await RunningSite.Start();
        await Region(site, 1);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get(Page);
        var wrong = await organiser.Send(form, "form:has(#BodyNn)", ("BodyNn", "Hei {namn}"), ("SubjectNb", ""));
        Assert.That(wrong.Find("#BodyNn-error").TextContent, Does.Contain("{lenkje}"));
        Assert.That(wrong.Find("#SubjectNb-error").TextContent, Does.Contain("emne"));
        Assert.That(wrong.ValueOf("BodyNn"), Is.EqualTo("Hei {namn}"));

        await organiser.Send(form, "form:has(#BodyNn)", ("SubjectNn", "Det første"));
        var told = await organiser.Send(form, "form:has(#BodyNn)", ("SubjectNn", "Det andre"));
        Assert.That(told.ValueOf("SubjectNn"), Is.EqualTo("Det andre"));
        Assert.That(told.Find("#SubjectNn-theirs").TextContent, Does.Contain("Det første"));
    }

    [Test]
    public async Task Closed_answers_are_closed_and_what_was_written_is_not_lost()
    {
        await using var site = await RunningSite.Start();
        var (access, _) = await Region(site, 1);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)");
        var path = "/invitasjon/" + (await new InvitationOverviewStore(site.Database, site.Clock).List(access))[0].Token;
        using var contact = site.Client();
        var form = await contact.Get(path);
        await organiser.Send(page, "form[action$='/lukk'] button");

        var refused = await contact.Send(form, "form:has([name=Reply])", ("Reply", "Joins"));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(refused.Find(".ds-error-summary").TextContent, Does.Contain("Arrangøren har lukka"));
        Assert.That((await contact.Get(path)).Html.QuerySelectorAll("main form[method=post]"), Is.Empty);
    }

    [Test]
    public async Task It_reads_well_and_the_preview_is_of_a_chosen_kommune()
    {
        await using var site = await StartSite();
        await Region(site);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            await page.GotoAsync(Page);
            faults.AddRange(await page.Faults());
            await page.ClickAsync("form.form > .actions button[type=submit]");
            faults.AddRange(await page.Faults());
            await page.SelectOptionAsync("#kommune", "4601");
            await page.ClickAsync("form[action$='/vising'] button");
            Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("Invitasjon til Bergen"));
            faults.AddRange(await page.Faults());
        }

        Assert.That(faults, Is.Empty);
    }

    private static string Address(Kommune kommune) => $"postmottak@{Slug.Of(kommune.Name)}.example";


    private static async Task<(NetworkAccess Access, IReadOnlyList<Kommune> Region)> Region(RunningSite site, int count = 43)
    {
        var access = await site.Database.AddNetwork();
        var region = new KommuneCatalogue(await new KommuneStore(site.Database).All()).InFylke(46).OrderBy(k => k.Id).Take(count).ToList();
        var store = new NetworkStore(site.Database, site.Clock);
        await store.Save(access, (await store.Find(access)) with { KommuneIds = [.. region.Select(k => (long)k.Id)] });
        foreach (var kommune in region)
            await site.Database.Write(sql => sql.Change(s_address, new { networkId = access.NetworkId, kommuneId = kommune.Id, email = Address(kommune), now = site.Clock.Now }));
        return (access, region);
    }
}
