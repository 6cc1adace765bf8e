using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Texts;

[TestFixture]
public sealed class SpellingDistanceTests
{
    [TestCase("stord", "stord", 0)]
    [TestCase("stord", "storr", 1)]
    [TestCase("stord", "stordd", 1)]
    [TestCase("stord", "stor", 1)]
    [TestCase("stord", "strod", 1)]
    [TestCase("stord", "tsrod", 2)]
    [TestCase("", "voss", 4)]
    public void Letters_added_dropped_changed_or_swapped_are_counted(string one, string other, int distance)
    {
        Assert.That(SpellingDistance.Between(one, other), Is.EqualTo(distance));
        Assert.That(SpellingDistance.Between(other, one), Is.EqualTo(distance));
    }
}
