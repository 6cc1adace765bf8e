using System.Globalization;
using System.Runtime.InteropServices;
using Network.Web.Operations;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class NativeHeapsTests
{
    private const int Block = 64 * 1024;
    private const int Blocks = 2_000;

    [Test]
    [Platform("Linux")]
    public void What_is_free_is_given_back_to_the_system()
    {
        var blocks = Enumerable.Range(0, Blocks).Select(_ => Taken()).ToList();
        // The last one stays: what is free below it is kept by the heap.
        foreach (var block in blocks[..^1]) Marshal.FreeHGlobal(block);
        var before = Held();
        NativeHeaps.GiveBack();
        var after = Held();
        Marshal.FreeHGlobal(blocks[^1]);
        Assert.That(before - after, Is.GreaterThan((long)Block * Blocks / 2));
    }

    private static nint Taken()
    {
        var block = Marshal.AllocHGlobal(Block);
        for (var at = 0; at < Block; at += 1024) Marshal.WriteByte(block, at, 1);
        return block;
    }

    // Of the machine's memory, in bytes.
    private static long Held() =>
        1024 * long.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
}
