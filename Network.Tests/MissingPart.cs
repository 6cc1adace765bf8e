using NUnit.Framework;

namespace Network.Tests;

/// <summary>What a test cannot do without and this machine lacks.</summary>
internal static class MissingPart
{
    /// <summary>Skips the test with these words; where <c>CI</c> is set it fails, so that nobody takes silence for success.</summary>
    public static void Skip(string what)
    {
        if (IsCi) Assert.Fail(what);
        Assert.Ignore($"skipped: {what}");
    }

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } word && !word.Equals("false", StringComparison.OrdinalIgnoreCase);
}
