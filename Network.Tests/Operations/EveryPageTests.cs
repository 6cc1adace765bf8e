using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Network.Data;
using Network.Tests.Access;
using Network.Web.Demo;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>Goes through the demo by every link on every page, as somebody unknown, as a participant and as an organiser.</summary>
[TestFixture]
public sealed partial class EveryPageTests
{
    private const int MostStatements = 8;
    private const int MostOfAKind = 3;

    // Pages that ask more often, and how often: they are to become fewer, and none may ask more than this. None of them asks more where there is more data.
    private static readonly Dictionary<string, int> s_more = new()
    {
        ["/arrangor/nettverk/*/kommunar"] = 12,
        ["/arrangor/nettverk/*/kommunar/#"] = 18,
        ["/arrangor/nettverk/*/brev"] = 26,
        ["/arrangor/nettverk/*/innspel"] = 10,
        ["/arrangor/nettverk/*/innspel/#"] = 10,
        ["/arrangor/nettverk/*/innspel/verktoy/#"] = 10,
        ["/arrangor/nettverk/*/serie"] = 11,
        ["/arrangor/nettverk/*/paminningar"] = 12,
        ["/arrangor/nettverk/*/epost/#"] = 22,
        ["/arrangor/nettverk/*/epost/#/endre"] = 29,
        ["/arrangor/samlingar/*"] = 13,
        ["/arrangor/samlingar/*/referat/skriv"] = 9,
    };

    private static readonly HtmlParser s_parser = new();

    private static readonly Sql s_participant = new("""
        SELECT p.Email FROM Participant x JOIN Person p ON p.Id = x.PersonId
        ORDER BY (SELECT COUNT(*) FROM Registration r WHERE r.PersonId = p.Id) DESC, p.Id
        """);

    [Test]
    public async Task No_link_is_dead_and_no_page_asks_the_database_more_than_eight_times()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Settings = new Dictionary<string, string> { ["Demo:Data"] = "true" } });
        // The site starts, and the demo is told, when it is first asked for.
        _ = site.Services;
        var participant = (await site.Database.Read(sql => sql.Value<string>(s_participant)))!;
        var wrong = new List<string>();
        foreach (var who in new[] { null, participant, DemoData.OrganiserEmail })
        {
            using var client = who is null ? site.Client() : await site.SignedIn(who);
            var pages = await Walk(client.Http, who is null ? "/" : "/mi-side", who ?? "unknown", wrong);
            TestContext.Out.WriteLine($"{who ?? "unknown"}: {pages} pages");
            Assert.That(pages, Is.GreaterThan(who is null ? 5 : 10));
        }

        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    private static async Task<int> Walk(HttpClient client, string start, string who, List<string> wrong)
    {
        using var counter = new CountedStatements();
        var (seen, kinds, waiting) = (new HashSet<string> { start }, new Dictionary<string, int>(), new Queue<string>([start, "/"]));
        var (pages, most) = (0, 0);
        while (waiting.TryDequeue(out var address))
        {
            var (answer, statements) = await counter.Get(client, address);
            using (answer)
            {
                if ((int)answer.StatusCode >= 400) wrong.Add($"{who}: {address} answers {(int)answer.StatusCode}");
                if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                pages++;
                most = Math.Max(most, statements);
                if (statements > s_more.GetValueOrDefault(KindOf(address.Split('?')[0]), MostStatements)) wrong.Add($"{who}: {address} takes {statements} statements");
                foreach (var link in await Links(answer))
                {
                    var kind = KindOf(link);
                    if (!seen.Add(link) || kinds.GetValueOrDefault(kind) >= MostOfAKind) continue;
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.That(most, Is.Positive, "statements are counted");
        return pages;
    }

    private static async Task<IEnumerable<string>> Links(HttpResponseMessage answer)
    {
        var page = s_parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(h => h.StartsWith('/') && !h.StartsWith("//", StringComparison.Ordinal)).Distinct();
    }

    // Pages of one kind differ in numbers, tokens and the names of networks and gatherings.
    private static string KindOf(string link)
    {
        var path = Numbers().Replace(link, "#");
        return Names().Replace(path, "$1/*");
    }

    [GeneratedRegex(@"[a-z2-9]{26}|\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(/samlingar|/nettverk)/[^/?]+")]
    private static partial Regex Names();
}
