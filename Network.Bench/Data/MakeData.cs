using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Network.Data;
using Network.Data.Kommuner;
using Network.Data.Search;

namespace Network.Bench.Data;

/// <summary>Makes a file with generated data, and beside it a file that says what is in it.</summary>
public static class MakeData
{
    private const int Seed = 1;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>As the command <c>data</c>.</summary>
    /// <param name="file">Made anew; must not exist.</param>
    /// <param name="size">How many registrations the large gathering has.</param>
    public static async Task<int> Run(string file, string size)
    {
        if (File.Exists(file) || !int.TryParse(size, CultureInfo.InvariantCulture, out var registrations) || registrations < 1)
        {
            await Console.Error.WriteLineAsync($"The file must not exist and the size must be a number: {file} {size}");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var settings = new DatabaseSettings { ConnectionString = $"Data Source={file}" };
        var world = await Make(settings, BenchSize.Of(registrations), Seed, TimeProvider.System.GetUtcNow());
        await File.WriteAllTextAsync(file + ".json", JsonSerializer.Serialize(world, s_indented));
        Console.WriteLine($"{file}: {new FileInfo(file).Length / 1_000_000} MB in {watch.Elapsed.TotalSeconds:0} s; what is in it stands in {file}.json");
        return 0;
    }

    /// <summary>Migrates an empty database, fills it, and tidies it as each night does.</summary>
    public static async Task<BenchWorld> Make(DatabaseSettings settings, BenchSize size, int seed, DateTimeOffset now)
    {
        using var database = new Database(settings);
        await new Migrator(database, TimeProvider.System).Migrate();
        await new KommuneReference(database).Load();
        var world = await BenchData.Fill(database, size, seed, now);
        await new SearchUpkeepStore(database, TimeProvider.System).Tidy();
        return world;
    }
}
