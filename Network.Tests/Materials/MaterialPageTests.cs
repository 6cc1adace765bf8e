using System.Net;
using System.Net.Http.Headers;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class MaterialPageTests
{
    private const string Name = "Årsrapport – Nore og Uvdal æøå.pdf";

    [Test]
    public async Task Files_go_up_by_a_plain_form_and_one_that_is_wrong_stops_no_other()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var page = await Upload(organiser, desk, ("visibility", "Everyone"), (Name, SampleFiles.Pdf), ("falsk.pdf", SampleFiles.Utf8("<html>")), ("tom.docx", []), ("../../x.png", SampleFiles.Png));
        Assert.That(page.Text, Does.Contain("2 filer er lagde ut").And.Contain("«falsk.pdf» ser ut som noko anna, men er ei nettside (HTML)").And.Contain("«tom.docx» er tom"));
        Assert.That(page.Html.QuerySelectorAll(".materials strong").Select(t => t.TextContent), Is.EquivalentTo(new[] { "x", "Årsrapport – Nore og Uvdal æøå" }));
        Assert.That(page.Text, Does.Contain("ikkje kontrollerte for virus"));
        organiser.Dispose();
    }

    [Test]
    public async Task A_download_has_its_name_right_and_nothing_in_it_runs()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var page = await Upload(organiser, desk, ("visibility", "Everyone"), (Name, SampleFiles.Pdf), ("bilete.png", SampleFiles.Png));
        var addresses = page.Html.QuerySelectorAll(".materials a[href^='/materiell/']").Select(a => a.GetAttribute("href")!).ToList();
        using var anybody = site.Client();
        using var pdf = await anybody.Http.GetAsync(new Uri(addresses.Single(a => a.EndsWith(".pdf", StringComparison.Ordinal)), UriKind.Relative));
        Assert.That(pdf.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(pdf.Content.Headers.ContentDisposition!.FileNameStar, Is.EqualTo(Name));
        Assert.That(string.Join("", pdf.Content.Headers.GetValues("Content-Disposition")), Does.StartWith("attachment; filename=").And.Contain("filename*=UTF-8''%C3%85rsrapport%20%E2%80%93%20Nore%20og%20Uvdal%20%C3%A6%C3%B8%C3%A5.pdf"));
        Assert.That(pdf.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { "sandbox; default-src 'none'" }));
        Assert.That(pdf.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(await pdf.Content.ReadAsByteArrayAsync(), Is.EqualTo(SampleFiles.Pdf));
        using var picture = await anybody.Http.GetAsync(new Uri(addresses.Single(a => a.EndsWith(".png", StringComparison.Ordinal)), UriKind.Relative));
        Assert.That(picture.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("inline"));

        using var part = new HttpRequestMessage(HttpMethod.Get, pdf.RequestMessage!.RequestUri) { Headers = { Range = new RangeHeaderValue(0, 3) } };
        using var some = await anybody.Http.SendAsync(part);
        Assert.That(some.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await some.Content.ReadAsStringAsync(), Is.EqualTo("%PDF"));
        using var again = new HttpRequestMessage(HttpMethod.Get, pdf.RequestMessage.RequestUri);
        again.Headers.IfNoneMatch.Add(pdf.Headers.ETag!);
        using var same = await anybody.Http.SendAsync(again);
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        organiser.Dispose();
    }

    [Test]
    public async Task What_is_not_for_somebody_does_not_exist_and_is_kept_nowhere_on_the_way()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var page = await Upload(organiser, desk, ("visibility", "Network"), (Name, SampleFiles.Pdf));
        var address = page.Find(".materials a[href^='/materiell/']").GetAttribute("href")!;
        using var anybody = site.Client();
        Assert.That((await anybody.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var own = await organiser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.That(own.Headers.CacheControl!.NoStore, Is.True);

        var edit = await organiser.Get(page.Find(".materials a[href*='/arrangor/']").GetAttribute("href")!);
        await organiser.Send(edit, "form[action$='/trekk']");
        Assert.That((await organiser.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound), "withdrawn");
        await organiser.Send(await organiser.Get(edit.Address.AbsolutePath), "form[action$='/hent']");
        using var back = await organiser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        organiser.Dispose();
    }

    [Test]
    public async Task A_new_version_keeps_those_before_it()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var page = await Upload(organiser, desk, ("visibility", "Everyone"), ("Plan.pdf", SampleFiles.Pdf));
        var edit = await organiser.Get(page.Find(".materials a[href*='/arrangor/']").GetAttribute("href")!);
        var newer = SampleFiles.Pdf.Concat("\n"u8.ToArray()).ToArray();
        var after = await organiser.SendFile(edit, "form[action$='/versjon']", "file", "Plan 2.pdf", newer);
        Assert.That(after.Text, Does.Contain("«Plan 2.pdf» er no den nyaste utgåva").And.Contain("Olav Opphav"));
        var links = after.Html.QuerySelectorAll("a[href*='/versjon/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.That(links, Has.Count.EqualTo(2));
        Assert.That(await organiser.Http.GetByteArrayAsync(new Uri(links[1], UriKind.Relative)), Is.EqualTo(SampleFiles.Pdf));
        using var anybody = site.Client();
        var id = edit.Address.AbsolutePath.Split('/')[^1];
        Assert.That(await anybody.Http.GetByteArrayAsync(new Uri($"/materiell/{id}/x", UriKind.Relative)), Is.EqualTo(newer));
        Assert.That((await anybody.Get(links[1])).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        organiser.Dispose();
    }

    [Test]
    public async Task Two_who_change_the_same_at_once_lose_nothing()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var list = await organiser.Send(await organiser.Get(desk), "form[action$='/lenkje']", ("Url", "https://youtu.be/abc"), ("Title", "Opptak"), ("visibility", "Everyone"));
        Assert.That(list.Text, Does.Contain("Video på youtu.be"));
        var first = await organiser.Get(list.Find(".materials a[href*='/arrangor/']").GetAttribute("href")!);
        await organiser.Send(first, "form:has(#Title)", ("Title", "Opptak frå Åse"));
        var second = await organiser.Send(first, "form:has(#Title)", ("Title", "Opptak frå Øystein"));
        Assert.That(second.Text, Does.Contain("Opptak frå Åse").And.Contain("Nokon andre har endra dette"));
        Assert.That(second.ValueOf("Title"), Is.EqualTo("Opptak frå Øystein"));
        Assert.That((await organiser.Send(second, "form:has(#Title)")).Text, Does.Contain("«Opptak frå Øystein» er lagra"));
        organiser.Dispose();
    }

    [TestCase("http://usikker.example", "byrjar med https://")]
    [TestCase("javascript:alert(1)", "byrjar med https://")]
    [TestCase("https://bank.example@falsk.example/", "byrjar med https://")]
    [TestCase("", "lim inn lenkja")]
    public async Task A_link_that_is_none_is_told_and_the_form_stays_filled_in(string url, string message)
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var told = await organiser.Send(await organiser.Get(desk), "form[action$='/lenkje']", ("Url", url), ("Description", "Om saka"), ("visibility", "Network"));
        Assert.That(told.Find("#Url-error").TextContent, Does.Contain(message));
        Assert.That(told.Find("#Description").TextContent, Is.EqualTo("Om saka"));
        organiser.Dispose();
    }

    [Test]
    public async Task Another_networks_organiser_finds_neither_desk_nor_files()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await Desk(site);
        var page = await Upload(organiser, desk, ("visibility", "Organisers"), ("Plan.pdf", SampleFiles.Pdf));
        var address = page.Find(".materials a[href^='/materiell/']").GetAttribute("href")!;
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        await site.Database.Give(other, "bo@rvts.example", Core.Access.NetworkRight.Organise);
        using var stranger = await site.SignedIn("bo@rvts.example");
        Assert.That((await stranger.Get(desk)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await stranger.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var id = address.Split('/')[2];
        var mine = $"/arrangor/nettverk/{await site.Database.SlugOf(other)}/materiell/{id}";
        Assert.That((await stranger.Get(mine)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await stranger.Get($"{mine}/versjon/1")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        organiser.Dispose();
    }

    internal static async Task<(SiteClient Organiser, string Desk)> Desk(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        return (await site.SignedIn(SeededNetworks.Maker), $"/arrangor/nettverk/{await site.Database.SlugOf(network)}/materiell");
    }

    private static async Task<SitePage> Upload(SiteClient organiser, string desk, (string Name, string Value) field, params (string Name, byte[] Content)[] files)
    {
        var page = await organiser.Get(desk);
        var form = page.Find("form[action$='/filer']");
        using var parts = new MultipartFormDataContent();
        parts.Add(new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        parts.Add(new StringContent(field.Value), field.Name);
        foreach (var (name, content) in files) parts.Add(new ByteArrayContent(content), "files", name);
        using var answer = await organiser.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), parts);
        return await organiser.Get(answer.Headers.Location!.OriginalString);
    }
}
