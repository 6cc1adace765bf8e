using System.Globalization;
using System.Text.Json;
using Network.Bench.Data;
using Network.Bench.Limits;
using Network.Data;

namespace Network.Bench.Product;

/// <summary>Everything that measures stand on: what is published, databases of each size, the programs that run. Gone when all is measured.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int Seed = 1;

    private readonly string _folder;
    private readonly bool _isKept;
    private readonly Dictionary<int, BenchWorld> _worlds = [];
    private readonly List<Database> _databases = [];
    private readonly Programs _programs;

    /// <param name="quick">A short run on little data.</param>
    /// <param name="kept">A folder where what is published and generated is kept for the next run; null makes everything anew and lets it go.</param>
    public Stage(bool quick, string? kept)
    {
        (IsQuick, _isKept) = (quick, kept is not null);
        _folder = kept is null ? Directory.CreateTempSubdirectory("network-bench-").FullName : Directory.CreateDirectory(kept).FullName;
        _programs = new Programs(_folder);
        Published = new Published(_folder);
    }

    /// <summary>A short run on little data, to see that everything works: its figures mean nothing.</summary>
    public bool IsQuick { get; }

    public Published Published { get; }

    public Programs Programs => _programs;

    /// <summary>How many registrations a large installation has.</summary>
    public int Large => IsQuick ? 2_000 : 100_000;

    /// <summary>And one in the middle.</summary>
    public int Middle => IsQuick ? 500 : 5_000;

    public static int Small => 50;

    /// <summary>A copy of the generated data of this size, which the caller may change.</summary>
    public async Task<(DatabaseSettings Settings, BenchWorld World)> Copy(int registrations, string name)
    {
        var made = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{registrations}.db"));
        if (!_worlds.TryGetValue(registrations, out var world))
        {
            world = _worlds[registrations] = await Make(made, registrations);
        }

        var copy = Path.Combine(_folder, name + ".db");
        // What an earlier run that was cut off left beside the copy belongs to another file.
        foreach (var ending in new[] { "-wal", "-shm" }) File.Delete(copy + ending);
        File.Copy(made, copy, overwrite: true);
        // Else the first who asks the disk to keep something waits for all of it.
        await using (var file = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        return (SettingsOf(copy), world);
    }

    public Database Open(DatabaseSettings settings)
    {
        var database = new Database(settings);
        _databases.Add(database);
        return database;
    }

    /// <summary>The application on a copy of the data of this size. Mail is another process's business, as on a node of the web alone.</summary>
    public async Task<(Site Site, BenchWorld World)> Start(int registrations, string name)
    {
        var (settings, world) = await Copy(registrations, name);
        var port = Programs.FreePort();
        var program = await _programs.Start(Published.Application, Arguments(settings, port, name), port, "/health/live");
        return (new Site(program, Open(settings)), world);
    }

    public IEnumerable<string> Arguments(DatabaseSettings settings, int port, string name) =>
    [
        "--urls", $"http://127.0.0.1:{port}", "--Jobs:Run=false", $"--Database:ConnectionString={settings.ConnectionString}",
        $"--Mail:Folder={Path.Combine(_folder, name + "-mail")}", $"--Materials:Folder={Path.Combine(_folder, name + "-materials")}",
    ];

    /// <summary>Kestrel alone, with these answers of the product to send.</summary>
    public async Task<RunningProgram> StartBare(params KeptAnswer[] answers)
    {
        var files = answers.Select((a, i) => { var file = Path.Combine(_folder, $"answer-{Guid.NewGuid():n}-{i}"); a.Write(file); return file; }).ToList();
        var port = Programs.FreePort();
        return await _programs.Start(Self, ["limit-bare", Number(port), .. files], port, "/0");
    }

    /// <summary>Razor alone, with a page of so many bytes.</summary>
    public async Task<RunningProgram> StartRazor(int size)
    {
        var port = Programs.FreePort();
        return await _programs.Start(Self, ["limit-razor", Number(port), Number(size)], port, "/");
    }

    /// <summary>A mail server that takes everything.</summary>
    public async Task<(RunningProgram Program, int Port)> StartSink()
    {
        var (port, ready) = (Programs.FreePort(), Programs.FreePort());
        return (await _programs.Start(Self, ["limit-mail", Number(port), Number(ready)], ready, "/"), port);
    }

    public async ValueTask DisposeAsync()
    {
        await _programs.DisposeAsync();
        foreach (var database in _databases) database.Dispose();
        if (!_isKept) Directory.Delete(_folder, recursive: true);
    }

    private static async Task<BenchWorld> Make(string file, int registrations)
    {
        var told = file + ".json";
        if (File.Exists(told)) return JsonSerializer.Deserialize<BenchWorld>(await File.ReadAllTextAsync(told))!;
        var world = await MakeData.Make(SettingsOf(file), BenchSize.Of(registrations), Seed, TimeProvider.System.GetUtcNow());
        await File.WriteAllTextAsync(told, JsonSerializer.Serialize(world));
        return world;
    }

    // This program by its own name, also where dotnet was told to run its library.
    private static string Self => Path.Combine(AppContext.BaseDirectory, "Network.Bench");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DatabaseSettings SettingsOf(string file) => new() { ConnectionString = $"Data Source={file}" };
}
