using Network.Core.Texts;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Databases;

/// <summary>What is read is what was written, on both databases.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class StoredValueTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_insert = new("""
        INSERT INTO LearningNetwork (Slug, NameNn, Language, StartsOn, EndsOn, MinimumPeople, LinkDaysBefore, LinkTime, Version, CreatedAt)
        VALUES (@Slug, @NameNn, @LanguageText, @StartsOn, @EndsOn, 2, 2, @LinkTime, 1, @CreatedAt)
        """);

    private static readonly Sql s_read = new("""
        SELECT Slug, NameNn, Language, StartsOn, EndsOn, LinkTime, CreatedAt FROM LearningNetwork ORDER BY CreatedAt, Id
        """);

    private static readonly Sql s_since = new("SELECT Slug FROM LearningNetwork WHERE CreatedAt >= @since ORDER BY CreatedAt");

    private static readonly Sql s_insertGathering = new("""
        INSERT INTO Gathering (LearningNetworkId, Slug, Mode, State, Audience, Taken, SeatChanges, OpensAt, LinkTime, Version, CreatedAt)
        SELECT n.Id, @slug, 'Digital', 'Draft', 'Open', 0, 0, @opensAt, @linkTime, 1, @now FROM LearningNetwork n
        """);

    private static readonly Sql s_readGathering = new("SELECT OpensAt, LinkTime FROM Gathering WHERE Slug = @slug");

    private static readonly Sql s_insertPerson = new("""
        INSERT INTO Person (Email, EmailKey, Name, Language, IsAdministrator, SecurityStamp, CreatedAt)
        VALUES (@email, @email, 'Ola', 'Nynorsk', @administrator, 'x', @now)
        """);

    private static readonly Sql s_administrators = new("SELECT IsAdministrator FROM Person ORDER BY Email");

    private static readonly DateTimeOffset s_moment = new(2023, 10, 25, 9, 30, 0, 123, TimeSpan.FromHours(2));

    [Test]
    public async Task A_moment_comes_back_in_UTC_to_the_millisecond()
    {
        var read = await WriteAndRead(Row("a") with { CreatedAt = s_moment.AddTicks(4567) });

        Assert.That(read.CreatedAt, Is.EqualTo(s_moment));
        Assert.That(read.CreatedAt.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_day_and_a_time_of_day_come_back()
    {
        var written = Row("a") with { StartsOn = new DateOnly(2024, 2, 29), EndsOn = new DateOnly(2026, 12, 31), LinkTime = new TimeOnly(23, 59) };
        var read = await WriteAndRead(written);

        Assert.That((read.StartsOn, read.EndsOn, read.LinkTime), Is.EqualTo((written.StartsOn, written.EndsOn, written.LinkTime)));
    }

    [Test]
    public async Task Nothing_comes_back_as_null()
    {
        var read = await WriteAndRead(Row("a") with { EndsOn = null, NameNn = null });

        Assert.That(read.EndsOn, Is.Null);
        Assert.That(read.NameNn, Is.Null);
    }

    [Test]
    public async Task Moments_and_times_that_may_be_null_come_back_either_way()
    {
        await WriteAndRead(Row("a"));
        await AddGathering("without", null, null);
        await AddGathering("with", s_moment, new TimeOnly(8, 0));

        var without = await Gathering("without");
        var with = await Gathering("with");

        Assert.That((without.OpensAt, without.LinkTime), Is.EqualTo(((DateTimeOffset?)null, (TimeOnly?)null)));
        Assert.That((with.OpensAt, with.LinkTime), Is.EqualTo(((DateTimeOffset?)s_moment, (TimeOnly?)new TimeOnly(8, 0))));
    }

    [Test]
    public async Task An_enum_is_stored_by_name_and_read_as_itself([Values] Language language) =>
        Assert.That((await WriteAndRead(Row("a") with { Language = language })).Language, Is.EqualTo(language));

    [Test]
    public async Task True_and_false_come_back()
    {
        foreach (var administrator in new[] { false, true })
            await Database.Write(sql => sql.Change(s_insertPerson, new { email = $"{administrator}@demo.example", administrator, now = s_moment }));

        Assert.That(await Database.Read(sql => sql.List<bool>(s_administrators)), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task Letters_of_every_kind_come_back()
    {
        const string Name = "Ærleg Østfold Å, Guovdageaidnu «Ŋŧđ» ’\"' 漢字 🙂 <b>";
        Assert.That((await WriteAndRead(Row("a") with { NameNn = Name })).NameNn, Is.EqualTo(Name));
    }

    [Test]
    public async Task The_order_of_stored_moments_is_the_order_of_time_whatever_their_offset()
    {
        DateTimeOffset[] moments =
        [
            new(1999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero), s_moment, s_moment.AddMilliseconds(1), s_moment.AddMilliseconds(10),
            s_moment.AddMinutes(1).ToOffset(TimeSpan.FromHours(-8)), s_moment.AddHours(1).ToOffset(TimeSpan.FromHours(13)), s_moment.AddYears(20),
        ];
        for (var i = moments.Length - 1; i >= 0; i--) await WriteAndRead(Row($"n{i}") with { CreatedAt = moments[i] });

        var rows = await Database.Read(sql => sql.List<NetworkRow>(s_read));
        var since = await Database.Read(sql => sql.List<string>(s_since, new { since = s_moment.AddMilliseconds(1).ToOffset(TimeSpan.FromHours(5)) }));

        Assert.That(rows.Select(r => r.CreatedAt), Is.EqualTo(moments));
        Assert.That(since, Is.EqualTo(new[] { "n2", "n3", "n4", "n5", "n6" }));
    }

    private async Task<NetworkRow> WriteAndRead(NetworkRow row)
    {
        await Database.Write(sql => sql.Change(s_insert, row));
        var rows = await Database.Read(sql => sql.List<NetworkRow>(s_read));
        return rows.Single(r => r.Slug == row.Slug);
    }

    private Task<int> AddGathering(string slug, DateTimeOffset? opensAt, TimeOnly? linkTime) =>
        Database.Write(sql => sql.Change(s_insertGathering, new { slug, opensAt, linkTime, now = s_moment }));

    private async Task<GatheringRow> Gathering(string slug) => (await Database.Read(sql => sql.Find<GatheringRow>(s_readGathering, new { slug })))!;

    private static NetworkRow Row(string slug) => new()
    {
        Slug = slug,
        NameNn = "Namn",
        StartsOn = new DateOnly(2023, 10, 25),
        LinkTime = new TimeOnly(8, 0),
        CreatedAt = s_moment,
    };

    private sealed record NetworkRow
    {
        public string Slug { get; init; } = "";

        public string? NameNn { get; init; }

        public Language Language { get; init; }

        public string LanguageText => Language.ToString();

        public DateOnly StartsOn { get; init; }

        public DateOnly? EndsOn { get; init; }

        public TimeOnly LinkTime { get; init; }

        public DateTimeOffset CreatedAt { get; init; }
    }

    private sealed record GatheringRow
    {
        public DateTimeOffset? OpensAt { get; init; }

        public TimeOnly? LinkTime { get; init; }
    }
}
