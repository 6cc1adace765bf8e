using System.Net;
using Network.Core.Access;
using Network.Core.Experiences;
using Network.Data.Experiences;
using Network.Tests.Access;
using Network.Tests.Materials;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Experiences;

[TestFixture]
public sealed class ExperienceFileTests
{
    private const string FileForm = "form[enctype]";

    [Test]
    public async Task A_file_is_put_there_and_had_under_its_name_by_those_who_may_open_the_experience()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var id = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen);
        using var kari = await site.SignedIn(ExperienceWorld.Kari);
        var edit = await kari.Get($"/nettverk/{world.Slug}/erfaringar/{id}/endre");
        var refused = await kari.SendFile(edit, FileForm, "chosen", "plan.pdf", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"u8.ToArray());
        Assert.That(refused.Text, Does.Contain("plan.pdf"));
        Assert.That(refused.Html.QuerySelector("a[href*='/filer/']"), Is.Null);
        Assert.That((await kari.SendFile(edit, FileForm, "chosen", "tom.pdf", [])).Html.QuerySelector("a[href*='/filer/']"), Is.Null);
        var with = await kari.SendFile(edit, FileForm, "chosen", "../Ærleg plan på øya.pdf", SampleFiles.Pdf);
        Assert.That(with.Text, Does.Contain("Filer lagde ved: 1").And.Contain("Ærleg plan på øya.pdf"));

        var path = with.Find("a[href*='/filer/']").GetAttribute("href")!;
        using var answer = await kari.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That(answer.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(answer.Content.Headers.ContentDisposition.FileNameStar, Is.EqualTo("Ærleg plan på øya.pdf"));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(SampleFiles.Pdf));
        using var again = await kari.Ask(HttpMethod.Get, path, answer.Headers.ETag);
        using var head = await kari.Ask(HttpMethod.Head, path);
        Assert.That((again.StatusCode, head.StatusCode, head.Headers.ETag), Is.EqualTo((HttpStatusCode.NotModified, HttpStatusCode.OK, answer.Headers.ETag)));
        using var liv = await site.SignedIn(ExperienceWorld.Liv);
        Assert.That((await liv.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), "a draft of another kommune");
        await world.Store.Publish(await world.Member(ExperienceWorld.Kari), id, 1, Visibility.Network);
        Assert.That((await liv.Http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var anybody = site.Client();
        Assert.That((await anybody.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var gone = await kari.Send(await kari.Get($"/nettverk/{world.Slug}/erfaringar/{id}/endre"), "form[action$='/fjern']");
        Assert.That(gone.Text, Does.Contain("Fila er fjerna"));
        Assert.That((await kari.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_file_that_nobody_has_read_takes_an_open_experience_back_to_the_networks()
    {
        await using var site = await RunningSite.Start();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var id = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen, Visibility.Everyone);
        var approvals = new ExperienceApprovalStore(site.Database, site.Clock);
        await approvals.Decide(world.Network, id, 2, true, null);
        using var kari = await site.SignedIn(ExperienceWorld.Kari);
        await kari.SendFile(await kari.Get($"/nettverk/{world.Slug}/erfaringar/{id}/endre"), FileForm, "chosen", "plan.pdf", SampleFiles.Pdf);
        using var anybody = site.Client();
        Assert.That((await anybody.Get($"/erfaringar/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await kari.Get($"/erfaringar/{id}")).Text, Does.Contain("Ventar på godkjenning"));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get($"/arrangor/nettverk/{world.Slug}/erfaringar/{id}")).Text, Does.Contain("plan.pdf"));
        Assert.That((await approvals.Page(world.Network, t => (0, t))).Rows.Single().State, Is.EqualTo(ExperienceState.Published));
    }
}
