using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class InputPageTests : BrowserTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/innspel";
    private const string Answer = "form:has([name=Reply])";

    [Test]
    public async Task What_the_organiser_asks_stands_on_the_kommunes_page_and_the_answers_are_counted()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get(Page)).Text, Does.Contain("De har ikkje spurt om noko enno"));

        var asked = await organiser.Send(
            await organiser.Get(Page + "/ny"), "form:has(#TextNn)", ("TextNn", "Korleis bør vi starte?"), ("TextNb", "Hvordan bør vi starte?"),
            ("Options[0].Nn", "Fysisk"), ("Options[0].Nb", "Fysisk"), ("Options[1].Nn", "Digitalt"), ("Options[1].Nb", "Digitalt"));
        Assert.That(asked.Text, Does.Contain("0 av 2 kommunar har svart"));
        await organiser.Send(await organiser.Get(Page + "/ny"), "form:has(#TextNn)", ("TextNn", "Kva skal til?"), ("Kind", "OpenText"));
        await organiser.Send(await organiser.Get(Page + "/verktoy"), "form:has(#Tools-0--Name)");

        using var contact = site.Client();
        var page = await contact.Get(await Link(site, access, 4601));
        var fysisk = page.Html.QuerySelectorAll("input[name='Inputs[0].Choices']")[0].GetAttribute("value");
        var saved = await contact.Send(
            page, Answer, ("Reply", "Joins"), ("Inputs[0].Choices", fysisk), ("Inputs[1].Text", "Kortare dagar"), ("Tools[0].Wishes", "Uses"), ("Tools[1].Wishes", "WantsTraining"));
        Assert.That(saved.Text, Does.Contain("Svar på spørsmål").And.Not.Contain("Spørsmål utan svar"));

        var results = await organiser.Get(Page);
        Assert.That(results.Text, Does.Contain("1 av 2 kommunar har svart").And.Contain("Kortare dagar"));
        Assert.That(results.Html.QuerySelectorAll(".bar").Select(b => SitePage.Spaces(b.TextContent)), Is.EqualTo(new[] { "Fysisk 1 (100 %)", "Digitalt 0 (0 %)" }));
        Assert.That(SitePage.Spaces(results.Html.QuerySelectorAll("table tbody tr")[0].TextContent), Is.EqualTo("Jeg vet 1 0 0"));
        Assert.That(await organiser.Http.GetStringAsync(Page + "/eksport.csv"), Does.Contain("Bergen;Fysisk;Kortare dagar;Brukar;Ønskjer opplæring;"));
        Assert.That((await organiser.Http.GetAsync(Page + "/eksport.xlsx")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var overview = await organiser.Get("/arrangor/nettverk/trygg-oppvekst/kommunar");
        Assert.That(SitePage.Spaces(overview.Html.QuerySelectorAll("tbody tr")[0].TextContent), Does.Contain("Innspel: 2/2").And.Contain("Verktøy: 2"));
        var file = await organiser.Get("/arrangor/nettverk/trygg-oppvekst/kommunar/4601");
        Assert.That(file.Text, Does.Contain("Kortare dagar").And.Contain("Jeg vet"));
    }

    [Test]
    public async Task A_question_that_somebody_has_answered_can_be_closed_and_reworded_but_not_lost()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        var store = new InputStore(site.Database, site.Clock);
        await store.Add(access, Question());
        using var contact = site.Client();
        var page = await contact.Get(await Link(site, access, 4601));
        var digital = page.Html.QuerySelectorAll("input[name='Inputs[0].Choices']")[1].GetAttribute("value");
        await contact.Send(page, Answer, ("Reply", "Joins"), ("Inputs[0].Choices", digital));

        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var id = (await store.Questions(access))[0].Id;
        var edited = await organiser.Send(
            await organiser.Get($"{Page}/{id}/endre"), "form:has(#TextNn)", ("Kind", "OpenText"), ("TextNn", "Korleis startar vi?"),
            ("Options[0].Nn", ""), ("Options[0].Nb", ""), ("Options[1].Nn", ""), ("Options[1].Nb", ""));
        var kept = (await store.Questions(access))[0];
        Assert.That(edited.Text, Does.Contain("Korleis startar vi?").And.Contain("Digitalt"));
        Assert.That((kept.Kind, kept.Options.Select(o => o.Label.Nn).Single()), Is.EqualTo((InputKind.OneOf, "Digitalt")));

        Assert.That(await store.Remove(access, id), Is.False);
        var closed = await organiser.Send(edited, "button[name=close]");
        Assert.That(closed.Text, Does.Contain("Svara er tekne vare på").And.Contain("Ikkje lenger stilt"));
        Assert.That((await contact.Get(page.Address.PathAndQuery)).Html.QuerySelector("[name^=Inputs]"), Is.Null);
        Assert.That((await organiser.Get($"{Page}/{id}")).Text, Does.Contain("Bergen"));
    }

    [Test]
    public async Task An_answer_to_a_question_that_was_closed_or_lost_its_choice_meanwhile_is_no_fault()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        var store = new InputStore(site.Database, site.Clock);
        await store.Add(access, Question());
        await store.Add(access, new InputQuestion { Kind = InputKind.OpenText, Text = new LocalText("Kva elles?", null, null) });
        using var contact = site.Client();
        var page = await contact.Get(await Link(site, access, 4601));
        var (first, second) = ((await store.Questions(access))[0], (await store.Questions(access))[1]);
        await store.Save(access, first.Id, first with { Options = [first.Options[0], new InputOption(0, new LocalText("Hybrid", null, null))] });
        await store.Close(access, second.Id, close: true);

        var saved = await contact.Send(page, Answer, ("Reply", "Joins"), ("Inputs[0].Choices", $"{first.Options[1].Id}"), ("Inputs[1].Text", "Meir tid"));
        Assert.That(saved.Text, Does.Contain("Svaret er lagra").And.Contain("Spørsmål utan svar: 1"));
        var wrong = await contact.Send(page, Answer, ("Reply", ""), ("Inputs[0].Choices", $"{first.Options[0].Id}"), ("Inputs[1].Text", "Meir tid"));
        Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Of_two_colleagues_the_second_sees_what_the_first_chose()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        await new InputStore(site.Database, site.Clock).Add(access, Question());
        var link = await Link(site, access, 4601);
        using var one = site.Client();
        using var other = site.Client();
        var (first, second) = (await one.Get(link), await other.Get(link));
        var choices = first.Html.QuerySelectorAll("input[name='Inputs[0].Choices']").Select(i => i.GetAttribute("value")).ToList();
        await one.Send(first, Answer, ("Reply", "Joins"), ("Inputs[0].Choices", choices[0]));

        var told = await other.Send(second, Answer, ("Reply", "Interested"), ("Inputs[0].Choices", choices[1]));
        Assert.That(told.Find("#Reply-theirs").TextContent, Does.Contain("Ja, vi blir med"));
        Assert.That(told.Find("#Inputs-0--Choices-theirs").TextContent, Does.Contain("Fysisk"));
        var saved = await other.Send(told, Answer);
        Assert.That(saved.Html.QuerySelector($"input[name='Inputs[0].Choices'][value='{choices[1]}']")!.HasAttribute("checked"));
    }

    [Test]
    public async Task A_question_without_choices_or_words_is_told_and_two_editors_lose_nothing()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        await new InputStore(site.Database, site.Clock).Add(access, Question());
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var wrong = await organiser.Send(await organiser.Get(Page + "/ny"), "form:has(#TextNn)", ("TextEn", new string('x', 501)), ("Options[0].Nn", "Ja"));
        Assert.That(wrong.Html.QuerySelectorAll(".ds-error-summary a").Select(a => a.GetAttribute("href")), Is.EquivalentTo(new[] { "#TextEn", "#Options-0--Nn" }));
        Assert.That(wrong.ValueOf("Options[0].Nn"), Is.EqualTo("Ja"));

        var id = (await new InputStore(site.Database, site.Clock).Questions(access))[0].Id;
        var (first, second) = (await organiser.Get($"{Page}/{id}/endre"), await organiser.Get($"{Page}/{id}/endre"));
        await organiser.Send(first, "form:has(#TextNn)", ("TextNn", "Min tekst"), ("Options[2].Nn", "Hybrid"));
        var told = await organiser.Send(second, "form:has(#TextNn)", ("TextNn", "Din tekst"));
        Assert.That(told.Find("#TextNn-theirs").TextContent, Does.Contain("Min tekst"));
        var saved = await organiser.Send(told, "form:has(#TextNn)");
        Assert.That(saved.Text, Does.Contain("Din tekst").And.Contain("Hybrid"));
    }

    [Test]
    public async Task A_note_goes_once_to_mailboxes_and_contacts_of_every_kommune_and_stands_on_its_page()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        var addresses = new AddressStore(site.Database, site.Clock);
        await addresses.Add(access, new AddressEntry { KommuneId = 4601, Email = "post@bergen.example" });
        await addresses.Add(access, new AddressEntry { KommuneId = 4602, Email = "post@kinn.example" });
        using var contact = site.Client();
        var link = await Link(site, access, 4601);
        await contact.Send(await contact.Get(link), Answer, ("Reply", "Joins"), ("ContactName", "Kari"), ("ContactEmail", "kari@bergen.example"));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var page = await organiser.Get(Page + "/melding");
        var wrong = await organiser.Send(page, "form:has(#BodyNn) button:not([formaction])", ("BodyNn", "Hei {kommunen}"));
        Assert.That(wrong.Text, Does.Contain("Feltet «kommunen» finst ikkje"));
        var shown = await organiser.Send(page, "button[formaction]", ("BodyNn", "Takk, {kommune}: vi *høyrde* dykk."));
        Assert.That(shown.Text, Does.Contain("Takk, Bergen: vi høyrde dykk."));
        var sent = await organiser.Send(shown, "form:has(#BodyNn) button:not([formaction])");
        Assert.That(sent.Text, Does.Contain("3 e-postar er på veg"));
        await organiser.Send(shown, "form:has(#BodyNn) button:not([formaction])");
        await site.Services.GetRequiredService<SendDueMail>().Run();

        var mails = site.Mails().Where(m => m.Subject!.Contains("Kva vi høyrde", StringComparison.Ordinal)).ToList();
        Assert.That(mails.Select(m => m.To.Email), Is.EquivalentTo(new[] { "post@bergen.example", "kari@bergen.example", "post@kinn.example" }));
        Assert.That(mails.Single(m => m.To.Email == "post@kinn.example").Text, Does.Contain("Takk, Kinn: vi høyrde dykk.").And.Contain("Sida til kommunen"));
        Assert.That((await contact.Get(link)).Text, Does.Contain("Takk, Bergen: vi høyrde dykk."));
    }

    [Test]
    public async Task A_kommunes_page_is_in_the_form_it_is_written_to_in_unless_the_visitor_chooses()
    {
        await using var site = await RunningSite.Start();
        var access = await site.Database.AddNetwork();
        var networks = new NetworkStore(site.Database, site.Clock);
        await networks.Save(access, await networks.Find(access) with { Language = Language.Bokmal });
        using var visitor = site.Client();
        Assert.That((await visitor.Get(await Link(site, access, 4602))).Text, Does.Contain("Blir kommunen med?").And.Contain("Kven deltek?"));
        var page = await visitor.Get(await Link(site, access, 4601));
        Assert.That(page.Text, Does.Contain("Hvem deltar?"));
        await visitor.Send(page, "form[action='/spraak'] [value=en]");
        Assert.That((await visitor.Get(await Link(site, access, 4601))).Text, Does.Contain("Who takes part?"));
    }

    [Test]
    public async Task Everything_reads_well_and_by_keyboard()
    {
        await using var site = await StartSite();
        var access = await site.Database.AddNetwork();
        var store = new InputStore(site.Database, site.Clock);
        await store.Add(access, Question());
        await store.Add(access, new InputQuestion { Kind = InputKind.OpenText, Text = new LocalText("Kva elles?", "Hva ellers?", "What else?") });
        await store.SaveTools(access, new ToolListChange(NetworkTool.Usual, []));
        var faults = new List<string>();
        foreach (var (view, kommune) in new[] { (BrowserView.Phone with { Width = 320 }, 4601), (BrowserView.Desk, 4602) })
        {
            var page = await Open(site, view);
            await page.GotoAsync(await Link(site, access, kommune));
            await page.FocusAsync("input[name=Reply][value=Joins]");
            await page.Keyboard.PressAsync("Space");
            await page.FocusAsync("input[name='Inputs[0].Choices']");
            await page.Keyboard.PressAsync("Space");
            await page.FocusAsync("details:has(.tool-row) summary");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForSelectorAsync("details[open]:has(.tool-row)");
            await page.FocusAsync("input[name='Tools[0].Wishes']");
            await page.Keyboard.PressAsync("Space");
            faults.AddRange((await page.Faults()).Select(f => $"kommune at {view.Width}: {f}"));
            await page.FocusAsync("form:has([name=Reply]) button[type=submit]");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText("Svaret er lagra").WaitForAsync();
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var path in new[] { Page, Page + "/1", Page + "/ny", Page + "/1/endre", Page + "/verktoy", Page + "/verktoy/1", Page + "/melding", "/arrangor/nettverk/trygg-oppvekst/kommunar" })
            {
                await page.GotoAsync(path);
                faults.AddRange((await page.Faults()).Select(f => $"{path} at {view.Width}: {f}"));
            }
        }

        var results = await new InputResultStore(site.Database).Find(access);
        Assert.That(results.Kommuner.Select(k => (k.Replies.Count, k.Tools.Count)), Is.EqualTo(new[] { (1, 1), (1, 1) }));
        Assert.That(faults, Is.Empty);
    }

    private static InputQuestion Question() => new()
    {
        Kind = InputKind.OneOf,
        Text = new LocalText("Korleis bør vi starte?", "Hvordan bør vi starte?", "How should we begin?"),
        Options = [new InputOption(0, new LocalText("Fysisk", "Fysisk", null)), new InputOption(0, new LocalText("Digitalt", "Digitalt", null))],
    };

    private static async Task<string> Link(RunningSite site, NetworkAccess access, long kommuneId) =>
        "/invitasjon/" + (await new InvitationOverviewStore(site.Database, site.Clock).List(access)).Single(s => s.KommuneId == kommuneId).Token;
}
