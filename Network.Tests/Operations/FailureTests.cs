using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Network.Data;
using Network.Tests.Access;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>What a visitor gets where the program has a fault.</summary>
[TestFixture]
public sealed class FailureTests
{
    private static readonly Sql s_lose = new("ALTER TABLE Person RENAME TO Lost");

    [TestCase("Development")]
    [TestCase("Production")]
    public async Task A_fault_is_a_page_with_an_id_and_every_header_and_tells_nothing(string environment)
    {
        await using var site = await RunningSite.Start(new SiteOptions
        {
            Environment = environment,
            Replace = services => services.AddControllers().AddApplicationPart(typeof(FailureTests).Assembly),
        });
        using var client = site.Client();

        var answer = await client.Http.GetAsync("/test/fault");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(answer.Headers.GetValues("X-Request-Id"), Has.Exactly(1).Items);
        Assert.That(answer.Headers.Contains("Content-Security-Policy"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1").And.Not.Contain("a fault for this test"));
    }

    [Test]
    public async Task Somebody_signed_in_gets_that_page_too_where_the_database_cannot_tell_who_they_are()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson("kari@nes.example");
        using var client = await site.SignedIn("kari@nes.example");
        await site.Database.Write(sql => sql.Change(s_lose));

        var page = await client.Get("/personvern");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.Text, Does.Contain("Noko gjekk gale hos oss"));
    }
}

/// <summary>Part of the site only where a test adds it.</summary>
[Route("test/fault")]
public sealed class FaultController : ControllerBase
{
    [HttpGet]
    public IActionResult Fail() => throw new InvalidOperationException("a fault for this test");
}
