using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Network.Data;
using Network.Data.Networks;
using Network.Data.People;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>The real program in a process of its own: how it starts, what it says when it cannot, how it stops.</summary>
[TestFixture]
public sealed class StartTests
{
    private static readonly Sql s_edit = new("UPDATE Migration SET Checksum = 'another' WHERE Number = 1");
    private static readonly Sql s_made = new("SELECT AppliedAt FROM Migration WHERE Number = 1");

    private readonly Dictionary<string, string> _settings = new()
    {
        ["Database:ConnectionString"] = $"Data Source={Path.Combine(TestFolder.NewPath(), "sub", "n.db")}",
        ["Mail:Folder"] = TestFolder.NewPath(),
        ["Demo:Data"] = "false",
    };

    [Test]
    public async Task It_makes_its_folders_says_where_everything_is_and_stops_when_asked()
    {
        await using var process = Start();
        using var http = new HttpClient { BaseAddress = await process.Address() };

        Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await process.Stop(), Is.Zero);
        Assert.That(process.Output, Does.Contain($"Open     {http.BaseAddress.OriginalString.TrimEnd('/')}").And.Contain("/logg-inn").And.Contain(_settings["Mail:Folder"]).And.Contain("n.db"));
        Assert.That(process.Errors, Is.Empty);
    }

    [Test]
    public async Task Who_the_settings_name_administers_a_site_that_has_nobody_yet_and_makes_a_network()
    {
        await using var process = RunningProcess.Start(new Dictionary<string, string>(_settings) { ["Site:Administrators"] = "Kari@rvts.example, ola@rvts.example" });
        await process.Address();
        using var database = new Database(new DatabaseSettings { Provider = DatabaseProvider.Sqlite, ConnectionString = _settings["Database:ConnectionString"] });
        var person = await new PersonStore(database).FindByEmail("kari@rvts.example");

        Assert.That(person!.IsAdministrator);
        Assert.That(await new NetworkStore(database, TimeProvider.System).MayCreate(person.Id));
    }

    [Test]
    public async Task Two_started_at_once_on_the_same_new_file_both_live()
    {
        await using var one = Start();
        await using var two = Start();

        foreach (var process in new[] { one, two })
        {
            using var http = new HttpClient { BaseAddress = await process.Address() };
            Assert.That((await http.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task It_starts_again_on_what_a_killed_one_left()
    {
        await using (var first = Start())
        {
            await first.Address();
            await first.Kill();
        }

        await using var second = Start();
        Assert.That(async () => await second.Address(), Throws.Nothing);
    }

    [Test]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await Fails(("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), $"http://127.0.0.1:{port}", "--urls");
    }

    [TestCase("Database:ConnectionString", "Data Source={0}/n.db")]
    [TestCase("Mail:Folder", "{0}/mail")]
    public async Task A_folder_that_cannot_be_made_is_named(string key, string value)
    {
        var file = TestFolder.NewPath();
        await File.WriteAllTextAsync(file, "a file is no folder");

        await Fails((key, string.Format(CultureInfo.InvariantCulture, value, file)), file, key);
    }

    [Test]
    public async Task A_file_that_is_no_database_is_named()
    {
        var file = TestFolder.NewPath(".db");
        await File.WriteAllTextAsync(file, string.Join('\n', Enumerable.Repeat("This is a letter, not a database.", 300)));

        await Fails(("Database:ConnectionString", $"Data Source={file}"), file, "no SQLite database");
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_named_and_its_password_is_not()
    {
        _settings["Database:Provider"] = "SqlServer";
        var error = await Fails(("Database:ConnectionString", "Server=127.0.0.1,9;Database=n;User Id=sa;Password=hemmeleg;Connect Timeout=2"), "127.0.0.1,9", "does not answer");
        Assert.That(error, Does.Not.Contain("hemmeleg"));
    }

    [Test]
    public async Task An_edited_migration_is_named()
    {
        await using var database = await TestDatabase.Create();
        await database.Database.Write(sql => sql.Change(s_edit));

        await Fails(("Database:ConnectionString", database.Settings.ConnectionString), "0001-spine", "edited");
    }

    [Test]
    public async Task Wrong_settings_are_all_named()
    {
        _settings["Mail:Smtp:Port"] = "70000";
        await Fails(("Mail:Smtp:Hots", "x"), "Mail:Smtp:Port is \"70000\"", "Mail:Smtp:Hots is not a setting");
    }

    [Test]
    public async Task Missing_Norwegian_is_named() => await Fails(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), "install ICU");

    [Test]
    public async Task A_clock_that_is_set_is_the_time_it_lives_in()
    {
        _settings["Clock:Start"] = "2023-10-23T07:59:00+02:00";
        await using var process = Start();
        await process.Address();

        using var database = new Database(new DatabaseSettings { ConnectionString = _settings["Database:ConnectionString"] });
        var made = await database.Read(sql => sql.Find<DateTimeOffset>(s_made));
        Assert.That(made, Is.EqualTo(new DateTimeOffset(2023, 10, 23, 7, 59, 0, TimeSpan.FromHours(2))).Within(TimeSpan.FromMinutes(1)));
    }

    private RunningProcess Start() => RunningProcess.Start(_settings);

    private async Task<string> Fails((string Key, string Value) setting, params string[] named)
    {
        _settings[setting.Key] = setting.Value;
        await using var process = Start();

        Assert.That(await process.Ended(), Is.EqualTo(1), process.Output);
        foreach (var word in named) Assert.That(process.Errors, Does.Contain(word));
        Assert.That(process.Output + process.Errors, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        return process.Errors;
    }
}
