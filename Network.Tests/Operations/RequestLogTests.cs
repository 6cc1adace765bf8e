using System.Text.Json;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>What the program really writes in Production, line by line.</summary>
[TestFixture]
public sealed class RequestLogTests
{
    private const string Token = "abcdefghijkmnpqrstuvwxyz23";

    [Test]
    public async Task Each_request_is_one_line_of_json_with_its_id_and_without_secrets()
    {
        await using var process = Start();
        using var http = new HttpClient { BaseAddress = await process.Address() };

        var id = (await http.GetAsync("/kalender/some.ics")).Headers.GetValues("X-Request-Id").Single();
        foreach (var word in new[] { "mi-pamelding", "kalender", "invitasjon", "logg-inn" })
        {
            await http.GetAsync($"/{word}/{Token}?epost=kari@kommune.example&token={Token}");
            await http.PostAsync($"/{word}/{Token}/meir", new StringContent("epost=kari@kommune.example"));
        }

        await process.Stop();

        Assert.That(process.Output, Does.Not.Contain(Token).And.Not.Contain("kommune.example"));
        var lines = process.Output.Split('\n').Select(l => JsonDocument.Parse(l).RootElement).Where(l => l.GetProperty("Category").GetString()!.EndsWith(".RequestLog", StringComparison.Ordinal)).ToList();
        Assert.That(lines, Has.Count.EqualTo(9));
        var line = lines[0];
        Assert.That(line.GetProperty("Path").GetString(), Is.EqualTo("/kalender/***"));
        Assert.That(line.GetProperty("Method").GetString(), Is.EqualTo("GET"));
        Assert.That(line.GetProperty("Status").GetInt32(), Is.EqualTo(404));
        Assert.That(line.GetProperty("Milliseconds").GetInt64(), Is.Not.Negative);
        Assert.That(line.GetProperty("RequestId").GetString(), Is.EqualTo(id));
    }

    [TestCase("caller-id_0123", true)]
    [TestCase("short", false)]
    [TestCase("with space in it", false)]
    [TestCase("<script>alert(1)</script>", false)]
    public async Task An_id_that_comes_along_is_kept_where_it_is_one(string given, bool isKept)
    {
        await using var site = await RunningSite.Start();
        using var client = site.Client();
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Request-Id", given);

        var said = (await client.Http.GetAsync("/")).Headers.GetValues("X-Request-Id").Single();

        Assert.That(said == given, Is.EqualTo(isKept));
        Assert.That(said, Does.Match("^[A-Za-z0-9_-]{8,64}$"));
    }

    [Test]
    public async Task A_line_break_in_an_address_makes_no_line_of_its_own()
    {
        await using var process = Start();
        using var http = new HttpClient { BaseAddress = await process.Address() };
        await http.GetAsync("/a%0Aforged%0D%0Aforged");
        await process.Stop();

        Assert.That(process.Output.Split('\n'), Has.All.StartsWith("{"));
    }

    private static RunningProcess Start() => RunningProcess.Start(
        new Dictionary<string, string>
        {
            ["Database:ConnectionString"] = $"Data Source={TestFolder.NewPath(".db")}",
            ["Mail:Folder"] = TestFolder.NewPath(),
            ["Jobs:Run"] = "false",
        },
        "Production");
}
