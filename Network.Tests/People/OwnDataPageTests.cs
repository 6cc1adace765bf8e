using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Mail;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class OwnDataPageTests
{
    private const string Kari = "kari@nes.example";
    private const string Per = "per@nes.example";

    [Test]
    public async Task The_page_and_the_file_hold_ones_own_and_nothing_of_another_in_the_same_gathering()
    {
        await using var site = await RunningSite.Start();
        await Registered(site);
        using var kari = await site.SignedIn(Kari);

        var page = await kari.Get("/mi-side/mine-data");
        var answer = await kari.Http.GetAsync("/mi-side/mine-data.json");
        var file = await answer.Content.ReadAsStringAsync();

        foreach (var text in new[] { page.Text, file })
        {
            Assert.That(text, Does.Contain("Kari Nes").And.Contain(Kari).And.Contain("Inga nøtter").And.Contain("Allergi?").And.Contain("Møte"));
            Assert.That(text, Does.Not.Contain(Per).And.Not.Contain("Per Ås").And.Not.Contain("Fisk"));
        }

        using var json = JsonDocument.Parse(file);
        Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("mine-data.json"));
        Assert.That(json.RootElement.GetProperty("registrations")[0].GetProperty("answers")[0].GetProperty("answer").GetString(), Is.EqualTo("Inga nøtter"));
        Assert.That(json.RootElement.GetProperty("registrations")[0].GetProperty("state").GetString(), Is.EqualTo("confirmed"));
        Assert.That(json.RootElement.GetProperty("mails").EnumerateArray().Select(m => m.GetProperty("kind").GetString()), Does.Contain("confirmation").And.Contain("signIn"));
        Assert.That(json.RootElement.GetProperty("signIns").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Each_kind_of_mail_and_of_part_has_a_name_on_the_page()
    {
        foreach (var key in Enum.GetNames<MailKind>().Select(k => "Mail" + k)
            .Concat(Enum.GetNames<Core.People.OwnPartKind>().Select(k => "Part" + k)).Concat(Enum.GetNames<Core.People.OwnListingKind>().Select(k => "Listing" + k)))
            Assert.That(Web.People.PeopleTexts.T.Has(key), key);
        await Task.CompletedTask;
    }

    [Test]
    public async Task A_person_is_deleted_by_ticking_and_pressing_signed_out_everywhere_and_told_once()
    {
        await using var site = await RunningSite.Start();
        await Registered(site);
        using var kari = await site.SignedIn(Kari);
        using var elsewhere = await site.SignedIn(Kari);
        var id = (await new PersonStore(site.Database).FindByEmail(Kari))!.Id;

        var page = await kari.Get("/mi-side/slett");
        var unsure = await kari.Send(page, "main form");
        Assert.That(unsure.Text, Does.Contain("Kryss av"));
        Assert.That((await new PersonStore(site.Database).Find(id))!.Email, Is.EqualTo(Kari));

        var done = await kari.Send(unsure, "main form", ("Sure", "true"));
        Assert.That(done.Text, Does.Contain("Du er sletta"));
        Assert.That((await kari.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await elsewhere.Get("/mi-side")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That(await new PersonStore(site.Database).FindByEmail(Kari), Is.Null);

        var outbox = site.Services.GetRequiredService<OutboxStore>();
        var due = (await outbox.Lease(100, "nettverk.example", TimeSpan.FromMinutes(1))).Single(d => d.Kind == MailKind.Farewell);
        var mail = await site.Services.GetServices<IMailWriter>().Single(w => w.Kind == MailKind.Farewell).Write(due, CancellationToken.None);
        Assert.That((mail!.To.Email, mail.Subject), Is.EqualTo((Kari, "Du er sletta")));
        await outbox.MarkSent(due, mail.To.Email);
        await new FarewellStore(site.Database).Clean();
        Assert.That(await new FarewellStore(site.Database).Find(due.AboutId!.Value), Is.Null);
    }

    [Test]
    public async Task The_only_organiser_reads_why_not()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork("Åleine");
        using var maker = await site.SignedIn(SeededNetworks.Maker);
        var page = await maker.Get("/mi-side/slett");
        Assert.That(page.Text, Does.Contain("einaste arrangøren av Åleine"));
        Assert.That(page.Html.QuerySelector("main form"), Is.Null);
        var tried = await maker.Send(await maker.Get("/mi-side"), "form[action='/logg-ut/overalt']");
        Assert.That(tried.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task Registered(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(9));
        var question = await Ask(site, network, slug);
        foreach (var (name, email, answer) in new[] { ("Kari Nes", Kari, "Inga nøtter"), ("Per Ås", Per, "Fisk") })
        {
            await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
            {
                Gathering = slug,
                SubmissionId = Guid.NewGuid().ToString("N"),
                Name = name,
                Email = email,
                KommuneId = 4601,
                Language = Language.Nynorsk,
                Answers = new Dictionary<long, string> { [question] = answer },
            });
        }
    }

    private static async Task<long> Ask(RunningSite site, NetworkAccess network, string slug)
    {
        var store = new GatheringStore(site.Database, site.Clock);
        var made = await store.Create(network, slug, new GatheringPlan
        {
            Title = new LocalText("Møte med spørsmål", null, null),
            Description = LocalText.Empty,
            Sessions = [new SessionPlan(0, null, site.Clock.Now.AddDays(9), site.Clock.Now.AddDays(9).AddHours(1), null, null)],
            Questions = [new Question { Kind = QuestionKind.ShortText, Text = "Allergi?" }],
        });
        return (await store.Find(network, made))!.Questions[0].Id;
    }
}
