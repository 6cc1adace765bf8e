using System.Net;
using System.Net.Sockets;
using System.Text;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>Requests that no page of the site leads to, over a real port.</summary>
[TestFixture]
public sealed class OddRequestTests
{
    private static readonly string[] s_targets =
    [
        "/%ff%fe", "/%c0%ae%c0%ae/etc/passwd", "/%", "/samlingar/%00", "/kalender/%2e%2e%2fx.ics", "/kalender/.ics", "/mi-pamelding/..%2f..", "/nettverk/" + new string('a', 6000),
        "/?side=-1", "/?side=99999999999999", "/?side=abc", "/samlingar/mote?side=%00", "/invitasjon/%F0%9F%92%A9", "/logg-inn?returnUrl=//x.example", "/logg-inn/" + new string('z', 300),
        "/feil/999", "/feil/abc", "/spraak", "/postkasse/..%2f..%2fx", "/postkasse/x/html", "/arrangor/samlingar/mote/okter/99999999999999999999/lenkje", "/a//b///c", "/samlingar/mote/pamelding/takk",
    ];

    [Test]
    public async Task None_of_them_is_a_fault()
    {
        await using var site = await RunningSite.Start(new SiteOptions { OnPort = true });
        await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20));
        foreach (var target in s_targets)
        {
            foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE" })
            {
                var status = await Ask(site.Address, $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                Assert.That(status, Is.InRange(200, 499), $"{method} {target}");
            }
        }
    }

    [Test]
    public async Task A_form_without_its_token_or_of_another_kind_is_refused_with_a_page()
    {
        await using var site = await RunningSite.Start();
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20));
        using var visitor = site.Client();
        using var json = new StringContent("{\"Name\":1}", Encoding.UTF8, "application/json");
        using var broken = new StringContent("Name=%zz&&&=&=%", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var multipart = new StringContent("--x\r\nbroken", Encoding.UTF8);
        multipart.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        foreach (var body in new HttpContent[] { json, broken, multipart, new StringContent("") })
        {
            var answer = await visitor.Http.PostAsync($"/samlingar/{slug}/pamelding", body);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("tilbake i nettlesaren"));
        }
    }

    [Test]
    public async Task Thousands_of_fields_are_refused_and_not_bound()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get("/arrangor/nettverk/trygg-oppvekst/ny-samling");
        var many = Enumerable.Range(0, 5000).Select(i => ($"Sessions[{i}].Title", (string?)"x")).ToArray();
        var answer = await organiser.Send(page, "form:has(#TitleNn)", many);
        Assert.That((int)answer.Status, Is.InRange(400, 499));
    }

    [Test]
    public async Task An_index_that_skips_far_is_no_fault()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get("/arrangor/nettverk/trygg-oppvekst/ny-samling");
        var answer = await organiser.Send(page, "form:has(#TitleNn)", ("Sessions[2147483647].Title", "x"), ("Sessions[-1].Title", "y"), ("Sessions[abc].Title", "z"), ("Version", "abc"), ("Mode", "77"));
        Assert.That((int)answer.Status, Is.LessThan(500));
    }

    private static async Task<int> Ask(Uri site, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Host, site.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync() ?? throw new InvalidOperationException($"No answer to {request}");
        return int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
