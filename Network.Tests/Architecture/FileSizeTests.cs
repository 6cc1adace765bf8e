using NUnit.Framework;

namespace Network.Tests.Architecture;

/// <summary>A file holds one thing: half are under 60 lines, nine of ten under 150, and one of over 300 needs a reason.</summary>
[TestFixture]
public sealed class FileSizeTests
{
    // The file, and why it may be long.
    private static readonly Dictionary<string, string> s_reasons = [];

    [Test]
    public void A_file_of_over_300_lines_has_a_reason()
    {
        var large = Sizes(".cs", ".cshtml", ".css", ".js").Where(f => f.Lines > 300).Select(f => f.File);
        Assert.That(large, Is.EquivalentTo(s_reasons.Keys));
    }

    [Test]
    public void Half_are_under_60_lines_and_nine_of_ten_under_150()
    {
        var sizes = Sizes(".cs").OrderBy(f => f.Lines).ToList();
        Assert.That(sizes[sizes.Count / 2].Lines, Is.LessThan(60));
        Assert.That(sizes[sizes.Count * 9 / 10].Lines, Is.LessThan(150), string.Join('\n', sizes.Where(f => f.Lines >= 150)));
    }

    private static IEnumerable<(string File, int Lines)> Sizes(params string[] endings) =>
        Product.Files(endings).Select(f => (f, File.ReadLines(Path.Combine(Product.Root, f)).Count()));
}
