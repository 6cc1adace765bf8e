using System.Net;
using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Minutes;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.FollowUps;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>Every form of the site, with what people paste and attackers try in each of its fields: never a fault, never a script, never lost.</summary>
[TestFixture]
public sealed class NastyInputTests
{
    private static readonly Dictionary<string, string> s_nasty = new()
    {
        ["long"] = new string('æ', 10_000),
        ["script"] = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
        ["lines"] = "a\r\nBcc: other@x.example\r\n\r\nbody",
        ["null"] = "a\0b\u0001\u001b[31m",
        ["format"] = "{0} {1} {{ }} %s %n ${7*7} @Model",
        ["sql"] = "' OR 1=1; DROP TABLE Person; --",
        ["odd letters"] = "\u202Eabc\u200B 👨‍👩‍👧‍👦 Ŋ ŧ \uFFFF Ǎ",
        ["only spaces"] = " \t \u00A0 ",
        ["path"] = "../../../../etc/passwd",
        ["number"] = "99999999999999999999999",
        ["formula"] = "=HYPERLINK(\"http://x.example\")",
    };

    private static readonly string[] s_forms =
    [
        "/nettverk/trygg-oppvekst/deltakar", "/nettverk/trygg-oppvekst/deltakar/folg",
        "/logg-inn", "/samlingar/mote/pamelding", "/mi-pamelding/{token}", "/mi-side", "/arrangor/nettverk/nytt", "/arrangor/nettverk/trygg-oppvekst/endre",
        "/arrangor/nettverk/trygg-oppvekst/tilgang", "/arrangor/nettverk/trygg-oppvekst/ny-samling", "/arrangor/samlingar/mote/endre", "/arrangor/samlingar/mote/avlys", "/arrangor/samlingar/mote/materiell",
        "/arrangor/nettverk/trygg-oppvekst/adresser/ny", "/arrangor/nettverk/trygg-oppvekst/adresser/import", "/arrangor/nettverk/trygg-oppvekst/brev",
        "/arrangor/nettverk/trygg-oppvekst/brev/plan", "/arrangor/nettverk/trygg-oppvekst/paminningar/ClosesSoon", "/arrangor/nettverk/trygg-oppvekst/paminningar/Practical", "/arrangor/nettverk/trygg-oppvekst/brev/paminning/NeedsReminder", "/arrangor/nettverk/trygg-oppvekst/innspel/ny",
        "/arrangor/nettverk/trygg-oppvekst/innspel/1/endre", "/arrangor/nettverk/trygg-oppvekst/innspel/verktoy", "/arrangor/nettverk/trygg-oppvekst/innspel/melding",
        "/arrangor/nettverk/trygg-oppvekst/ringeliste", "/arrangor/samlingar/leiarmote/leiarar", "/arrangor/samlingar/mote/evaluering", "/arrangor/samlingar/mote/evaluering/sporsmal/nytt", "/invitasjon/{invitation}", "/invitasjon/{invitation}/samling/mote", "/nettverk/trygg-oppvekst/erfaringar/ny",
        "/arrangor/nettverk/trygg-oppvekst/oppfolging/1", "/arrangor/samlingar/halden",
        "/arrangor/samlingar/mote/referat/skriv",
    ];

    private static IEnumerable<string[]> Cases => from form in s_forms from kind in s_nasty.Keys select new[] { form, kind };

    [TestCaseSource(nameof(Cases))]
    public async Task No_field_takes_the_site_down_or_runs_what_is_in_it(string address, string kind)
    {
        await using var site = await RunningSite.Start();
        var (token, invitation) = await Prepare(site);
        using var client = address == "/logg-inn" ? site.Client() : await site.SignedIn(SeededNetworks.Maker);
        var page = await client.Get(address.Replace("{token}", token, StringComparison.Ordinal).Replace("{invitation}", invitation, StringComparison.Ordinal));
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        var forms = page.Html.QuerySelectorAll("main form[method=post]").ToList();
        Assert.That(forms, Is.Not.Empty);

        for (var number = 0; number < forms.Count; number++)
        {
            var form = forms[number];
            form.SetAttribute("data-test", $"{number}");
            var names = form.QuerySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), textarea").Select(i => i.GetAttribute("name")).OfType<string>().Distinct().ToList();
            var answer = await client.Send(page, $"form[data-test='{number}']", [.. names.Select(n => (n, (string?)s_nasty[kind]))]);

            Assert.That((int)answer.Status, Is.LessThan(500), $"{address} form {number}");
            Assert.That(answer.Html.QuerySelectorAll("main script, main [onerror]"), Is.Empty);
            if (answer.Html.QuerySelector(".ds-error-summary") is null) continue;
            // HTML has no null character.
            var kept = s_nasty[kind].Replace('\0', '\uFFFD').ReplaceLineEndings("\n");
            foreach (var name in names.Where(n => answer.Html.QuerySelectorAll($"[name='{n}']").Length == 1))
                Assert.That(answer.ValueOf(name)?.ReplaceLineEndings("\n"), Is.EqualTo(kept), name);
        }
    }

    private static async Task<(string Registration, string Invitation)> Prepare(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Møte", site.Clock.Now.AddDays(20));
        await site.Database.AddGathering(access, "Leiarmøte", site.Clock.Now.AddDays(30), audience: Audience.Leaders);
        await new InputStore(site.Database, site.Clock).Add(access, new InputQuestion
        {
            Kind = InputKind.SeveralOf,
            Text = new LocalText("Kva?", null, null),
            Options = [new InputOption(0, new LocalText("A", null, null)), new InputOption(0, new LocalText("B", null, null))],
        });
        await new InputStore(site.Database, site.Clock).Add(access, new InputQuestion { Kind = InputKind.OpenText, Text = new LocalText("Kvifor?", null, null) });
        await new InputStore(site.Database, site.Clock).SaveTools(access, new ToolListChange(NetworkTool.Usual, []));
        await new AddressStore(site.Database, site.Clock).Add(access, new AddressEntry { KommuneId = 4601, Email = "post@bergen.example" });
        await new LetterStore(site.Database, site.Clock).Save(access, LetterTemplate.New with { AnswerBy = new DateOnly(2023, 12, 1) });
        await new SendingStore(site.Database, site.Clock).Send(access, SendingKind.Letter, "s");
        var invitation = (await new InvitationOverviewStore(site.Database, site.Clock).List(access))[0].Token;
        var held = await site.Database.AddGathering(access, "Halden", site.Clock.Now.AddDays(-9));
        await site.Database.AddPoint(await site.Database.AddMinutes(held, edition: 0), "Ring", FollowUpOwner.Nobody);
        await new MinutesStore(site.Database, site.Clock).Begin(access, slug, Language.Nynorsk);
        var outcome = await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = slug,
            SubmissionId = "a",
            Name = "Kari Nes",
            Email = "kari@nes.example",
            KommuneId = 4601,
        });
        return (((RegisterOutcome.Registered)outcome).Token, invitation);
    }
}
