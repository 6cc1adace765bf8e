using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Network.Bench.Data;
using Network.Core.Registrations;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Data.Calendar;
using Network.Data.Mail;
using Network.Data.Registrations;
using Network.Data.Search;
using NUnit.Framework;

namespace Network.Tests.Bench;

/// <summary>Generated data is what the product would have written itself.</summary>
[TestFixture]
public sealed class BenchDataTests
{
    private static readonly DateTimeOffset s_now = new(2023, 10, 23, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task The_same_seed_gives_the_same_rows_and_another_gives_others()
    {
        var (first, second, other) = (await Dump(7), await Dump(7), await Dump(8));

        Assert.That(first, Has.Count.GreaterThan(60));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Kept_counts_and_keys_agree_with_what_they_are_made_of()
    {
        await using var made = await Made.Create(7);
        var counts = made.Connection.Query<string>("""
            SELECT g.Slug FROM Gathering g
            WHERE g.Taken <> (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = g.Id AND r.State = 'Confirmed' AND r.IsOnline = 0)
               OR g.OnlineTaken <> 0 OR g.Held <> 0 OR g.SeatChanges < (SELECT COALESCE(MAX(r.WaitingNumber), 0) FROM Registration r WHERE r.GatheringId = g.Id)
               OR (g.Capacity IS NULL AND EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = g.Id AND r.State = 'Waiting'))
            """);
        var documents = made.Connection.Query<(string? Title, string Body, string TitleKey, string BodyKey)>("SELECT TitleNn, Body, TitleKey, BodyKey FROM SearchDocument");
        var registrations = made.Connection.Query<RegistrationRow>("""
            SELECT r.Name, r.NameKey, r.Email, r.EmailKey, r.Phone, r.Organisation, r.Role, r.SearchKey, k.Name AS Kommune FROM Registration r LEFT JOIN Kommune k ON k.Id = r.KommuneId
            """);

        Assert.That(await new CountUpkeepStore(made.Test.Database).Differing(), Is.Empty);
        Assert.That(counts, Is.Empty);
        Assert.That(documents.Where(d => d.TitleKey != SearchKey.Of(d.Title!) || d.BodyKey != SearchKey.Of(d.Body)), Is.Empty);
        Assert.That(registrations.Where(r => !r.IsRight), Is.Empty);
        Assert.That(made.Connection.Query<string>("PRAGMA foreign_key_check"), Is.Empty);
    }

    [Test]
    public async Task The_index_lacks_nothing_and_holds_nothing_else()
    {
        await using var made = await Made.Create(7);
        var upkeep = new SearchUpkeepStore(made.Test.Database, new TestClock(s_now));

        Assert.That(await upkeep.AddMissing(), Is.EqualTo(new SearchUpkeep(0, 0, 0, 0)));
        Assert.That(await upkeep.RemoveOrphans(), Is.Zero);
        Assert.That(made.Connection.ExecuteScalar<int>("SELECT COUNT(*) FROM SearchDocument"), Is.EqualTo(made.World.Documents).And.EqualTo(BenchSize.Small.Documents));
        Assert.That(made.Connection.ExecuteScalar<int>("SELECT COUNT(*) FROM SearchText WHERE SearchText MATCH 'barn*'"), Is.Positive);
    }

    [Test]
    public async Task What_is_promised_is_there()
    {
        await using var made = await Made.Create(7);
        var (world, clock) = (made.World, new TestClock(s_now));
        var feed = await new CalendarFeedStore(made.Test.Database, clock).Open(world.CalendarToken);

        Assert.That(await new DueMailStore(made.Test.Database, clock).QueueSessionNotices(), Is.EqualTo(world.DueRegistrations));
        Assert.That(await new DueMailStore(made.Test.Database, clock).QueueCancellations(), Is.Zero);
        Assert.That(feed!.Lines, Has.Count.EqualTo(200).And.Count.EqualTo(world.CalendarSessions));
        Assert.That(made.Count("Registration r JOIN Gathering g ON g.Id = r.GatheringId AND g.Slug = @slug", world.LargeGatheringSlug), Is.EqualTo(50));
        Assert.That(made.Count("Gathering g JOIN LearningNetwork n ON n.Id = g.LearningNetworkId AND n.Slug = @slug", world.NetworkSlug), Is.EqualTo(40));
        Assert.That(made.Count("NetworkKommune k JOIN LearningNetwork n ON n.Id = k.LearningNetworkId AND n.Slug = @slug", world.NetworkSlug), Is.EqualTo(43));
        Assert.That(made.Count("Registration r JOIN Person p ON p.Id = r.PersonId WHERE r.Token = @slug AND p.EmailKey = 'deltakar@nettverk.example'", world.ParticipantToken), Is.EqualTo(1));
    }

    private static async Task<IReadOnlyDictionary<string, string>> Dump(int seed)
    {
        await using var made = await Made.Create(seed);
        var tables = made.Connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'Search%' AND name NOT LIKE 'RegistrationText%' AND name NOT IN ('Migration', 'sqlite_sequence')");
        return tables.Append("SearchDocument").ToDictionary(t => t, t => Hash(made.Connection, t));
    }

    private static string Hash(SqliteConnection connection, string table)
    {
        using var reader = connection.ExecuteReader($"SELECT * FROM {table} ORDER BY 1, 2");
        var (text, values) = (new StringBuilder(), new object[reader.FieldCount]);
        while (reader.Read())
        {
            reader.GetValues(values);
            text.AppendJoin('|', values).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed record RegistrationRow
    {
        public string Name { get; init; } = "";
        public string NameKey { get; init; } = "";
        public string Email { get; init; } = "";
        public string EmailKey { get; init; } = "";
        public string? Phone { get; init; }
        public string? Organisation { get; init; }
        public string? Role { get; init; }
        public string SearchKey { get; init; } = "";
        public string? Kommune { get; init; }

        public bool IsRight => NameKey == NorwegianSort.Key(Name) && EmailKey == Email && SearchKey == RegistrationKeys.Search(Name, Email, Phone, Organisation, Kommune, Role);
    }

    private sealed record Made(TestDatabase Test, SqliteConnection Connection, BenchWorld World) : IAsyncDisposable
    {
        public static async Task<Made> Create(int seed)
        {
            var test = await TestDatabase.Create();
            var world = await BenchData.Fill(test.Database, BenchSize.Small, seed, s_now);
            return new Made(test, new SqliteConnection(test.Settings.ConnectionString + ";Pooling=False"), world);
        }

        public int Count(string from, string slug) => Connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM {from}", new { slug });

        public async ValueTask DisposeAsync()
        {
            await Connection.DisposeAsync();
            await Test.DisposeAsync();
        }
    }
}
