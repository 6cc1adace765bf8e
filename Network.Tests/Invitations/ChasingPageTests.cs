using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Web.Printing;
using NUnit.Framework;

namespace Network.Tests.Invitations;

/// <summary>The clock of a running site begins on 20 October 2023.</summary>
[TestFixture]
public sealed class ChasingPageTests : BrowserTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/brev";

    [Test]
    public async Task A_planned_letter_goes_at_its_moment_once_and_reminders_follow_until_the_answer_comes()
    {
        await using var site = await RunningSite.Start();
        var access = await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)", ("AnswerBy", "2023-11-10"));
        var planned = await organiser.Send(
            await organiser.Get(Page + "/plan"), "form:has(#Kind)", ("Kind", "Letter"), ("Day", "2023-10-23"), ("Time", "08:00"));
        Assert.That(planned.Text, Does.Contain("Sendinga er planlagd").And.Contain("23. oktober 2023"));
        await organiser.Send(planned, "form:has(#Kind)", ("Kind", "Reminder"), ("DaysBefore", "7"), ("Time", "09:00"));
        var twice = await organiser.Send(planned, "form:has(#Kind)", ("Kind", "Reminder"), ("DaysBefore", "7"), ("Time", "09:00"));
        Assert.That(twice.Text, Does.Contain("alt planlagd"));

        await Until(site, "2023-10-23T05:59:00Z");
        Assert.That(site.Mails(), Is.Empty);
        await Until(site, "2023-10-23T06:00:00Z");
        Assert.That(site.Mails().Select(m => m.To.Email), Is.EquivalentTo(new[] { "post@bergen.example", "post@kinn.example" }));

        await Answer(site, access, 4601, KommuneReply.Interested);
        await Until(site, "2023-11-03T08:00:00Z");
        await Until(site, "2023-11-03T08:01:00Z");
        var reminder = site.Mails().Single(m => m.Subject.StartsWith("Påminning", StringComparison.Ordinal));
        Assert.That(reminder.To.Email, Is.EqualTo("post@kinn.example"));
        Assert.That(reminder.Text, Does.Contain("fristen er 10. november 2023").And.Contain("/invitasjon/"));
        using var later = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await later.Get(Page + "/plan")).Text, Does.Contain("1 av 1 er framme").And.Not.Contain("Planlagt 7 dagar"));
    }

    [Test]
    public async Task What_was_due_while_the_machine_was_down_goes_when_it_comes_up_but_never_after_the_deadline()
    {
        await using var site = await RunningSite.Start();
        var access = await Network(site);
        var plans = new SendingPlanStore(site.Database, site.Clock);
        await new LetterStore(site.Database, site.Clock).Save(access, LetterTemplate.New with { AnswerBy = new DateOnly(2023, 11, 10) });
        await new SendingStore(site.Database, site.Clock).Send(access, SendingKind.Letter, "s");
        await plans.Add(access, new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = 7, SendTime = new TimeOnly(9, 0) });
        await plans.Add(access, new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = 1, SendTime = new TimeOnly(9, 0) });
        await Until(site, "2023-11-05T12:00:00Z");
        Assert.That(site.Mails().Count(m => m.Subject.StartsWith("Påminning", StringComparison.Ordinal)), Is.EqualTo(2), "one to each kommune, late");
        await Until(site, "2023-11-11T12:00:00Z");
        Assert.That(site.Mails().Count(m => m.Subject.StartsWith("Påminning", StringComparison.Ordinal)), Is.EqualTo(2), "the day has passed");
        Assert.That(await plans.List(access), Is.Empty);
    }

    [Test]
    public async Task A_reminder_of_what_is_missing_asks_only_for_that_and_stops_when_the_last_person_is_named()
    {
        await using var site = await RunningSite.Start();
        var access = await Network(site);
        var networks = new NetworkStore(site.Database, site.Clock);
        await networks.Save(access, await networks.Find(access) with { Roles = WantedRole.Usual });
        var roles = (await networks.Find(access)).Roles.Where(r => !r.ForLeaders).ToList();
        await new LetterStore(site.Database, site.Clock).Save(access, LetterTemplate.New);
        await Answer(site, access, 4601, KommuneReply.Joins, new NamedPerson { Name = "Ola", Email = "ola@bergen.example", RoleIds = [roles[0].Id, roles[1].Id] });
        await Answer(site, access, 4602, KommuneReply.Joins);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get(Page);
        Assert.That(page.Text, Does.Contain("Minn 2 på det som manglar"));
        await organiser.Send(page, "button[name=kind][value=NeedsReminder]");
        var all = new[] { 0, 1 }.Select(i => new NamedPerson { Name = $"P{i}", Email = $"p{i}@kinn.example", RoleIds = [.. roles.Select(r => r.Id)] }).ToArray();
        await Answer(site, access, 4602, KommuneReply.Joins, all);
        await Until(site, "2023-10-20T12:00:00Z");

        var mail = site.Mails().Single(m => m.Subject.Contains("litt manglar", StringComparison.Ordinal));
        Assert.That(mail.To.Email, Is.EqualTo("svar4601@kommune.example"), "whoever answered, not the postmottak");
        Assert.That(mail.Text, Does.Contain("1 til frå kommunen").And.Contain("ingen BTI-koordinator enno").And.Not.Contain("valdskoordinator").And.Not.Contain("{"));
    }

    [Test]
    public async Task A_networks_own_words_are_checked_and_used()
    {
        await using var site = await RunningSite.Start();
        await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get(Page + "/paminning/Reminder");
        var wrong = await organiser.Send(form, "form:has(#BodyNn)", ("BodyNn", "Manglar: {manglar} {lenkje}"));
        Assert.That(wrong.Find("#BodyNn-error").TextContent, Does.Contain("manglar"));
        var saved = await organiser.Send(form, "form:has(#BodyNn)", ("SubjectNn", "Hugs oss, {kommune}"), ("BodyNn", "Svar her: {lenkje}"));
        Assert.That(saved.Text, Does.Contain("Teksten er lagra"));
        await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)");
        var preview = await organiser.Get(Page + "/vising?kommune=4602&slag=Reminder");
        Assert.That(preview.Text, Does.Contain("Hugs oss, Kinn"));
        var told = await organiser.Send(form, "form:has(#BodyNn)", ("SubjectNn", "Noko anna"));
        Assert.That(told.Find("#SubjectNn-theirs").TextContent, Does.Contain("Hugs oss"));
    }

    [Test]
    public async Task A_test_goes_to_the_organiser_alone_holds_no_key_and_does_not_count()
    {
        await using var site = await RunningSite.Start();
        await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var letter = await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)");
        var preview = await organiser.Get(Page + "/vising?kommune=4601");
        await organiser.Send(preview, "form[action$='/prove'] button");
        await organiser.Send(preview, "form[action$='/prove'] button");
        await Until(site, "2023-10-20T12:00:00Z");

        var mail = site.Mails().Single(m => m.Subject.StartsWith("[Prøve]", StringComparison.Ordinal));
        Assert.That(mail.To.Email, Is.EqualTo(SeededNetworks.Maker));
        Assert.That(mail.Text, Does.Contain("slik Bergen vil få det").And.Contain("/brev/vising?kommune=4601").And.Not.Contain("/invitasjon/"));
        Assert.That((await organiser.Get(letter.Address.PathAndQuery)).Text, Does.Contain("Send brevet til 2 adresser"));
    }

    [Test]
    public async Task Attachments_go_with_the_letter_and_stand_on_the_kommunes_page_and_what_only_pretends_is_refused()
    {
        await using var site = await RunningSite.Start();
        var access = await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var letter = await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)");
        Assert.That(await Upload(organiser, letter, "Årsplan ø.pdf", "%PDF-1.7 innhald"), Does.Contain("1 filer er lagde ved"));
        Assert.That(await Upload(organiser, letter, "lur.pdf", "<script>alert(1)</script>"), Does.Contain("noko anna enn namnet seier"));
        Assert.That(await Upload(organiser, letter, "tom.pdf", ""), Does.Contain("er tom"));
        await organiser.Send(await organiser.Get(Page), "button[name=kind][value=Letter]");
        await Until(site, "2023-10-20T12:00:00Z");
        Assert.That(site.Mails().SelectMany(m => m.Files).Select(f => (f.Name, Encoding.UTF8.GetString(f.Content))).Distinct(), Is.EqualTo(new[] { ("Årsplan ø.pdf", "%PDF-1.7 innhald") }));

        var standings = await new InvitationOverviewStore(site.Database, site.Clock).List(access);
        using var contact = site.Client();
        var page = await contact.Get($"/invitasjon/{standings[0].Token}");
        var link = page.Find("a[href*='/vedlegg/']");
        var file = await contact.Http.GetAsync(link.GetAttribute("href"));
        Assert.That(await file.Content.ReadAsStringAsync(), Is.EqualTo("%PDF-1.7 innhald"));
        Assert.That(file.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        var foreign = (await new InvitationOverviewStore(site.Database, site.Clock).List(other))[0].Token;
        Assert.That((await contact.Http.GetAsync($"/invitasjon/{foreign}/vedlegg/1")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        await organiser.Send(await organiser.Get(Page), "form[action*='/vedlegg/'] button");
        Assert.That((await contact.Get($"/invitasjon/{standings[0].Token}")).Html.QuerySelector("a[href*='/vedlegg/']"), Is.Null);
    }

    [Test]
    public async Task A_sending_shows_what_became_of_each_mail_and_the_archive_holds_what_was_sent()
    {
        await using var site = await RunningSite.Start();
        await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)", ("BodyNn", "Kjære {kommune}: bli med! {lenkje}"));
        var sent = await organiser.Send(await organiser.Get(Page), "button[name=kind][value=Letter]");
        var path = sent.Find("a[href*='/sendingar/']").GetAttribute("href")!;
        var running = await organiser.Http.GetAsync(path);
        Assert.That(running.Headers.TryGetValues("Refresh", out _), "it refreshes while it goes");
        await Until(site, "2023-10-20T12:00:00Z");
        await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)", ("BodyNn", "Noko anna {lenkje}"));

        var file = await organiser.Get(path);
        Assert.That(file.Text, Does.Contain("2 av 2 er framme").And.Contain("post@kinn.example"));
        var archive = await organiser.Get(file.Html.QuerySelectorAll("a[href*='/arkiv/']")[0].GetAttribute("href")!);
        Assert.That(archive.Text, Does.Contain("Kjære Bergen: bli med!").And.Contain("post@bergen.example").And.Not.Contain("Noko anna"));
        Assert.That(archive.Source, Does.Not.Match("/invitasjon/[a-z0-9]{20}"), "the archive does not give the key away");
        var forms = await organiser.Get(Page + "/malform");
        Assert.That(forms.Text, Does.Contain("2 (100 %)").And.Contain("Alle fekk den målforma"));
    }

    [Test]
    public async Task The_archive_is_a_pdf_with_date_and_recipient_that_reads_back()
    {
        await Chromium.Get();
        if (!File.Exists("/usr/bin/pdftotext")) MissingPart.Skip("no /usr/bin/pdftotext: install poppler-utils");
        await using var site = await RunningSite.Start();
        if (!site.Services.GetRequiredService<IPdfPrinter>().IsHere) MissingPart.Skip("no Chromium on the PATH");
        await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await organiser.Get(Page), "form:has(#BodyNn)", ("BodyNn", "Kjære {kommune}: æøå og ÆØÅ. {lenkje}"));
        var sent = await organiser.Send(await organiser.Get(Page), "button[name=kind][value=Letter]");
        await Until(site, "2023-10-20T12:00:00Z");
        var file = await organiser.Get(sent.Find("a[href*='/sendingar/']").GetAttribute("href")!);
        var archive = file.Html.QuerySelectorAll("a[href*='/arkiv/']")[0].GetAttribute("href")!;
        var pdf = await organiser.Http.GetAsync(archive + ".pdf");
        Assert.That(pdf.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        var text = await PdfText.Of(await pdf.Content.ReadAsByteArrayAsync());
        Assert.That(text, Does.Contain("Kjære Bergen: æøå og ÆØÅ.").And.Contain("post@bergen.example").And.Contain("20. oktober 2023"));
    }

    [Test]
    public async Task The_call_list_holds_the_silent_with_numbers_and_keeps_who_called()
    {
        await using var site = await RunningSite.Start();
        var access = await Network(site);
        await new AddressStore(site.Database, site.Clock).Add(access, new AddressEntry { KommuneId = 4602, Name = "Per Vik", Email = "per@kinn.example", Phone = "+4755555555" });
        await new LetterStore(site.Database, site.Clock).Save(access, LetterTemplate.New);
        await new SendingStore(site.Database, site.Clock).Send(access, SendingKind.Letter, "s");
        await Until(site, "2023-10-20T12:00:00Z");
        await Answer(site, access, 4601, KommuneReply.Interested);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        const string List = "/arrangor/nettverk/trygg-oppvekst/ringeliste";
        var page = await organiser.Get(List);
        Assert.That(page.Text, Does.Contain("Kinn").And.Contain("Per Vik, +47 55 55 55 55").And.Not.Contain("Bergen"));
        var called = await organiser.Send(page, "form[action$='/4602']", ("note", "Ringjer att måndag"));
        Assert.That(called.Text, Does.Contain("av Olav Opphav. Ringjer att måndag"));
        Assert.That(await organiser.Http.GetStringAsync(List + "/eksport.csv"), Does.Contain("Kinn;Per Vik;+47 55 55 55 55;per@kinn.example;"));
        await Answer(site, access, 4602, KommuneReply.Declines);
        Assert.That((await organiser.Get(List)).Text, Does.Contain("Ingen å ringje til"));
    }

    [Test]
    public async Task The_pages_read_well_in_both_forms_on_a_phone_and_at_a_desk()
    {
        await using var site = await StartSite();
        var access = await Network(site);
        await new LetterStore(site.Database, site.Clock).Save(access, LetterTemplate.New with { AnswerBy = new DateOnly(2023, 11, 10) });
        await new SendingStore(site.Database, site.Clock).Send(access, SendingKind.Letter, "s");
        await new SendingPlanStore(site.Database, site.Clock).Add(access, new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = 7, SendTime = new TimeOnly(9, 0) });
        var faults = new List<string>();
        foreach (var (view, language) in new[] { (BrowserView.Phone with { Width = 320 }, "nn"), (BrowserView.Desk, "nb") })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            await page.ClickAsync($"form[action='/spraak'] [value={language}]");
            foreach (var path in new[] { "", "/plan", "/paminning/NeedsReminder", "/sendingar/1?stopp=true", "/malform", "/arkiv/1", "/vising?kommune=4601&slag=NeedsReminder" })
            {
                await page.GotoAsync(Page + path);
                faults.AddRange((await page.Faults()).Select(f => $"{path} {language}: {f}"));
            }

            await page.GotoAsync("/arrangor/nettverk/trygg-oppvekst/ringeliste");
            faults.AddRange((await page.Faults()).Select(f => $"ringeliste {language}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<string> Upload(SiteClient client, SitePage page, string name, string content)
    {
        using var form = new MultipartFormDataContent();
        var token = page.Html.QuerySelector("form[action$='/vedlegg'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        form.Add(new StringContent(token), "__RequestVerificationToken");
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "files", name);
        var answer = await client.Http.PostAsync(Page + "/vedlegg", form);
        return (await client.Get(answer.Headers.Location?.OriginalString ?? Page)).Text;
    }

    private static async Task Until(RunningSite site, string moment)
    {
        var ahead = DateTimeOffset.Parse(moment, null) - site.Clock.Now;
        if (ahead > TimeSpan.Zero) site.Clock.Move(ahead);
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<SendDueMail>().Run();
    }

    private static async Task Answer(RunningSite site, NetworkAccess access, long kommuneId, KommuneReply reply, params NamedPerson[] people)
    {
        var store = new InvitationStore(site.Database, site.Clock);
        var token = (await new InvitationOverviewStore(site.Database, site.Clock).List(access)).Single(s => s.KommuneId == kommuneId).Token;
        await store.Save(token, (await store.Find(token))!.Version, new InvitationAnswer
        {
            Reply = reply,
            ContactName = "Svar Person",
            ContactEmail = $"svar{kommuneId}@kommune.example",
            People = people,
        }, Language.Nynorsk);
    }

    private static async Task<NetworkAccess> Network(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var addresses = new AddressStore(site.Database, site.Clock);
        await addresses.Add(access, new AddressEntry { KommuneId = 4601, Email = "post@bergen.example" });
        await addresses.Add(access, new AddressEntry { KommuneId = 4602, Email = "post@kinn.example" });
        return access;
    }
}
