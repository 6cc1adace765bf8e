using Network.Core.Search;
using Network.Data;
using Network.Data.Search;
using NUnit.Framework;

namespace Network.Tests.Search;

/// <summary>The full-text index never drifts from the documents, whatever happens to them, and no text breaks a search.</summary>
[TestFixture]
public sealed class SearchHistoryTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private static readonly Sql s_check = new("INSERT INTO SearchText (SearchText) VALUES ('integrity-check')");

    private static readonly string[] s_words = ["barn", "vald", "Åsane", "æ", "skule\0", "barnehage", "o'hara", "\"x\"", "😀", "møte"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task The_index_holds_after_any_history(int seed)
    {
        var (random, world) = (new Random(seed), new SearchWorld(Database));
        await world.AddNetwork("Trygg oppvekst");
        await world.Empty();
        var expected = new Dictionary<int, string>();
        for (var step = 0; step < 150; step++)
        {
            var id = random.Next(1, 20);
            if (random.Next(4) == 0)
            {
                await world.Remove(SearchKind.Minutes, id);
                expected.Remove(id);
            }
            else
            {
                var text = string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => s_words[random.Next(s_words.Length)]));
                await world.Add(SearchWorld.Entry($"Nummer {id}", text, id: id) with { Tools = [.. Enumerable.Range(0, random.Next(3)).Select(n => $"Verktøy {n}")] });
                expected[id] = text;
            }
        }

        await Database.Write(async sql => { await sql.Change(s_check); });
        foreach (var word in new[] { "vald", "barnehage", "åsane" })
        {
            var holding = expected.Where(e => e.Value.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(e => $"Nummer {e.Key}");
            Assert.That(await world.Titles(word), Is.EquivalentTo(holding), word);
        }

        await new SearchUpkeepStore(Database, new TestClock()).Tidy();
        await Database.Write(async sql => { await sql.Change(s_check); });
    }

    [Test]
    public async Task Writers_at_once_leave_the_index_whole()
    {
        var world = new SearchWorld(Database);
        await world.AddNetwork("Trygg oppvekst");
        await world.Empty();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => world.Add(SearchWorld.Entry($"Nummer {i % 10}", $"tekst {i}", id: 1 + (i % 10))))));

        Assert.That((await world.Find("tekst")).Total, Is.EqualTo(10));
        await Database.Write(async sql => { await sql.Change(s_check); });
    }

    [Test]
    public async Task No_text_breaks_a_search()
    {
        var (random, world) = (new Random(7), new SearchWorld(Database));
        await world.AddNetwork("Trygg oppvekst");
        string[] pieces = ["barn", "\"", "*", "(", ")", "AND", "OR", "NOT", "NEAR(", "TitleKey:", "{TitleKey} :", "^", "+", "-", "'", "\\", "%", "_", "!", "\0", "\ud83d", "😀", "å", "ǅ", "ﬁ", "٣", "½", "ⅷ", "한", "ก", "\u0301", "\u00ad", ";--", "<script>"];
        for (var i = 0; i < 400; i++)
        {
            var typed = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(3) == 0 ? ((char)random.Next(0x10000)).ToString() : pieces[random.Next(pieces.Length)]));
            Assert.DoesNotThrowAsync(() => world.Find(typed), Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(typed)));
        }
    }
}
