using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Databases;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class MigratorTests(DatabaseProvider provider)
{
    private static readonly Sql s_steps = new("SELECT Name FROM Migration ORDER BY Number");
    private static readonly Sql s_countOne = new("SELECT COUNT(*) FROM One");
    private static readonly Sql s_recordTable = new(
        sqlite: "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('Migration', 'One')",
        sqlServer: "SELECT COUNT(*) FROM sys.tables WHERE name IN ('Migration', 'One')");

    private static readonly Migration s_one = new(1, "0001-one", "CREATE TABLE One (Id INTEGER NOT NULL);\n\nGO\n\nINSERT INTO One (Id) VALUES (1)");
    private static readonly Migration s_two = new(2, "0002-two", "INSERT INTO One (Id) VALUES (2)");
    private static readonly Migration s_broken = new(2, "0002-broken", "INSERT INTO One (Id) VALUES (2);\n\nGO\n\nINSERT INTO Nowhere (Id) VALUES (1)");

    private static readonly Sql[] s_oldMail =
    [
        new("INSERT INTO Fylke (Id, Name) VALUES (46, 'Vestland')"),
        new("INSERT INTO Kommune (Id, Number, Name, OtherNames, FylkeId, Latitude, Longitude, LanguageForm) VALUES (4601, '4601', 'Bergen', '', 46, 60, 5, 'Neutral')"),
        new("INSERT INTO Person (Email, EmailKey, Name, Language, IsAdministrator, SecurityStamp, CreatedAt) VALUES ('a@b.example', 'a@b.example', 'A', 'Nynorsk', 0, 'x', '2026-01-01')"),
        new("""
            INSERT INTO LearningNetwork (Slug, NameNn, Language, StartsOn, MinimumPeople, LinkDaysBefore, LinkTime, Version, CreatedAt)
            VALUES ('n', 'N', 'Nynorsk', '2026-01-01', 2, 2, '08:00', 1, '2026-01-01')
            """),
        new("INSERT INTO Invitation (LearningNetworkId, KommuneId, Token, CreatedAt) VALUES (1, 4601, 't', '2026-01-01')"),
        new("INSERT INTO InvitationSending (LearningNetworkId, Kind, SubmissionId, PersonId, CreatedAt) VALUES (1, 'Letter', 's', 1, '2026-01-01')"),
        new("""
            INSERT INTO InvitationMail (InvitationSendingId, InvitationId, Email, EmailKey, Language)
            VALUES (1, 1, 'post@bergen.example', 'post@bergen.example', 'Nynorsk')
            """),
    ];

    private static readonly Sql s_mail = new(
        sqlite: "SELECT s.Kind || ' ' || m.Email FROM InvitationMail m JOIN InvitationSending s ON s.Id = m.InvitationSendingId",
        sqlServer: "SELECT s.Kind + ' ' + m.Email FROM InvitationMail m JOIN InvitationSending s ON s.Id = m.InvitationSendingId");
    private static readonly Sql s_mailsOfNoSending = new(
        sqlite: "SELECT COUNT(*) FROM pragma_foreign_key_check()",
        sqlServer: "SELECT COUNT(*) FROM InvitationMail m WHERE NOT EXISTS (SELECT 1 FROM InvitationSending s WHERE s.Id = m.InvitationSendingId)");

    private TestDatabase? _test;

    private Database Database => _test!.Database;

    [SetUp]
    public async Task Open() => _test = await TestDatabase.CreateEmpty(provider);

    [TearDown]
    public async Task Close()
    {
        if (_test is not null) await _test.DisposeAsync();
    }

    [Test]
    public async Task Every_step_is_applied_once_and_a_second_run_applies_nothing()
    {
        var all = Migrations.For(provider);

        Assert.That(await Migrate(), Is.EqualTo(all.Count));
        Assert.That(await Migrate(), Is.Zero);
        Assert.That(await Applied(), Is.EqualTo(all.Select(m => m.Name)));
        Assert.That(await new Migrator(Database, TimeProvider.System).IsCurrent());
    }

    [Test]
    public async Task A_later_program_applies_only_what_is_missing()
    {
        await Migrate(s_one);

        Assert.That(await Migrate(s_one, s_two), Is.EqualTo(1));
        Assert.That(await Applied(), Is.EqualTo(new[] { "0001-one", "0002-two" }));
        Assert.That(await Database.Read(sql => sql.Value<int>(s_countOne)), Is.EqualTo(2));
    }

    [Test]
    public async Task Mails_to_kommuner_survive_that_their_tables_are_made_anew()
    {
        var all = Migrations.For(provider);
        await Migrate([.. all.Where(m => m.Number < 4)]);
        await Database.Write(async sql =>
        {
            foreach (var statement in s_oldMail) await sql.Change(statement);
            return true;
        });

        await Migrate([.. all]);
        Assert.That(await Database.Read(sql => sql.Value<string>(s_mail)), Is.EqualTo("Letter post@bergen.example"));
        Assert.That(await Database.Read(sql => sql.Value<int>(s_mailsOfNoSending)), Is.Zero);
    }

    [Test]
    public async Task An_old_step_that_was_edited_is_refused_by_name()
    {
        await Migrate(s_one);
        var edited = s_one with { Script = s_one.Script + " -- better" };

        Assert.That(
            () => Migrate(new Migration(edited.Number, edited.Name, edited.Script), s_two),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("Migration 0001-one was edited after it was applied. Undo the edit and add a new migration instead."));
        Assert.That(await Applied(), Is.EqualTo(new[] { "0001-one" }));
    }

    [Test]
    public async Task Other_line_endings_are_no_edit()
    {
        await Migrate(s_one);
        Assert.That(await Migrate(new Migration(1, s_one.Name, s_one.Script.ReplaceLineEndings("\r\n"))), Is.Zero);
    }

    [Test]
    public async Task A_database_that_is_newer_than_the_program_is_refused()
    {
        await Migrate(s_one, s_two);
        Assert.That(() => Migrate(s_one), Throws.TypeOf<MigrationException>().With.Message.Contains("migration 2").And.Message.Contains("older than the database"));
    }

    [Test]
    public async Task A_failing_step_is_named_and_leaves_nothing_behind()
    {
        Assert.That(() => Migrate(s_one, s_broken), Throws.TypeOf<MigrationException>().With.Message.Contains("0002-broken"));
        Assert.That(await Database.Read(sql => sql.Value<int>(s_recordTable)), Is.Zero);
        Assert.That(await Migrate(s_one, s_two), Is.EqualTo(2));
    }

    [Test]
    public async Task Eight_nodes_that_start_at_once_on_a_new_database_apply_each_step_once()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => new Database(_test!.Settings)).ToList();

        var counts = await Task.WhenAll(nodes.Select(n => Task.Run(() => new Migrator(n, TimeProvider.System).Migrate())));
        nodes.ForEach(n => n.Dispose());

        Assert.That(counts.Order(), Is.EqualTo(Enumerable.Repeat(0, 7).Append(Migrations.For(provider).Count)));
        Assert.That(await Applied(), Is.Unique);
    }

    private Task<int> Migrate(params Migration[] steps) =>
        new Migrator(Database, TimeProvider.System).Migrate(steps.Length == 0 ? null : steps);

    private Task<IReadOnlyList<string>> Applied() => Database.Read(sql => sql.List<string>(s_steps));
}
