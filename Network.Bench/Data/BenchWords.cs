using System.Globalization;
using Network.Core.Attendance;
using Network.Core.Search;

namespace Network.Bench.Data;

/// <summary>Invented names, text and secrets, the same for the same seed.</summary>
internal sealed class BenchWords
{
    private const string TokenLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly string[] s_stems = Split("""
        barn vald kommune barnehage skule verktøy samling nettverk opplæring erfaring tilsette leiar plan tiltak rutine melding barnevern helsestasjon foreldre familie overgrep førebygging
        kompetanse arbeid møte referat rettleiing samtale tryggleik handling oppfølging deltakar rolle koordinator teneste samarbeid elev lærar omsorg helse prosjekt mål utfordring ansvar ressurs
        """);

    private static readonly string[] s_endings = ["", "en", "et", "a", "ar", "er", "ane", "ene", "s", "arbeid", "plan", "gruppe", "leiar", "rom", "tid", "område", "kontakt"];

    private static readonly string[] s_small = Split("og i på å er det som for til med av at vi dei den ein ei har kan om");

    private static readonly string[] s_firstNames = Split("""
        Anne Berit Kari Ingrid Solveig Åse Ragnhild Marit Tone Silje Hilde Randi Torill Eli Gro Liv Nina Siv Unni Wenche Ola Per Knut Lars Øyvind Geir Rune Svein Terje Trond Bjørn Kåre Håkon
        Magnus Sigurd Tor Vidar Yngve Aslak Máret Fatima Amina Pawel Linh Ahmed Zaynab Jaana Günther
        """);

    private static readonly string[] s_lastNames = Split("""
        Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Haugen Hagen Eriksen Berg Dahl Lund Moen Strand Bakken Aasen Ås Øvrebø Ærøy Sæther Bøe Vik Myklebust
        Tveit Fjeld Solberg Lie Foss Ruud Haaland Skår Nygård Eide Lervik Utne Hovland Sandvik Myhre Brekke
        """);

    private readonly string[] _words;
    private readonly Dictionary<string, string> _keys = [];
    private readonly HashSet<string> _codes = [];

    public BenchWords(int seed)
    {
        Random = new Random(seed);
        string[] syllables = ["ba", "be", "do", "fa", "ga", "ke", "vo", "si", "tra", "go", "mi", "se", "ka", "lo", "ne", "ru", "sta", "ve", "pi", "hø", "må"];
        var usual = s_stems.SelectMany(s => s_endings.Select(e => s + e)).ToArray();
        Random.Shuffle(usual);
        _words = [.. usual, .. Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, Random.Next(2, 6)).Select(_ => syllables[Random.Next(syllables.Length)])))];
    }

    public Random Random { get; }

    /// <summary>As <c>SecretToken.New</c>.</summary>
    public string Token() => Random.GetString(TokenLetters, 26);

    /// <summary>As <c>CheckInCode.New</c>, never the same twice.</summary>
    public string Code()
    {
        var code = Random.GetString(CheckInCode.Alphabet, CheckInCode.Length);
        return _codes.Add(code) ? code : Code();
    }

    public string Name() => $"{Of(s_firstNames)} {(Random.Next(4) == 0 ? Of(s_lastNames) + " " : "")}{Of(s_lastNames)}";

    public string? Phone() => Random.Next(10) < 7 ? (Random.Next(2) == 0 ? "+47 " : "") + Random.Next(400, 500) + " " + Random.Next(10, 100) + " " + Random.Next(100, 1000) : null;

    public T Of<T>(IReadOnlyList<T> values) => values[Random.Next(values.Count)];

    /// <summary>A line of words with a capital first.</summary>
    public string Title(int from, int to) => Capital(Text(Random.Next(from, to)));

    /// <summary>What people write: few words often, many seldom (Zipf), and small words between.</summary>
    public string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ =>
        Random.NextDouble() < 0.4 ? Of(s_small) : _words[(int)(Math.Pow(_words.Length, Random.NextDouble()) - 1)]));

    /// <summary>Paragraphs of sentences.</summary>
    public string Prose(int paragraphs) => string.Join("\n\n", Enumerable.Range(0, paragraphs).Select(_ =>
        string.Join(' ', Enumerable.Range(0, Random.Next(3, 6)).Select(_ => Title(6, 14) + "."))));

    /// <summary>As <see cref="SearchKey.Of"/>, for text of words.</summary>
    public string KeyOf(string text) => string.Join(' ', text.Split([' ', '\n', '.'], StringSplitOptions.RemoveEmptyEntries).Select(KeyOfWord).Where(k => k.Length > 0));

    /// <summary>Three usual words, three seldom ones, and between.</summary>
    public IReadOnlyList<string> Searches() =>
    [
        .. Enumerable.Range(0, 10).Select(i => string.Join(' ', _words[i], _words[i + 3], _words[i + 20])),
        .. Enumerable.Range(0, 10).Select(i => string.Join(' ', _words[i], _words[i + 40], _words[i + 7])),
        "barnehage opplæring vald", "kommune rutine melding", "samling referat oppfølging", "førebygging skule foreldre",
    ];

    private string KeyOfWord(string word) => _keys.TryGetValue(word, out var key) ? key : _keys[word] = SearchKey.Of(word);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
