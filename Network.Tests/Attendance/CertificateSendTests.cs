using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Attendance;
using Network.Data.Registrations;
using Network.Jobs.Attendance;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Web.Mail;
using Network.Web.Printing;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class CertificateSendTests : BrowserTests
{
    private static readonly Sql s_session = new("SELECT MIN(s.Id) FROM Session s JOIN Gathering g ON g.Id = s.GatheringId WHERE g.Slug = @slug");
    private static readonly Sql s_certificates = new("SELECT COUNT(*) FROM Certificate");

    [Test]
    public async Task Each_who_was_present_gets_one_in_their_own_language_and_pressing_again_sends_to_those_added_since()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Replace = services => services.AddSingleton<ICertificateFile, NoCertificateFile>() });
        var world = await Held(site);
        await world.Tick("Åse Ødegård");
        await world.Tick("Bo Berg");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get($"/arrangor/samlingar/{world.Slug}");
        Assert.That(page.Text, Does.Contain("0 av 2 som var til stades"));

        var first = await organiser.Send(page, "form[action$='/kursbevis']");
        Assert.That(first.Text, Does.Contain("på veg til 2 personar").And.Contain("2 av 2 som var til stades"));
        Assert.That((await organiser.Send(page, "form[action$='/kursbevis']")).Text, Does.Contain("Ingen får det to gonger"));
        await site.Services.GetRequiredService<SendDueMail>().Run();
        var mails = Certificates(site);
        Assert.That(mails.Select(m => m.Subject), Is.EquivalentTo(new[] { "Kursbevis: Møte", "Certificate: Møte" }));
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_certificates)), Is.EqualTo(2));

        await world.Tick("Kari Nes");
        var more = await organiser.Send(await organiser.Get($"/arrangor/samlingar/{world.Slug}"), "form[action$='/kursbevis']");
        Assert.That(more.Text, Does.Contain("på veg til éin person"));
        await site.Services.GetRequiredService<SendDueMail>().Run();
        Assert.That(Certificates(site).Select(m => m.To).Distinct().Count(), Is.EqualTo(3));
        Assert.That(Certificates(site), Has.Count.EqualTo(3));

        using var holder = site.Client();
        var link = Certificates(site).Single(m => m.Subject == "Certificate: Møte").Text.Split().Single(w => w.EndsWith("/kursbevis", StringComparison.Ordinal));
        Assert.That((await holder.Get(new Uri(link).AbsolutePath)).Text, Does.Contain("Bo Berg"));
    }

    [Test]
    public async Task Many_who_press_at_once_send_once()
    {
        await using var site = await RunningSite.Start();
        var world = await Held(site);
        foreach (var name in world.Names) await world.Tick(name);
        var store = new CertificateSendStore(site.Database, site.Clock);
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Send(world.Access, world.Slug)));
        Assert.That(sent.Sum(), Is.EqualTo(3));
    }

    [Test]
    public async Task Nothing_is_sent_before_it_is_over_to_nobody_by_a_reader_and_not_by_looking()
    {
        await using var site = await RunningSite.Start();
        var world = await Held(site, isOver: false);
        await world.Tick("Kari Nes");
        var store = new CertificateSendStore(site.Database, site.Clock);
        var gathering = (await new Data.Gatherings.GatheringStore(site.Database, site.Clock).Find(world.Access, world.Slug))!;
        Assert.That(await store.Standing(world.Access, gathering), Is.Null);
        Assert.That(await store.Send(world.Access, world.Slug), Is.Null);
        site.Clock.Move(TimeSpan.FromDays(3));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Get($"/arrangor/samlingar/{world.Slug}");
        Assert.That((await store.Standing(world.Access, gathering))!.Mailed, Is.Zero);
        await world.Tick("Kari Nes", present: false);
        Assert.That((await organiser.Get($"/arrangor/samlingar/{world.Slug}")).Text, Does.Contain("ingen å sende kursbevis til"));
        Assert.That(await store.Send(world.Access, world.Slug), Is.Zero);
        var stranger = await site.Database.AddNetwork("Framand");
        Assert.That(await store.Standing(stranger, gathering), Is.Null);
        Assert.That(await store.Send(stranger, world.Slug), Is.Null);
        var reader = await site.Database.Give(world.Access, "les@rvts.example", NetworkRight.Read);
        Assert.That(() => store.Send(reader, world.Slug), Throws.TypeOf<UnauthorizedAccessException>());
    }

    [Test]
    public async Task Who_is_found_absent_before_it_went_gets_nothing_and_may_be_sent_it_when_that_was_wrong()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Replace = services => services.AddSingleton<ICertificateFile, NoCertificateFile>() });
        var world = await Held(site);
        await world.Tick("Kari Nes");
        var store = new CertificateSendStore(site.Database, site.Clock);
        var gathering = (await new Data.Gatherings.GatheringStore(site.Database, site.Clock).Find(world.Access, world.Slug))!;
        Assert.That(await store.Send(world.Access, world.Slug), Is.EqualTo(1));
        await world.Tick("Kari Nes", present: false);
        await site.Services.GetRequiredService<SendDueMail>().Run();
        Assert.That(Certificates(site), Is.Empty);
        await world.Tick("Kari Nes");
        Assert.That(await store.Send(world.Access, world.Slug), Is.EqualTo(1));
        await site.Services.GetRequiredService<SendDueMail>().Run();
        Assert.That(Certificates(site), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_certificate_goes_with_it_as_a_pdf_that_reads_back()
    {
        await Chromium.Get();
        if (!File.Exists("/usr/bin/pdftotext")) MissingPart.Skip("no /usr/bin/pdftotext: install poppler-utils");
        await using var site = await RunningSite.Start();
        if (!site.Services.GetRequiredService<IPdfPrinter>().IsHere) MissingPart.Skip("no Chromium on the PATH");
        var world = await Held(site);
        await world.Tick("Åse Ødegård");
        await new CertificateSendStore(site.Database, site.Clock).Send(world.Access, world.Slug);
        await site.Services.GetRequiredService<SendDueMail>().Run();
        var mail = Certificates(site).Single();
        Assert.That(mail.Text, Does.Contain("Kursbeviset ditt ligg ved"));
        Assert.That(await PdfText.Of(mail.Files.Single().Content), Does.Contain("Kursbevis").And.Contain("Åse Ødegård").And.Contain("2 timar"));
    }

    private static List<EmlMail> Certificates(RunningSite site) => [.. site.Mails().Where(m => m.Subject.Contains("Møte", StringComparison.Ordinal) && m.Text.Contains("/kursbevis", StringComparison.Ordinal))];

    private static async Task<HeldGathering> Held(RunningSite site, bool isOver = true)
    {
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Møte", site.Clock.Now.AddDays(1));
        var registrations = new RegistrationStore(site.Database, site.Clock);
        var people = new Dictionary<string, long>();
        foreach (var (name, language) in new[] { ("Åse Ødegård", Language.Nynorsk), ("Bo Berg", Language.English), ("Kari Nes", Language.Bokmal) })
        {
            var wish = new RegistrationWish { Gathering = slug, SubmissionId = SecretToken.New(), Name = name, Email = $"p{people.Count}@bergen.example", KommuneId = 4601, Language = language };
            people[name] = ((RegisterOutcome.Registered)await registrations.Register(wish)).RegistrationId;
        }

        if (isOver) site.Clock.Move(TimeSpan.FromDays(3));
        return new HeldGathering(site, access, slug, await site.Database.Read(sql => sql.Value<long>(s_session, new { slug })), people);
    }

    private sealed record HeldGathering(RunningSite Site, Data.Access.NetworkAccess Access, string Slug, long Session, IReadOnlyDictionary<string, long> People)
    {
        public IEnumerable<string> Names => People.Keys;

        public Task<bool> Tick(string name, bool present = true) => new AttendanceStore(Site.Database, Site.Clock).Tick(Access, Slug, Session, People[name], present);
    }
}
