using FsCheck;
using FsCheck.Fluent;
using Network.Core.Search;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture]
public sealed class SnippetTests
{
    [TestCase("Møtet handla om barnehagar.", "samling barnehage", "[Møtet] handla om [barnehagar].")]
    [TestCase("Åsane og Aasane", "aasane", "[Åsane] og [Aasane]")]
    [TestCase("Brukar dei «Jeg vet»? Eg veit.", "\"jeg vet\"", "Brukar dei «[Jeg vet]»? Eg veit.")]
    [TestCase("<b>vald</b> & 'fare'", "vald", "<b>[vald]</b> & 'fare'")]
    [TestCase("cafe\u0301 i dag", "café", "[cafe\u0301] i dag")]
    [TestCase("Ingenting her", "skule", "Ingenting her")]
    [TestCase("", "skule", "")]
    public void Hits_are_marked_in_the_text_as_it_stands(string text, string typed, string shown) =>
        Assert.That(Shown(Snippet.Of(text, SearchQuery.Read(typed))), Is.EqualTo(shown));

    [Test]
    public void The_place_that_holds_most_of_the_words_is_shown()
    {
        var text = "Vald er nemnt her. " + Filler(100) + "Barnehagen melder om vald til kommunen. " + Filler(100);

        var shown = Shown(Snippet.Of(text, SearchQuery.Read("vald barnehage kommune")));

        Assert.That(shown, Does.StartWith("… ").And.EndWith(" …").And.Contain("[Barnehagen] melder om [vald] til [kommunen]."));
    }

    [TestCase("vald", "Om [vald] her … ")]
    [TestCase("vold", "… Om [vold] der")]
    public void Languages_are_not_mixed(string typed, string shown) =>
        Assert.That(Shown(Snippet.Of($"Om vald her{Snippet.Border}Om vold der", new SearchQuery(typed, [SearchWord.Phrase(typed)]))), Is.EqualTo(shown.Trim()));

    [Test]
    public void A_hit_far_into_a_long_text_is_found() =>
        Assert.That(Shown(Snippet.Of(Filler(30_000) + "nålestikk " + Filler(100), SearchQuery.Read("nålestikk"))), Does.Contain("[nålestikk]"));

    [Test]
    public void No_word_and_no_character_is_cut() => Check.QuickThrowOnFailure(Prop.ForAll<string?[], int, bool>((pieces, which, withEmoji) =>
    {
        var words = (pieces ?? []).OfType<string>().SelectMany(p => p.Split(' ')).Where(w => w.Length is > 0 and < 80 && !w.Contains('…')).Concat(["barnehage", "vald", "ord"]).ToList();
        var text = string.Join(withEmoji ? " 😀 " : " ", Enumerable.Range(0, 120).Select(i => words[i % words.Count]));
        var shown = string.Concat(Snippet.Of(text, SearchQuery.Read(words[(int)(Math.Abs((long)which) % words.Count)])).Select(p => p.Text));
        var inside = shown.StartsWith("… ", StringComparison.Ordinal) ? shown[2..] : shown;
        if (inside.EndsWith(" …", StringComparison.Ordinal)) inside = inside[..^2];
        var at = text.IndexOf(inside, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !Joined(text, at)) && (at + inside.Length == text.Length || !Joined(text, at + inside.Length));
    }));

    [Test]
    public void A_whole_text_keeps_every_character() => Check.QuickThrowOnFailure(Prop.ForAll<string?, string?>((text, typed) =>
        string.Concat(Snippet.Whole(text ?? "", SearchQuery.Read(typed)).Select(p => p.Text)) == (text ?? "")));

    private static bool Joined(string text, int at) =>
        (char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1])) || (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]));

    private static string Filler(int words) => string.Concat(Enumerable.Repeat("noko anna som står her ", words / 5));

    private static string Shown(IReadOnlyList<MarkedPart> parts) => string.Concat(parts.Select(p => p.IsHit ? $"[{p.Text}]" : p.Text));
}
