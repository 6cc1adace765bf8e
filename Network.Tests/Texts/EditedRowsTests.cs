using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Texts;

[TestFixture]
public sealed class EditedRowsTests
{
    [Test]
    public void Neither_what_one_wrote_nor_what_the_other_added_is_lost()
    {
        Row[] mine = [new(1, "mine"), new(2, "taken away by the other"), new(0, "new of mine"), new(0, "")];
        Row[] theirs = [new(1, "theirs"), new(3, "new of theirs")];

        var merged = mine.Over(theirs, r => r.Id, r => r with { Id = 0 }, r => r.Text.Length == 0);

        Assert.That(merged, Is.EqualTo(new Row[] { new(1, "mine"), new(0, "taken away by the other"), new(0, "new of mine"), new(3, "new of theirs") }));
    }

    private sealed record Row(long Id, string Text);
}
