using Network.Bench.Data;
using Network.Data;

namespace Network.Tests.Bench;

/// <summary>A database with 100 000 registrations, made once for all tests that ask for it. To be read only.</summary>
internal static class LargeDatabase
{
    public static readonly DateTimeOffset Now = new(2023, 10, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<(DatabaseSettings Settings, BenchWorld World)>> s_made = new(() => Make(BenchSize.Large));

    /// <summary>Where it is, and what is in it.</summary>
    public static Task<(DatabaseSettings Settings, BenchWorld World)> Get() => s_made.Value;

    /// <summary>One of another size.</summary>
    public static async Task<(DatabaseSettings Settings, BenchWorld World)> Make(BenchSize size)
    {
        var settings = TestDatabase.ForFile(TestFolder.NewPath(".db"));
        return (settings, await MakeData.Make(settings, size, 1, Now));
    }
}
