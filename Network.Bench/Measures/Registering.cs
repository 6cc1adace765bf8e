using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Network.Bench.Data;
using Network.Bench.Load;
using Network.Bench.Product;
using Network.Core.Access;
using Network.Core.Attendance;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Bench.Measures;

/// <summary>Registering by the public form, 64 people at once, held against one program that writes the same rows and does nothing else.</summary>
internal static class Registering
{
    private const double LongestP99 = 250;

    private const string Rows = """
        INSERT INTO Person (Email, EmailKey, Name, Phone, Language, IsAdministrator, SecurityStamp, CreatedAt)
        VALUES (@email, @email, @name, NULL, 'Nynorsk', 0, @stamp, @now);
        INSERT INTO Registration (GatheringId, PersonId, Token, CalendarToken, SubmissionId, Name, NameKey, Email, EmailKey, Phone, KommuneId, Organisation,
          Role, Language, SearchKey, State, WaitingNumber, Round, Sequence, Version, RegisteredAt, ConfirmedAt, IsOnline, UsesHeld)
        VALUES (@gatheringId, last_insert_rowid(), @token, @calendarToken, @submissionId, @name, @nameKey, @email, @email, NULL, @kommuneId, NULL,
          @role, 'Nynorsk', @searchKey, 'Confirmed', NULL, 1, 0, 1, @now, @now, 0, 0);
        INSERT INTO CheckInCode (RegistrationId, Code) SELECT r.Id, @code FROM Registration r WHERE r.Token = @token;
        UPDATE RegistrationCount SET Number = Number + 1 WHERE GatheringId = @gatheringId AND State = 'Confirmed' AND KommuneId = @kommuneId;
        UPDATE RoleCount SET Number = Number + 1 WHERE GatheringId = @gatheringId AND State = 'Confirmed' AND Role = @role;
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, RegistrationId, Round, SessionId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT @key, 'Confirmation', 1, NULL, r.Id, 1, NULL, NULL, 'Queued', @now, 0, @now FROM Registration r WHERE r.Token = @token;
        UPDATE Gathering SET Taken = Taken + 1 WHERE Id = @gatheringId;
        """;

    public static async Task<Measured> Measure(Stage stage, Site site, BenchWorld world)
    {
        var path = $"/samlingar/{world.OpenGatheringSlug}/pamelding";
        var form = await site.Form(path);
        var load = site.Load(Serving.Connections);
        var number = 0;
        var (answered, before) = (0, await Count(site, world));
        async Task<LoadResult> Product()
        {
            var first = number;
            var done = await load.Run(stage.IsQuick ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(2), int.MaxValue, i => Request.Post(path, form.Cookies, Fields(form.Token, first + i)), 302);
            number += done.Milliseconds.Count + Serving.Connections;
            answered += done.Milliseconds.Count;
            return done;
        }

        using var limit = await Limit.Open(stage);
        await Product();
        limit.Run();
        var (ours, theirs) = await Race.Run(stage.IsQuick ? 2 : 7, Product, () => Task.FromResult(limit.Run()));
        var (all, of) = (LoadResult.Join(ours), LoadResult.Join(theirs));
        var lost = answered - (await Count(site, world) - before);
        return new Measured
        {
            Work = "registering (POST, 64 at once)",
            Limit = "Dapper, same rows, one writer",
            Median = FormattableString.Invariant($"{all.PerSecond:0}/s, {all.Median:0.0} ms"),
            P99 = FormattableString.Invariant($"{all.P99:0.0} ms"),
            LimitMedian = FormattableString.Invariant($"{of.PerSecond:0}/s, {of.Median:0.00} ms"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => o.PerSecond / t.PerSecond)),
            Target = Target.AtLeast(0.3),
            Wrong = lost != 0 ? $"{lost} lost" : all.P99 >= LongestP99 ? "p99 is 250 ms or more" : null,
            Note = FormattableString.Invariant($"{answered} answered, {lost} lost"),
        };
    }

    private static Dictionary<string, string> Fields(Dictionary<string, string> hidden, int number) => new(hidden)
    {
        ["SubmissionId"] = SecretToken.New(),
        ["Name"] = string.Create(CultureInfo.InvariantCulture, $"Kari Nes {number}"),
        ["Email"] = string.Create(CultureInfo.InvariantCulture, $"ny-{number}@kommune.example"),
        ["Kommune"] = "Bergen",
        ["Role"] = "Barnevernsleiar",
    };

    private static async Task<int> Count(Site site, BenchWorld world)
    {
        await using var connection = await site.Database.Open(CancellationToken.None);
        return await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId WHERE g.Slug = @slug", new { slug = world.OpenGatheringSlug });
    }

    private sealed class Limit(SqliteConnection connection, long gatheringId, long kommuneId, TimeSpan time) : IDisposable
    {
        private int _number;

        public static async Task<Limit> Open(Stage stage)
        {
            var (settings, world) = await stage.Copy(stage.Large, "registering-limit");
            var connection = (SqliteConnection)await stage.Open(settings).Open(CancellationToken.None);
            var gatheringId = connection.ExecuteScalar<long>("SELECT Id FROM Gathering WHERE Slug = @slug", new { slug = world.OpenGatheringSlug });
            var kommuneId = connection.ExecuteScalar<long>("SELECT Id FROM Kommune WHERE Name = 'Bergen'");
            return new Limit(connection, gatheringId, kommuneId, stage.IsQuick ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(2));
        }

        public LoadResult Run()
        {
            var taken = new List<double>();
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < time)
            {
                var started = Stopwatch.GetTimestamp();
                using var transaction = connection.BeginTransaction(deferred: false);
                connection.Execute(Rows, Values(_number++), transaction);
                transaction.Commit();
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return new LoadResult([.. taken.Order()], watch.Elapsed);
        }

        public void Dispose() => connection.Dispose();

        private object Values(int number)
        {
            var (name, email) = (string.Create(CultureInfo.InvariantCulture, $"Kari Nes {number}"), string.Create(CultureInfo.InvariantCulture, $"ny-{number}@kommune.example"));
            return new
            {
                email,
                name,
                nameKey = NorwegianSort.Key(name),
                searchKey = RegistrationKeys.Search(name, email, null, null, "Bergen", "Barnevernsleiar"),
                role = "Barnevernsleiar",
                gatheringId,
                kommuneId,
                stamp = SecretToken.New(),
                token = SecretToken.New(),
                calendarToken = SecretToken.New(),
                submissionId = SecretToken.New(),
                key = $"confirmation:{number}",
                code = CheckInCode.New(),
                now = TimeProvider.System.GetUtcNow(),
            };
        }
    }
}
