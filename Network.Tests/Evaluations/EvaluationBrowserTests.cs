using Microsoft.Playwright;
using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Data.Evaluations;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

[TestFixture]
public sealed class EvaluationBrowserTests : BrowserTests
{
    private const string Desk = "/arrangor/samlingar/mote/evaluering";

    [Test]
    public async Task It_is_answered_on_a_phone_with_keys_alone()
    {
        await using var site = await StartSite();
        using var organiser = await EvaluationPageTests.Opened(site, people: 1);
        var page = await Open(site, BrowserView.Phone);
        await page.GotoAsync(EvaluationPageTests.Links(site)[0]);
        Assert.That(await page.Faults(), Is.Empty);
        await page.FocusAsync("#Replies-0--Choices");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Øvinga på samtalen");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=Takk! Svara dine er sende.");
        Assert.That(await page.Faults(), Is.Empty);
    }

    [Test]
    public async Task A_small_group_is_not_seen_apart_and_the_pages_read_well_wide_and_narrow()
    {
        await using var site = await StartSite();
        using var organiser = await EvaluationPageTests.Opened(site, people: 14);
        await Answer(site);
        foreach (var width in new[] { 1280, 390, 320 })
        {
            var page = await Open(site, BrowserView.Desk with { Width = width });
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var path in new[] { Desk, $"{Desk}/vising/nn", $"{Desk}/sporsmal/nytt", $"{Desk}/svar", "/arrangor/nettverk/trygg-oppvekst/evaluering" })
            {
                await page.GotoAsync(path);
                Assert.That(await page.Faults(), Is.Empty, $"{path} at {width}");
            }

            if (width != 1280) continue;
            await page.GotoAsync($"{Desk}/svar");
            await page.SelectOptionAsync("#del", new SelectOptionValue { Label = "Kva teneste arbeider du i?" });
            await page.ClickAsync("form:has(#del) button");
            await Assertions.Expect(page.Locator(".split").First).ToContainTextAsync("Andre");
            await Assertions.Expect(page.Locator(".split").First).ToContainTextAsync("Nore og Uvdal kommune");
            Assert.That(await page.Faults(), Is.Empty);
        }
    }

    // Seven of the schools, five of the kindergartens, two of a small service with a long name, who are put together with the five.
    private static async Task Answer(RunningSite site)
    {
        var access = (await new Data.Access.AccessStore(site.Database).ToGathering((await new Data.People.PersonStore(site.Database).FindByEmail(SeededNetworks.Maker))!.Id, "mote", Core.Access.NetworkRight.Organise))!;
        var (store, answers) = (new EvaluationStore(site.Database, site.Clock), new EvaluationAnswerStore(site.Database, site.Clock));
        await new EvaluationQuestionStore(site.Database, site.Clock).Add(access, "mote", new EvaluationQuestion
        {
            Kind = EvaluationKind.OneOf,
            Text = new LocalText("Kva teneste arbeider du i?", null, null),
            Options = [Option("Skule"), Option("Barnehage"), Option("Nore og Uvdal kommune – psykisk helse og rusarbeid")],
        });
        var asked = (await store.Find(access, "mote"))!.Questions;
        foreach (var (link, i) in EvaluationPageTests.Links(site).Select((l, i) => (l, i)))
        {
            await answers.Answer(link[(link.LastIndexOf('/') + 1)..], null,
            [
                new EvaluationReply(asked[0].Id, [$"{i % 3 + 3}"], null), new EvaluationReply(asked[1].Id, [i % 4 == 0 ? "partly" : "yes"], null),
                new EvaluationReply(asked[2].Id, [], $"Gruppearbeidet var best, sa nummer {i}."), new EvaluationReply(asked[4].Id, [asked[4].Options[i < 7 ? 0 : i < 12 ? 1 : 2].Key], null),
            ]);
        }

        await store.Close(access, "mote");
    }

    private static EvaluationOption Option(string text) => new("", new LocalText(text, null, null));
}
