using System.Net;
using Network.Core.Access;
using Network.Core.Experiences;
using Network.Data;
using Network.Data.Experiences;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Experiences;

[TestFixture]
public sealed class ExperiencePageTests
{
    private static readonly Sql s_token = new("SELECT m.Token FROM MailChoice m");

    private const string Form = "form:has(#Title)";
    private const string CommentForm = "form[action$='/kommentar']";

    [Test]
    public async Task An_experience_is_written_warned_of_published_and_read()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        using var kari = await site.SignedIn(ExperienceWorld.Kari);
        var form = await kari.Get($"/nettverk/{world.Slug}/erfaringar/ny");
        Assert.That(form.ValueOf("ContactEmail"), Is.EqualTo(ExperienceWorld.Kari));
        var warned = await kari.Send(form, Form, ("Title", "Snakke i personalmøte"), ("Tools", "Snakke"), ("OwnTools", "Eigen modell"), ("Services", "School"), ("Done", "Vi tok opp ein gut på 7 år."), ("Worked", "**Alle** var med. [her](javascript:alert(1))"));
        Assert.That(warned.Text, Does.Contain("Ingenting er lagra enno").And.Contain("Kva vi gjorde: «gut på 7 år»"));
        Assert.That(warned.ValueOf("Done"), Is.EqualTo("Vi tok opp ein gut på 7 år."));
        Assert.That((await kari.Get($"/nettverk/{world.Slug}/erfaringar")).Text, Does.Contain("Ingen erfaringar enno"));

        var draft = await kari.Send(warned, Form, ("LookedOver", "true"));
        Assert.That(draft.Text, Does.Contain("Utkastet er lagra").And.Contain("Eigen modell").And.Contain("Skule"));
        Assert.That(draft.Html.QuerySelector(".prose a[href^='javascript']"), Is.Null);
        var published = await kari.Send(draft, "form[action$='/publiser']", ("visibility", "Network"));
        Assert.That(published.Text, Does.Contain("Erfaringa er publisert til nettverket"));

