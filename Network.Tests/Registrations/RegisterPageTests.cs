using Microsoft.Extensions.DependencyInjection;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Tests.Access;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class RegisterPageTests
{
    private static readonly (string, string?)[] s_kari = [("Name", "Kari Nes"), ("Email", "kari@nes.example"), ("Kommune", "Bergen")];

    [Test]
    public async Task Every_kind_of_question_is_asked_and_answered()
    {
        await using var site = await RunningSite.Start();
        var path = await Publish(site, Audience.Open,
            new Question { Kind = QuestionKind.ShortText, Text = "Kva heiter tenesta?", Required = true },
            new Question { Kind = QuestionKind.LongText, Text = "Kva ønskjer de?" },
            new Question { Kind = QuestionKind.OneOf, Text = "Kvar?", Options = ["Førde", "Bergen"], Required = true },
            new Question { Kind = QuestionKind.SeveralOf, Text = "Kva for verktøy?", Options = ["Snakke", "Jeg vet"] },
            new Question { Kind = QuestionKind.YesNo, Text = "Kjem de?", Required = true });
        using var visitor = site.Client();
        var form = await visitor.Get(path);

        var missing = await visitor.Send(form, "main form", [.. s_kari, ("Answers[1].Values", "Mykje"), ("Answers[3].Values", "Jeg vet")]);
        Assert.That(missing.Html.QuerySelectorAll(".ds-error-summary a").Select(a => a.GetAttribute("href")),
            Is.EqualTo(new[] { "#Answers-0--Values", "#Answers-2--Values", "#Answers-4--Values" }));
        Assert.That(missing.Html.QuerySelectorAll(".ds-error-summary a").Select(a => missing.Html.QuerySelector(a.GetAttribute("href")!)), Has.All.Not.Null);
        Assert.That(missing.ValueOf("Answers[1].Values"), Is.EqualTo("Mykje"));
        Assert.That(missing.Find("input[value='Jeg vet']").HasAttribute("checked"));

        var done = await visitor.Send(missing, "main form", ("Answers[0].Values", "Helsestasjonen"), ("Answers[2].Values", "Førde"), ("Answers[4].Values", "yes"));
        Assert.That(done.Address.AbsolutePath, Does.EndWith("/takk"));
        Assert.That(done.Text, Does.Contain("kari@nes.example"));
    }

    [Test]
    public async Task The_page_says_the_same_to_one_who_is_registered_already_and_the_mail_has_the_private_link()
    {
        await using var site = await RunningSite.Start();
        var path = await Publish(site, Audience.Open);
        using var visitor = site.Client();
        var first = await visitor.Send(await visitor.Get(path), "main form", s_kari);
        using var stranger = site.Client();
        var again = await stranger.Send(await stranger.Get(path), "main form", ("Name", "Nokon Annan"), ("Email", "KARI@nes.example"), ("Kommune", "Voss"));
        await site.Services.GetRequiredService<Network.Jobs.Mail.SendDueMail>().Run();
        var mails = site.Mails();

        Assert.That(again.Text.Replace("KARI", "kari", StringComparison.Ordinal), Is.EqualTo(first.Text));
        Assert.That(mails.Select(m => m.To.Email), Has.All.EqualTo("kari@nes.example"));
        Assert.That(mails.Select(m => m.Text), Has.All.Contains("/mi-pamelding/"));
        Assert.That(mails, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_same_form_sent_twice_is_one_registration_and_one_mail()
    {
        await using var site = await RunningSite.Start();
        using var visitor = site.Client();
        var form = await visitor.Get(await Publish(site, Audience.Open));
        var answers = await Task.WhenAll(visitor.Send(form, "main form", s_kari), visitor.Send(form, "main form", s_kari));
        await site.Services.GetRequiredService<Network.Jobs.Mail.SendDueMail>().Run();

        Assert.That(answers.Select(a => a.Address.AbsolutePath), Has.All.EndsWith("/takk"));
        Assert.That(site.Mails(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_gathering_for_participants_asks_to_sign_in_and_comes_back_to_a_form_that_knows_them()
    {
        await using var site = await RunningSite.Start();
        var path = await Publish(site, Audience.Participants);
        await site.Database.AddPerson("ola@voss.example", "Ola Voss");
        using var visitor = site.Client();
        var asked = await visitor.Get(path);
        Assert.That(asked.Address.PathAndQuery, Does.StartWith("/logg-inn?returnUrl="));
        Assert.That(asked.Html.Body!.TextContent, Does.Contain("for deltakarane i nettverket"));

        await visitor.Send(asked, "main form", ("Email", "ola@voss.example"));
        var back = await visitor.Send(await visitor.Get((await site.SignInMails()).Single().Link), "main form");
        Assert.That(back.Address.AbsolutePath, Is.EqualTo(path));
        Assert.That((back.ValueOf("Name"), back.ValueOf("Email")), Is.EqualTo(("Ola Voss", "ola@voss.example")));
        var refused = await visitor.Send(back, "main form", ("Kommune", "Voss"));
        Assert.That(refused.Find(".ds-error-summary").TextContent, Does.Contain("ikkje open for deg"));
    }

    [Test]
    public async Task Outside_the_region_one_is_told_so_in_ones_own_language()
    {
        await using var site = await RunningSite.Start();
        using var visitor = site.Client();
        var path = await Publish(site, Audience.InvitedKommuner);
        var form = await visitor.Get(path);
        await visitor.Send(form, "button[value=English], button[value=en]");
        var page = await visitor.Send(await visitor.Get(path), "main form", ("Name", "Kari Nes"), ("Email", "kari@nes.example"), ("Kommune", "Oslo"));
        Assert.That(page.Find("#Kommune-error").TextContent, Does.Contain("Oslo"));
        Assert.That(page.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
        Assert.That(page.ValueOf("Name"), Is.EqualTo("Kari Nes"));
    }


    private static async Task<string> Publish(RunningSite site, Audience audience, params Question[] questions)
    {
        var network = await site.Database.AddNetwork();
        var store = new GatheringStore(site.Database, site.Clock);
        var start = site.Clock.Now.AddDays(14);
        var slug = await store.Create(network, Slug.Of("Møte"), new GatheringPlan
        {
            Title = new LocalText("Møte", null, null),
            Description = LocalText.Empty,
            Audience = audience,
            Questions = questions,
            Sessions = [new SessionPlan(0, null, start, start.AddHours(2), null, "https://video.example/rom")],
        });
        await store.Publish(network, (await store.Find(network, slug))!.Id);
        return $"/samlingar/{slug}/pamelding";
    }
}
