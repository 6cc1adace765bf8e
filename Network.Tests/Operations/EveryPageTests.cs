using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Network.Data;
using Network.Tests.Access;
using Network.Web.Demo;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>
/// Goes through the demo by every link on every page, as somebody unknown, as a participant, as a kommune's contact and as an organiser, and from every
/// private link that is in its mails.
/// </summary>
[TestFixture]
public sealed partial class EveryPageTests
{
    private const int MostStatements = 8;
    private const int MostOfAKind = 3;

    private static readonly HtmlParser s_parser = new();

    private static readonly Sql s_participant = new("""
        SELECT p.Email FROM Participant x JOIN Person p ON p.Id = x.PersonId
        ORDER BY (SELECT COUNT(*) FROM Registration r WHERE r.PersonId = p.Id) DESC, p.Id
        """);

    private static readonly Sql s_contact = new("SELECT p.Email FROM KommuneContact c JOIN Person p ON p.Id = c.PersonId ORDER BY c.PersonId");

    // One of each kind that differs in what is read; MIN as well as MAX, so that what only one of two has is seen.
    private static readonly Sql s_tokens = new("""
        SELECT 'mi-pamelding/{0}' AS Address, MAX(r.Token) AS Token FROM Registration r GROUP BY r.GatheringId, r.State
        UNION ALL SELECT 'bli-med/{0}', MAX(r.CalendarToken) FROM Registration r GROUP BY r.GatheringId, r.State
        UNION ALL SELECT 'kalender/{0}.ics', MAX(r.CalendarToken) FROM Registration r GROUP BY r.GatheringId, r.State
        UNION ALL SELECT 'invitasjon/{0}', MAX(i.Token) FROM Invitation i LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id GROUP BY i.LearningNetworkId, a.Answer
        UNION ALL SELECT 'invitasjon/{0}/serie', MIN(i.Token) FROM Invitation i LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id GROUP BY i.LearningNetworkId, a.Answer
        UNION ALL SELECT 'leiar/{0}', MAX(l.Token) FROM LeaderInvitation l
        UNION ALL SELECT 'leiar/{0}', MIN(l.Token) FROM LeaderInvitation l
        UNION ALL SELECT 'serie/{0}', MAX(m.Token) FROM SeriesMember m
        UNION ALL SELECT 'evaluering/{0}', MAX(e.Token) FROM EvaluationInvitation e GROUP BY e.EvaluationId, e.HasAnswered
        UNION ALL SELECT 'avmelding/{0}', MAX(a.Token) FROM AnnouncementRecipient a
        UNION ALL SELECT 'kommentarpost/{0}', MAX(m.Token) FROM MailChoice m
        UNION ALL SELECT 'nettverksbrev/{0}', MAX(d.Token) FROM NetworkDigest d
        UNION ALL SELECT 'nettverk/nytt/{0}.atom', MAX(f.Token) FROM NewsFeed f
        UNION ALL SELECT 'kalender/{0}.ics', MAX(f.Token) FROM CalendarFeed f
        """);

    [Test]
    public async Task No_link_is_dead_and_no_page_asks_the_database_more_than_eight_times()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Settings = new Dictionary<string, string> { ["Demo:Data"] = "true" } });
        // The site starts, and the demo is told, when it is first asked for.
        _ = site.Services;
        var participant = (await site.Database.Read(sql => sql.Value<string>(s_participant)))!;
        var wrong = new List<string>();
        var contact = await site.Database.Read(sql => sql.Value<string>(s_contact));
        var tokens = await site.Database.Read(sql => sql.List<TokenRow>(s_tokens));
        List<string> links = [.. tokens.Where(t => t.Token is not null).Select(t => "/" + t.Address.Replace("{0}", t.Token, StringComparison.Ordinal))];
        foreach (var who in new[] { null, participant, contact ?? participant, DemoData.OrganiserEmail }.Distinct())
        {
            using var client = who is null ? site.Client() : await site.SignedIn(who);
            var pages = await Walk(client.Http, who is null ? ["/", .. links] : ["/mi-side", "/"], who ?? "unknown", wrong);
            TestContext.Out.WriteLine($"{who ?? "unknown"}: {pages} pages");
            Assert.That(pages, Is.GreaterThan(who is null ? 5 : 10));
        }

        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    private static async Task<int> Walk(HttpClient client, IReadOnlyList<string> starts, string who, List<string> wrong)
    {
        using var counter = new CountedStatements();
        var (seen, kinds, waiting) = (starts.ToHashSet(), new Dictionary<string, int>(), new Queue<string>(starts));
        var (pages, most) = (0, 0);
        while (waiting.TryDequeue(out var address))
        {
            var (answer, statements) = await counter.Get(client, address);
            using (answer)
            {
                if ((int)answer.StatusCode >= 400) wrong.Add($"{who}: {address} answers {(int)answer.StatusCode}");
                most = Math.Max(most, statements);
                // Files, feeds and exports too.
                if (statements > MostStatements) wrong.Add($"{who}: {address} takes {statements} statements");
                if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                pages++;
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

    private sealed record TokenRow
    {
        public string Address { get; init; } = "";
        public string? Token { get; init; }
    }

    [GeneratedRegex(@"[a-z2-9]{26}|\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(/samlingar|/nettverk)/[^/?]+")]
    private static partial Regex Names();
}
