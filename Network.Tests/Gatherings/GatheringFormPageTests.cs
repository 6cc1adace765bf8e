using Network.Core.Access;
using Network.Data.Gatherings;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Gatherings;

[TestFixture]
public sealed class GatheringFormPageTests
{
    [Test]
    public async Task Who_saves_second_sees_both_texts_and_loses_no_session()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await site.Database.Give(network, "siri@rvts.example", NetworkRight.Organise);
        var edit = $"/arrangor/samlingar/{await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(20))}/endre";
        using var first = await site.SignedIn(SeededNetworks.Maker);
        using var second = await site.SignedIn("siri@rvts.example");
        var (firstPage, secondPage) = (await first.Get(edit), await second.Get(edit));

        await first.Send(
            firstPage, "form:has(#TitleNn)", ("Sessions[0].MeetingUrl", "https://video.example/olav"), ("Sessions[1].Day", "2023-12-01"), ("Sessions[1].Starts", "09:00"),
            ("Sessions[1].Ends", "10:00"), ("Questions[0].Text", "Kva hos dykk?"), ("Mode", "Hybrid"));
        var told = await second.Send(secondPage, "form:has(#TitleNn)", ("Sessions[0].MeetingUrl", "https://video.example/siri"), ("Sessions[0].Title", "Tittelen til Siri"));

        Assert.That(told.ValueOf("Sessions[0].MeetingUrl"), Is.EqualTo("https://video.example/siri"));
        Assert.That(told.Find("#Sessions-0--MeetingUrl-theirs").TextContent, Does.Contain("https://video.example/olav"));
        Assert.That(told.Find("#Mode-theirs").TextContent, Does.Contain("Fysisk og digital"));
        await second.Send(told, "form:has(#TitleNn)");
        var saved = (await new GatheringStore(site.Database, site.Clock).Find(network, "mote"))!;
        Assert.That(saved.Sessions.Select(s => s.Title), Is.EqualTo(new[] { "Tittelen til Siri", null }));
        Assert.That(saved.Questions.Select(q => q.Text), Is.EqualTo(new[] { "Kva hos dykk?" }));
    }

    [Test]
    public async Task A_session_goes_from_a_draft_but_not_from_what_is_published()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var draft = await organiser.Send(
            await organiser.Get($"/arrangor/nettverk/{await site.Database.SlugOf(network)}/ny-samling"), "form:has(#TitleNn)", ("TitleNn", "Lunsj til lunsj"),
            ("Sessions[0].Day", "2023-12-05"), ("Sessions[0].Starts", "12:00"), ("Sessions[0].Ends", "17:00"),
            ("Sessions[1].Day", "2023-12-06"), ("Sessions[1].Starts", "09:00"), ("Sessions[1].Ends", "12:00"));
        Assert.That(draft.Address.AbsolutePath, Does.EndWith("/lunsj-til-lunsj"));

        var fewer = await organiser.Send(await organiser.Get(draft.Address.AbsolutePath + "/endre"), "form:has(#TitleNn)", Emptied(1));
        Assert.That(fewer.Html.QuerySelectorAll(".session-list > li"), Has.Count.EqualTo(1));
        await organiser.Send(fewer, "form[action$='/publiser']");
        var refused = await organiser.Send(await organiser.Get(draft.Address.AbsolutePath + "/endre"), "form:has(#TitleNn)", Emptied(0));
        Assert.That(refused.Find("#Sessions-0--Day-error").TextContent, Does.Contain("Avlys henne på samlingssida"));
    }

    [Test]
    public async Task Saving_what_somebody_has_cancelled_says_so()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(20));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get($"/arrangor/samlingar/{slug}/endre");
        await new CancellationStore(site.Database, site.Clock).CancelGathering(network, slug, null);

        var told = await organiser.Send(form, "form:has(#TitleNn)", ("TitleNn", "Nytt namn"));
        Assert.That(told.Html.QuerySelector("main")!.ParentElement!.TextContent, Does.Contain("Samlinga er avlyst, så ho kan ikkje endrast."));
    }

    [Test]
    public async Task The_description_is_shown_as_Markdown_and_never_as_HTML()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Møte", site.Clock.Now.AddDays(20));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(
            await organiser.Get($"/arrangor/samlingar/{slug}/endre"), "form:has(#TitleNn)", ("DescriptionNn", "## Program\n\n- **ein**\n- to\n\n<script>alert(1)</script>"));
        using var visitor = site.Client();

        var page = await visitor.Get($"/samlingar/{slug}");
        Assert.That(page.Find(".prose li strong").TextContent, Is.EqualTo("ein"));
        Assert.That(page.Find(".prose h2").TextContent, Is.EqualTo("Program"));
        Assert.That(page.Html.QuerySelectorAll("main script"), Is.Empty);
    }

    private static (string, string?)[] Emptied(int i) =>
        [.. new[] { "Title", "Day", "Starts", "Ends", "EndDay", "Place", "MeetingUrl" }.Select(f => ($"Sessions[{i}].{f}", (string?)""))];
}
