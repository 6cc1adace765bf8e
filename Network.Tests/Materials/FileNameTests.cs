using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Network.Core.Materials;
using Network.Tests.Calendar;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class FileNameTests
{
    [TestCase("C:\\mappe\\Årsplan ø.pdf", "Årsplan ø.pdf")]
    [TestCase("../../etc/passwd.pdf", "passwd.pdf")]
    [TestCase("..\\..\\windows\\win.pdf", "win.pdf")]
    [TestCase("a\r\nb<i>.pdf", "a bi.pdf")]
    [TestCase("Årsrapport – Nore og Uvdal æøå.pdf", "Årsrapport – Nore og Uvdal æøå.pdf")]
    [TestCase("A\u030Arsplan.pdf", "Årsplan.pdf")]
    [TestCase("fak\u202Efdp.exe", "fakfdp.exe")]
    [TestCase("con.pdf", "_con.pdf")]
    [TestCase("NUL", "_NUL")]
    [TestCase("...", "fil")]
    [TestCase(".pdf", "fil.pdf")]
    [TestCase("", "fil")]
    [TestCase(null, "fil")]
    [TestCase("  namn  . pdf ", "namn. pdf")]
    public void A_name_is_the_last_part_of_a_path_and_safe(string? typed, string name) => Assert.That(FileName.Of(typed), Is.EqualTo(name));

    [Test]
    public void A_long_name_keeps_its_ending_and_whole_characters()
    {
        Assert.That(FileName.Of(new string('æ', 400) + ".pdf"), Has.Length.EqualTo(150).And.EndsWith("æ.pdf"));
        Assert.That(FileName.Of(string.Concat(Enumerable.Repeat("😀", 200)) + "x.pdf").EnumerateRunes(), Has.None.EqualTo(Rune.ReplacementChar));
    }

    [Test]
    public void No_name_leads_anywhere_else() => Prop.ForAll(AnyText.Arbitrary, typed =>
    {
        var name = FileName.Of(typed);
        var isSafe = name.Length is > 0 and <= 150 && !name.Contains("..", StringComparison.Ordinal) && !name.StartsWith('.') && !name.Any(c => char.IsControl(c) || c is '/' or '\\');
        return isSafe && FileName.Of(name) == name;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
