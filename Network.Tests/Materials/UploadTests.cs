using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Network.Core.Access;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class UploadTests
{
    [Test]
    public async Task An_upload_that_is_cut_goes_on_where_it_broke_and_is_there_once()
    {
        await using var site = await RunningSite.Start(new SiteOptions { OnPort = true });
        var (organiser, desk) = await MaterialPageTests.Desk(site);
        var token = await Antiforgery(organiser, desk);
        var content = new byte[3_000_000];
        SampleFiles.Pdf.CopyTo(content, 0);
        SampleFiles.Pdf.CopyTo(content, content.Length - SampleFiles.Pdf.Length);
        var upload = await Start(organiser, desk, token, "Stor plan.pdf", content.Length);

        await CutInTheMiddle(site, organiser, upload, token, content, 1_000_000);
        var offset = await Offset(organiser, upload);
        Assert.That(offset, Is.GreaterThan(0).And.LessThanOrEqualTo(1_000_000));
        using var wrong = await Send(organiser, upload, token, 0, content);
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(long.Parse(wrong.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(offset));
        using var early = await Post(organiser, $"{upload}/ferdig", token);
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "not all is here");

        var listed = await organiser.Get(desk);
        Assert.That(listed.Find("[data-unfinished]").TextContent, Does.Contain("Stor plan.pdf"));
        await GoOn(organiser, upload, token, content);
        using var done = await Post(organiser, $"{upload}/ferdig", token);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var twice = await Post(organiser, $"{upload}/ferdig", token);
        Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "once");
        var after = await organiser.Get(desk);
        Assert.That(after.Html.QuerySelectorAll(".materials strong"), Has.Count.EqualTo(1));
        var file = after.Find(".materials a[href^='/materiell/']").GetAttribute("href")!;
        Assert.That(await organiser.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative)), Is.EqualTo(content));
        organiser.Dispose();
    }

    [Test]
    public async Task The_same_part_twice_at_once_and_more_than_was_said_do_no_harm()
    {
        await using var site = await RunningSite.Start(new SiteOptions { OnPort = true });
        var (organiser, desk) = await MaterialPageTests.Desk(site);
        var token = await Antiforgery(organiser, desk);
        var upload = await Start(organiser, desk, token, "notat.txt", 400_000);
        var part = Encoding.ASCII.GetBytes(new string('a', 200_000));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Send(organiser, upload, token, 0, part)));
        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.Conflict), Is.EqualTo(4));
        Assert.That(await Offset(organiser, upload), Is.EqualTo(200_000));
        using var more = await Send(organiser, upload, token, 200_000, new byte[200_001]);
        Assert.That(more.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await Offset(organiser, upload), Is.EqualTo(200_000));
        organiser.Dispose();
    }

    [Test]
    public async Task An_upload_is_its_persons_in_its_network_and_nobody_elses()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await MaterialPageTests.Desk(site);
        var token = await Antiforgery(organiser, desk);
        var upload = await Start(organiser, desk, token, "notat.txt", 3);
        var network = await site.Database.AddNetwork("Eit anna");
        await site.Database.Give(network, "bo@rvts.example", NetworkRight.Organise);
        using var other = await site.SignedIn("bo@rvts.example");
        var own = $"/arrangor/nettverk/{await site.Database.SlugOf(network)}/materiell";
        var otherToken = await Antiforgery(other, own);
        var moved = own + upload[desk.Length..];
        Assert.That((await other.Get(upload)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.Get(moved)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var part = await Send(other, moved, otherToken, 0, [1]);
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var bare = await organiser.Http.SendAsync(new HttpRequestMessage(HttpMethod.Patch, upload) { Content = new ByteArrayContent([1]), Headers = { { "Upload-Offset", "0" } } });
        Assert.That(bare.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "without the form's token");
        organiser.Dispose();
    }

    [TestCase("stor.pdf", 209_715_201L, HttpStatusCode.RequestEntityTooLarge, "200 MB")]
    [TestCase("tom.pdf", 0L, HttpStatusCode.UnprocessableEntity, "er tom")]
    public async Task What_cannot_be_taken_is_told_before_it_is_sent(string name, long size, HttpStatusCode status, string message)
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await MaterialPageTests.Desk(site);
        using var answer = await Begin(organiser, desk, await Antiforgery(organiser, desk), name, size);
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString(), Does.Contain(message).And.Contain(name));
        organiser.Dispose();
    }

    [Test]
    public async Task What_is_found_wrong_at_the_end_is_told_and_thrown_away()
    {
        await using var site = await RunningSite.Start();
        var (organiser, desk) = await MaterialPageTests.Desk(site);
        var token = await Antiforgery(organiser, desk);
        var content = SampleFiles.Utf8("<html><script>alert(1)</script>");
        var upload = await Start(organiser, desk, token, "plan.pdf", content.Length);
        using var part = await Send(organiser, upload, token, 0, content);
        using var refused = await Post(organiser, $"{upload}/ferdig", token);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString(), Does.Contain("nettside"));
        Assert.That((await organiser.Get(desk)).Html.QuerySelector("[data-unfinished]"), Is.Null);
        Assert.That(Directory.EnumerateFiles(site.MaterialFolder, "*", SearchOption.AllDirectories), Is.Empty);
        organiser.Dispose();
    }

    private static async Task<string> Antiforgery(SiteClient client, string desk) =>
        (await client.Get(desk)).Find("form[action$='/filer'] [name=__RequestVerificationToken]").GetAttribute("value")!;

    private static Task<HttpResponseMessage> Begin(SiteClient client, string desk, string token, string name, long size) => client.Http.PostAsync(
        new Uri($"{desk}/opplasting", UriKind.Relative),
        new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = name, ["size"] = $"{size}", ["visibility"] = "Network" }));

    private static async Task<string> Start(SiteClient client, string desk, string token, string name, long size)
    {
        using var answer = await Begin(client, desk, token, name, size);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return answer.Headers.Location!.OriginalString;
    }

    private static Task<HttpResponseMessage> Send(SiteClient client, string upload, string token, long offset, byte[] part) => client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Patch, upload)
    {
        Content = new ByteArrayContent(part),
        Headers = { { "Upload-Offset", $"{offset}" }, { "RequestVerificationToken", token } },
    });

    private static Task<HttpResponseMessage> Post(SiteClient client, string address, string token) => client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
    {
        Headers = { { "RequestVerificationToken", token } },
    });

    private static async Task<long> Offset(SiteClient client, string upload) =>
        (await client.Http.GetFromJsonAsync<JsonElement>(new Uri(upload, UriKind.Relative))).GetProperty("offset").GetInt64();

    // The server may hold the file for the part that broke until it notices.
    private static async Task GoOn(SiteClient client, string upload, string token, byte[] content)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            var offset = await Offset(client, upload);
            using var answer = await Send(client, upload, token, offset, content[(int)offset..]);
            if (answer.StatusCode == HttpStatusCode.OK) return;
        }

        Assert.Fail("It never went on.");
    }

    // A line of one's own, on which a part is promised and half of it sent.
    private static async Task CutInTheMiddle(RunningSite site, SiteClient client, string upload, string token, byte[] content, int sent)
    {
        using var probe = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, upload));
        using var answered = await client.Http.SendAsync(probe);
        var cookies = string.Join("; ", answered.RequestMessage!.Headers.GetValues("Cookie"));
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        var head = $"PATCH {upload} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nCookie: {cookies}\r\nRequestVerificationToken: {token}\r\nUpload-Offset: 0\r\nContent-Type: application/octet-stream\r\nContent-Length: {content.Length}\r\n\r\n";
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await line.GetStream().WriteAsync(content.AsMemory(0, sent));
        // Cut once some of it has arrived: what is only on the way then is lost.
        while (await Offset(client, upload) < sent / 2) await Task.Yield();
        line.Client.LingerState = new LingerOption(false, 0);
    }
}
