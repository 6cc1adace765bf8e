using System.Net;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>Behind a proxy that speaks https to people and http to the site.</summary>
[TestFixture]
public sealed class FrontDoorTests
{
    [Test]
    public async Task A_trusted_proxy_is_believed_about_https()
    {
        await using var site = await Start(proxies: "127.0.0.0/8");

        var byHttps = await Ask(site, "/", "https");
        var byHttp = await Ask(site, "/", "http");

        Assert.That(byHttps.Headers.Contains("Strict-Transport-Security"));
        Assert.That(byHttp.StatusCode, Is.EqualTo(HttpStatusCode.TemporaryRedirect));
        Assert.That(byHttp.Headers.Location, Is.EqualTo(new Uri("https://nettverk.example/")));
    }

    [Test]
    public async Task A_stranger_is_not_believed_and_nobody_is_sent_in_a_circle()
    {
        await using var site = await Start(proxies: "");

        var answer = await Ask(site, "/", "https");

        Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False);
        Assert.That(answer.Headers.Location, Is.Null);
    }

    [Test]
    public async Task A_watchman_inside_asks_by_http()
    {
        await using var site = await Start(proxies: "127.0.0.1");

        Assert.That((await Ask(site, "/health/live", "http")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static Task<RunningSite> Start(string proxies) => RunningSite.Start(new SiteOptions
    {
        OnPort = true,
        Environment = "Production",
        Settings = new Dictionary<string, string> { ["Site:PublicUrl"] = "https://nettverk.example", ["Site:Proxies"] = proxies },
    });

    private static async Task<HttpResponseMessage> Ask(RunningSite site, string path, string scheme)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "nettverk.example";
        request.Headers.Add("X-Forwarded-Proto", scheme);
        return await client.Http.SendAsync(request);
    }
}
