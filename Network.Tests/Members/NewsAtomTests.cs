using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Network.Core.Mail;
using Network.Core.Members;
using Network.Core.Texts;
using Network.Tests.Calendar;
using NUnit.Framework;

namespace Network.Tests.Members;

/// <summary>RFC 4287 as its section 4 has it: which elements there must be, how often, and what is in them.</summary>
[TestFixture]
public sealed class NewsAtomTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset s_now = new(2023, 10, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly SiteAddress s_site = new(() => "https://nettverk.example:8443");

    [Test]
    public void Feed_and_entries_have_what_the_standard_asks_for()
    {
        var feed = Read(Feed("Læringsnettverk & «æøå»", new NewsItem(NewsKind.Minutes, 7, new LocalText("Referat frå <samling> & meir", null, null), "/samlingar/a/referat", s_now)));

        Assert.That(feed.Name, Is.EqualTo(s_atom + "feed"));
        Assert.That(Once(feed, "id"), Is.EqualTo("tag:nettverk.example,2023-08-01:nytt/3/9"));
        Assert.That(Once(feed, "title"), Is.EqualTo("Nytt i Læringsnettverk & «æøå»"));
        Assert.That(DateTimeOffset.Parse(Once(feed, "updated"), null), Is.EqualTo(s_now));
        Assert.That(feed.Element(s_atom + "author")!.Element(s_atom + "name")!.Value, Is.EqualTo("Læringsnettverk & «æøå»"));
        Assert.That(feed.Attribute(XNamespace.Xml + "lang")!.Value, Is.EqualTo("nn"));
        Assert.That(Links(feed), Is.EquivalentTo(new[] { ("self", "https://nettverk.example:8443/nettverk/nytt/x.atom"), ("alternate", "https://nettverk.example:8443/nettverk/trygg/deltakar") }));
        var entry = feed.Elements(s_atom + "entry").Single();
        Assert.That(Once(entry, "id"), Is.EqualTo("tag:nettverk.example,2023-08-01:nytt/Minutes/7"));
        Assert.That(Once(entry, "title"), Is.EqualTo("Referat: Referat frå <samling> & meir"));
        Assert.That(entry.Element(s_atom + "title")!.Attribute("type")?.Value, Is.EqualTo("text"));
        Assert.That(entry.Elements(s_atom + "updated").Count(), Is.EqualTo(1));
        Assert.That(Links(entry), Is.EqualTo(new[] { ("alternate", "https://nettverk.example:8443/samlingar/a/referat") }));
        Assert.That(entry.Element(s_atom + "summary")!.Attribute("type")?.Value, Is.EqualTo("text"));
    }

    [Test]
    public void A_feed_with_nothing_in_it_still_says_when_it_was_made()
    {
        var feed = Read(Feed("Nettverk"));
        Assert.That(feed.Elements(s_atom + "entry"), Is.Empty);
        Assert.That(DateTimeOffset.Parse(Once(feed, "updated"), null), Is.EqualTo(s_now.AddDays(-9)));
    }

    [Test]
    public void The_same_news_changed_keeps_its_id_and_has_a_later_moment()
    {
        XElement Entry(DateTimeOffset at) => Read(Feed("N", new NewsItem(NewsKind.Material, 4, new LocalText("A", null, null), "/a", at))).Element(s_atom + "entry")!;
        var (before, after) = (Entry(s_now), Entry(s_now.AddHours(2)));
        Assert.That(Once(after, "id"), Is.EqualTo(Once(before, "id")));
        Assert.That(DateTimeOffset.Parse(Once(after, "updated"), null) - DateTimeOffset.Parse(Once(before, "updated"), null), Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public void Any_title_makes_well_formed_xml() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(AnyText.Any.Two().ToArbitrary(), both =>
        {
            var (title, network) = both;
            var feed = Read(Feed(network, new NewsItem(NewsKind.Experience, 1, new LocalText(title, null, null), "/erfaringar/1", s_now) { Kommune = network }));
            Assert.That(feed.Elements(s_atom + "entry").Count(), Is.EqualTo(1));
        }));

    [TestCase("a\0b\u0001c\u001b", "a b c ")]
    [TestCase("\ud83d\ude00 ", "\ud83d\ude00 ")]
    [TestCase("\uffff]]>&amp;", " ]]>&amp;")]
    public void What_xml_cannot_hold_is_a_space(string title, string shown)
    {
        var feed = Read(Feed("N", new NewsItem(NewsKind.Tool, 1, new LocalText(title, null, null), "/v", s_now)));
        Assert.That(Once(feed.Element(s_atom + "entry")!, "title"), Is.EqualTo($"Verktøy: {shown}"));
    }

    [Test]
    public void Half_of_a_pair_is_a_space() => What_xml_cannot_hold_is_a_space("a" + '\uD83D' + "b" + '\uDE00', "a b ");

    private static NewsFeedContent Feed(string network, params NewsItem[] items) => new()
    {
        Language = Language.Nynorsk,
        NetworkName = new LocalText(network, null, null),
        Slug = "trygg",
        NetworkId = 3,
        NetworkSince = new DateTimeOffset(2023, 8, 1, 8, 0, 0, TimeSpan.Zero),
        PersonId = 9,
        MadeAt = s_now.AddDays(-9),
        Items = items,
    };

    private static XElement Read(NewsFeedContent feed) =>
        XDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(NewsAtom.Write(feed, s_site, "/nettverk/nytt/x.atom")), LoadOptions.PreserveWhitespace).Root!;

    private static string Once(XElement parent, string name) => parent.Elements(s_atom + name).Single().Value;

    private static IEnumerable<(string, string)> Links(XElement parent) => parent.Elements(s_atom + "link").Select(l => (l.Attribute("rel")!.Value, l.Attribute("href")!.Value));
}
