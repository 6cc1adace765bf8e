using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Texts;

[TestFixture]
public sealed class SearchFoldTests
{
    [TestCase("Årdal", "ardal")]
    [TestCase("Aardal", "ardal")]
    [TestCase("Ærøskøbing", "aeroskobing")]
    [TestCase("Unjárga", "unjarga")]
    [TestCase("Porsáŋgu", "porsangu")]
    [TestCase("Hárstták", "harsttak")]
    [TestCase("  Nord-Fron\t(Innlandet)  ", "nord fron innlandet")]
    [TestCase("<script>", "script")]
    [TestCase("!?", "")]
    public void Text_is_folded_to_plain_words(string text, string folded) => Assert.That(SearchFold.Of(text), Is.EqualTo(folded));
}