        using var liv = await site.SignedIn(ExperienceWorld.Liv);
        var list = await liv.Get($"/nettverk/{world.Slug}/erfaringar?verktoy=snakke&teneste=School&kommune=4601");
        Assert.That(list.Text, Does.Contain("Snakke i personalmøte"));
        Assert.That((await liv.Get($"/nettverk/{world.Slug}/erfaringar?teneste=Police")).Text, Does.Contain("Ingen erfaringar passar"));
        Assert.That((await liv.Get("/erfaringar?teneste=tull&kommune=tull&side=-4")).Text, Does.Contain("Snakke i personalmøte"));
        using var anybody = site.Client();
        Assert.That((await anybody.Get(published.Address.AbsolutePath)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await anybody.Get("/erfaringar")).Text, Does.Not.Contain("Snakke i personalmøte"));
    }

    [Test]
    public async Task A_personal_number_is_refused_whatever_is_ticked_and_everything_stays_filled_in()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        using var kari = await site.SignedIn(ExperienceWorld.Kari);
        var form = await kari.Get($"/nettverk/{world.Slug}/erfaringar/ny");
        var told = await kari.Send(form, Form, ("Title", "Tittel"), ("Done", "Saka til 01010750160"), ("ContactEmail", "ikkje ei adresse"), ("LookedOver", "true"), ("Worked", "Mykje"));
        Assert.That(told.Find("#Done-error").TextContent, Does.Contain("fødselsnummer"));
        Assert.That(told.Html.QuerySelector("#ContactEmail-error"), Is.Not.Null);
        Assert.That((told.ValueOf("Title"), told.ValueOf("Worked")), Is.EqualTo(("Tittel", "Mykje")));
        var untitled = await kari.Send(form, Form, ("Title", " "), ("Done", "noko"));
        Assert.That(untitled.Find("#Title-error").TextContent, Does.Contain("Skriv ein tittel"));
    }

    [Test]
    public async Task Of_two_who_save_the_second_sees_what_the_first_wrote()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var id = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen);
        using var kari = await site.SignedIn(ExperienceWorld.Kari);
        var path = $"/nettverk/{world.Slug}/erfaringar/{id}/endre";
        var (one, other) = (await kari.Get(path), await kari.Get(path));
        await kari.Send(one, Form, ("Worked", "Frå den fyrste"));
        var told = await kari.Send(other, Form, ("Worked", "Frå den andre"));
        Assert.That(told.Find("#Worked-theirs").TextContent, Does.Contain("Frå den fyrste"));
        Assert.That(told.ValueOf("Worked"), Is.EqualTo("Frå den andre"));
        Assert.That((await kari.Send(told, Form)).Text, Does.Contain("Frå den andre"));
        using var liv = await site.SignedIn(ExperienceWorld.Liv);
        Assert.That((await liv.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_comment_is_written_read_and_removed_and_one_on_something_withdrawn_is_given_back()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var id = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen, Visibility.Network);
        using var liv = await site.SignedIn(ExperienceWorld.Liv);
        var page = await liv.Get($"/erfaringar/{id}");
        var empty = await liv.Send(page, CommentForm, ("Body", "  "));
        Assert.That(empty.Find("#Body-error").TextContent, Does.Contain("Skriv kommentaren"));
        var warned = await liv.Send(page, CommentForm, ("Body", "Ola (9) òg?"));
        Assert.That(warned.Text, Does.Contain("«Ola (9)»"));
        var posted = await liv.Send(page, CommentForm, ("Body", "Kva kosta det?\n<b>https://jegvet.no</b>"));
        await liv.Send(page, CommentForm, ("Body", "Kva kosta det?\n<b>https://jegvet.no</b>"));
        Assert.That(posted.Html.QuerySelectorAll(".comment"), Has.Count.EqualTo(1), "twice is once");
        var comment = (await liv.Get($"/erfaringar/{id}")).Find(".comment");
        Assert.That(comment.TextContent, Does.Contain("Liv Vik, Kinn").And.Contain("<b>"));
        Assert.That(comment.QuerySelector("a[href='https://jegvet.no']"), Is.Not.Null);

        var before = await liv.Get($"/erfaringar/{id}");
        using var kari = await site.SignedIn(ExperienceWorld.Kari);
        await kari.Send(await kari.Get($"/erfaringar/{id}"), "form[action$='/trekk']");
        var late = await liv.Send(before, CommentForm, ("Body", "Eit langt spørsmål"));
        Assert.That(late.Text, Does.Contain("Kommentaren er ikkje lagra").And.Contain("trekt tilbake"));
        Assert.That(late.Find("textarea").TextContent, Does.Contain("Eit langt spørsmål"));
        Assert.That((await liv.Get($"/erfaringar/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await liv.Send(before, ".comment form")).Status, Is.EqualTo(HttpStatusCode.NotFound), "gone with the rest");
    }

    [Test]
    public async Task An_open_one_waits_is_approved_and_shows_the_contact_only_where_they_said_so()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var id = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen, Visibility.Everyone, contact: new ExperienceContact("Kari Kontakt", "kontakt@bergen.example", "+4791234567", false));
        await world.Comments.Add((await world.Member(ExperienceWorld.Liv)).PersonId, id, "c", "Berre for oss", follow: false);
        using var anybody = site.Client();
        Assert.That((await anybody.Get($"/erfaringar/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var queue = await organiser.Get($"/arrangor/nettverk/{world.Slug}/erfaringar");
        var waiting = await organiser.Get(queue.Find("main .rows a").GetAttribute("href")!);
        var unsaid = await organiser.Send(waiting, "form:has(#Reason)");
        Assert.That(unsaid.Find("#Reason-error").TextContent, Does.Contain("Skriv kvifor"));
        Assert.That((await organiser.Send(waiting, "form:has([name=Approve])")).Text, Does.Contain("Godkjent").And.Contain("Ingenting ventar"));

        var open = await anybody.Get($"/erfaringar/{id}");
        Assert.That(open.Text, Does.Contain("Foreldremøte som verka").And.Not.Contain("Kari Kontakt").And.Not.Contain("Berre for oss").And.Not.Contain("Kari Nes"));
        using var liv = await site.SignedIn(ExperienceWorld.Liv);
        Assert.That((await liv.Get($"/erfaringar/{id}")).Text, Does.Contain("Kari Kontakt").And.Contain("+47 91 23 45 67").And.Contain("Berre for oss"));
        Assert.That((await liv.Get($"/arrangor/nettverk/{world.Slug}/erfaringar")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_mail_program_says_no_with_one_press_and_its_reader_chooses_again()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var kari = (await world.Member(ExperienceWorld.Kari)).PersonId;
        var choices = new MailChoiceStore(site.Database, site.Clock);
        await choices.Choose(kari, CommentMail.Daily);
        var token = await site.Database.Read(sql => sql.Value<string>(s_token));
        using var program = site.Client();
        Assert.That((await program.Get($"/kommentarpost/{token}")).Text, Does.Contain("éin om dagen"), "looking changes nothing");
        await program.Http.PostAsync($"/kommentarpost/{token}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        var page = await program.Get($"/kommentarpost/{token}");
        Assert.That(page.Text, Does.Contain("E-post om kommentarar: ingen"));
        Assert.That((await program.Send(page, "main form", ("choice", "AtOnce"))).Text, Does.Contain("med ein gong"));
        Assert.That((await program.Get("/kommentarpost/" + new string('a', 26))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var own = await site.SignedIn(ExperienceWorld.Kari);
        Assert.That((await own.Send(await own.Get("/mi-side"), "form[action='/mi-side/kommentarpost']", ("choice", "None"))).Text, Does.Contain("Du får ingen e-post om kommentarar"));
    }

    [Test]
    public async Task Another_kommune_writes_its_own_beside_one_with_the_tools_filled_in()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var id = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen, Visibility.AllNetworks);
        using var liv = await site.SignedIn(ExperienceWorld.Liv);
        var choose = await liv.Get((await liv.Get($"/erfaringar/{id}")).Find("a[href$='/provd']").GetAttribute("href")!);
        var form = await liv.Get(choose.Find("a[href*='etter=']").GetAttribute("href")!);
        Assert.That(form.Html.QuerySelector("input[name=Tools][value=Snakke][checked]"), Is.Not.Null);
        var mine = await liv.Send(form, Form, ("Title", "Vi òg"), ("Done", "Same her"), ("Worked", "Ja"));
        Assert.That(mine.Text, Does.Contain("Bergen prøvde det fyrst"));
        Assert.That((await liv.Get($"/erfaringar/{id}")).Text, Does.Contain("Kinn prøvde det etterpå"));
    }
}
