using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Members;

/// <summary>Writes news as an Atom feed (RFC 4287).</summary>
public static class NewsAtom
{
    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>The feed as UTF-8.</summary>
    /// <param name="feed">What it holds.</param>
    /// <param name="site">Where its links lead.</param>
    /// <param name="self">Its own path.</param>
    public static byte[] Write(NewsFeedContent feed, SiteAddress site, string self)
    {
        var network = Clean(feed.NetworkName.In(feed.Language));
        var content = new SyndicationFeed(feed.Items.Select(i => Entry(i, feed, site)))
        {
            Id = Tag(feed, site, $"{feed.NetworkId}/{feed.PersonId}"),
            Title = new TextSyndicationContent(NewsTexts.T[feed.Language, "FeedTitle", network]),
            Description = new TextSyndicationContent(NewsTexts.T[feed.Language, "FeedText"]),
            LastUpdatedTime = feed.UpdatedAt,
            Language = feed.Language.Code(),
        };
        content.Authors.Add(new SyndicationPerson(null, network, null));
        content.Links.Add(Link(site, self, "self", "application/atom+xml"));
        content.Links.Add(Link(site, $"/nettverk/{feed.Slug}/deltakar", "alternate", "text/html"));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_settings)) new Atom10FeedFormatter(content).WriteTo(xml);
        return bytes.ToArray();
    }

    private static SyndicationItem Entry(NewsItem item, NewsFeedContent feed, SiteAddress site)
    {
        var (title, kind) = (Clean(item.Line(feed.Language)), NewsTexts.T[feed.Language, item.Kind.ToString()]);
        var entry = new SyndicationItem
        {
            Id = Tag(feed, site, $"{item.Kind}/{item.SubjectId}"),
            Title = new TextSyndicationContent($"{kind}: {title}"),
            Summary = new TextSyndicationContent($"{kind} – {Clean(feed.NetworkName.In(feed.Language))}: {title}"),
            LastUpdatedTime = item.At,
        };
        entry.Links.Add(Link(site, item.Address, "alternate", "text/html"));
        entry.Categories.Add(new SyndicationCategory(item.Kind.ToString(), null, kind));
        return entry;
    }

    private static SyndicationLink Link(SiteAddress site, string path, string relation, string type) => new(new Uri(site.Of(path)), relation, null, type, 0);

    // RFC 4151: whoever had the name of this host on the day that the network was made says what the rest means.
    private static string Tag(NewsFeedContent feed, SiteAddress site, string rest)
    {
        var host = new Uri(site.Root) is { HostNameType: UriHostNameType.Dns } dns ? dns.IdnHost : "localhost";
        return string.Create(CultureInfo.InvariantCulture, $"tag:{host},{feed.NetworkSince.OsloDate():yyyy-MM-dd}:nytt/{rest}");
    }

    // XML knows neither control characters nor half of a pair.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
            else clean.Append(XmlConvert.IsXmlChar(text[at]) && !char.IsControl(text[at]) ? text[at] : ' ');
        }

        return clean.ToString();
    }
}
