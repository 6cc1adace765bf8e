using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Mail;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class AnnouncementPageTests
{
    [Test]
    public async Task A_message_goes_from_the_list_by_a_preview_over_a_real_socket_to_those_chosen()
    {
        await using var sink = SmtpSink.Start();
        await using var site = await RunningSite.Start(new SiteOptions
        {
            Replace = services => services.AddSingleton<IMailTransport>(
                new SmtpMailTransport(new SmtpSettings { Host = sink.Host, Port = sink.Port, Tls = false }, TimeProvider.System)),
        });
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        foreach (var name in new[] { "Anne", "Berit", "Åse" }) await world.Register(slug, name);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var sender = site.Services.GetRequiredService<SendDueMail>();
        await sender.Run();
        var before = sink.Mails.Count;

        var list = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar?status=Confirmed");
        var ticked = list.Html.QuerySelectorAll("input[name=valde]").Take(2).Select(i => ("valde", i.GetAttribute("value"))).ToArray();
        var form = await organiser.Send(list, "form[action$='/meldingar/ny']", ticked);
        Assert.That(form.Text, Does.Contain("Meldinga går til 2 personar"));
        var wrong = await organiser.Send(form, "main form", ("BodyNn", "Hei! Parker **bak** huset."));
        Assert.That(wrong.Text, Does.Contain("Skriv eit emne."));
        Assert.That(wrong.ValueOf("BodyNn"), Is.EqualTo("Hei! Parker **bak** huset."));

        var preview = await organiser.Send(wrong, "main form", ("SubjectNn", "Om parkering på Ås"));
        Assert.That(preview.Text, Does.Contain("Går til 2 personar. Slik ser e-posten ut.").And.Contain("Parker bak huset."));
        var shown = await organiser.Http.GetAsync(preview.Find("iframe").GetAttribute("src"));
        Assert.That(await shown.Content.ReadAsStringAsync(), Does.Contain("<strong>bak</strong>").And.Contain("Om parkering på Ås"));
        await sender.Run();
        Assert.That(sink.Mails, Has.Count.EqualTo(before), "nothing goes before it is sent");
        var again = await organiser.Send(wrong, "main form", ("SubjectNn", "Om parkering på Ås"));
        Assert.That(again.Address, Is.EqualTo(preview.Address), "the same form sent twice is one draft");

        var going = await organiser.Send(preview, "form[action$='/send']");
        Assert.That(going.Text, Does.Contain("Meldinga er på veg.").And.Contain("0 av 2 er sende").And.Contain("oppdaterer seg sjølv"));
        var twice = await organiser.Send(preview, "form[action$='/send']");
        Assert.That(twice.Text, Does.Contain("Meldinga er alt send."));
        using var waiting = await organiser.Http.GetAsync(going.Address);
        Assert.That(waiting.Headers.GetValues("Refresh"), Is.EqualTo(new[] { "4" }));
        using var stopped = await organiser.Http.GetAsync(going.Address + "?stopp=true");
        Assert.That(stopped.Headers.Contains("Refresh"), Is.False);
        await sender.Run();

        var mails = sink.Mails.Skip(before).ToList();
        Assert.That(mails.SelectMany(m => m.To), Is.EquivalentTo(new[] { "anne@kommune.example", "berit@kommune.example" }));
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(
            Encoding.Latin1.GetString(mails[0].Content).Split("text/plain")[1].Split("\r\n\r\n")[1].Split("\r\n--")[0].Split("\r\n"))));
        Assert.That(text, Does.Contain("Parker bak huset."));
        var done = await organiser.Get(going.Address.PathAndQuery);
        Assert.That(done.Text, Does.Contain("2 av 2 er sende").And.Contain("anne@kommune.example").And.Not.Contain("oppdaterer seg sjølv"));
        var archive = await organiser.Get($"/arrangor/samlingar/{slug}/meldingar");
        Assert.That(archive.Text, Does.Contain("Om parkering på Ås").And.Contain("Til 2"));
    }

    [Test]
    public async Task A_draft_is_changed_and_deleted_and_a_text_nobody_saw_is_not_sent()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get($"/arrangor/samlingar/{slug}/meldingar/ny");
        var preview = await organiser.Send(form, "main form", ("SubjectNn", "Ein"), ("BodyNn", "Tekst"));

        var edit = await organiser.Get(preview.Address.AbsolutePath + "/endre");
        var changed = await organiser.Send(edit, "main form", ("SubjectNn", "To"));
        Assert.That(changed.Text, Does.Contain("To").And.Contain("Førehandsvising"));
        Assert.That((await organiser.Send(preview, "form[action$='/send']")).Text, Does.Contain("Nokon har endra teksten"));
        var beside = await organiser.Send(edit, "main form", ("SubjectNn", "Tre"), ("SubmissionId", "other"));
        Assert.That(beside.Text, Does.Contain("Lagra av ein annan:To"));
        Assert.That(beside.ValueOf("SubjectNn"), Is.EqualTo("Tre"));
        Assert.That((await organiser.Send(beside, "main form")).Text, Does.Contain("Tre"));
        Assert.That((await organiser.Send(preview, "form[action$='/slett']")).Text, Does.Contain("Utkastet er sletta.").And.Contain("Ingen meldingar enno"));
        Assert.That((await organiser.Get(preview.Address.AbsolutePath)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task What_is_too_long_or_a_personal_number_comes_back_filled_in()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get($"/arrangor/samlingar/{slug}/meldingar/ny");
        Assert.That(form.Text, Does.Contain("det er ingen å skrive til"));
        var body = new string('a', 20_001);

        var back = await organiser.Send(form, "main form", ("SubjectNn", "x\r\nBcc: all@kommune.example"), ("BodyNn", body));
        Assert.That(back.Text, Does.Contain("høgst 20"));
        Assert.That(back.ValueOf("BodyNn"), Is.EqualTo(body));
        var preview = await organiser.Send(back, "main form", ("BodyNn", "Kort"));
        Assert.That(preview.Text, Does.Contain("x Bcc: all@kommune.example"), "one line, and no header");
        Assert.That(preview.Html.QuerySelectorAll("form[action$='/send']"), Is.Empty);
        foreach (var id in new[] { "999", "-1", "tull" })
            Assert.That((await organiser.Get($"/arrangor/samlingar/{slug}/meldingar/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound), id);
    }
}
