using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Databases;

/// <summary>Connections to a file are kept with what they have compiled, and stand in nobody's way by it.</summary>
[TestFixture]
public sealed class KeptConnectionTests
{
    private static readonly Sql s_numbers = new("SELECT k.Number FROM Kommune k ORDER BY k.Id");
    private static readonly Sql s_chosen = new("SELECT k.Number FROM Kommune k WHERE k.Id IN @ids ORDER BY k.Id");
    private static readonly Sql s_rename = new("UPDATE Kommune SET Name = @name WHERE Id = @id");
    private static readonly Sql s_name = new("SELECT k.Name FROM Kommune k WHERE k.Id = @id");

    [Test]
    public async Task A_database_that_is_closed_lets_go_of_its_file()
    {
        await using var test = await TestDatabase.Create();
        var file = ConnectionText.FileOf(test.Settings)!;
        using (var database = new Database(test.Settings))
        {
            await database.Write(sql => sql.Change(s_rename, new { id = 4601, name = "Bjørgvin" }));
            Assert.That(File.Exists(file + "-wal"));
        }

        test.Database.Dispose();
        Assert.That(File.Exists(file + "-wal"), Is.False, "the last one who closes it folds the log into the file");
    }

    [Test]
    public async Task A_statement_can_be_asked_again_while_its_first_answer_is_read()
    {
        await using var test = await TestDatabase.Create();

        var (outer, inner) = await test.Database.Read(async sql =>
        {
            var (outside, within) = (0, 0);
            await foreach (var _ in sql.Stream<NumberRow>(s_numbers))
            {
                if (++outside == 1) within = (await sql.List<string>(s_numbers)).Count;
            }

            return (outside, within);
        });

        Assert.That((outer, inner), Is.EqualTo((357, 357)));
    }

    [Test]
    public async Task A_list_of_another_length_and_other_values_are_asked_with_the_same_statement()
    {
        await using var test = await TestDatabase.Create();

        Assert.That(await Chosen(301), Is.EqualTo(new[] { "0301" }));
        Assert.That(await Chosen(301, 4601), Is.EqualTo(new[] { "0301", "4601" }));
        Assert.That(await Chosen(4601), Is.EqualTo(new[] { "4601" }));
        Assert.That(await Chosen(), Is.Empty);

        Task<IReadOnlyList<string>> Chosen(params long[] ids) => test.Database.Read(sql => sql.List<string>(s_chosen, new { ids }));
    }

    [Test]
    public async Task What_one_connection_writes_the_others_read_and_what_fails_leaves_no_trace()
    {
        await using var test = await TestDatabase.Create();
        for (var turn = 0; turn < 3; turn++)
        {
            var name = $"Bjørgvin {turn}";
            await test.Database.Write(sql => sql.Change(s_rename, new { id = 4601, name }));
            Assert.That(
                () => test.Database.Write(async sql =>
                {
                    await sql.Change(s_rename, new { id = 4601, name = "aldri" });
                    throw new InvalidOperationException("on purpose");
                }),
                Throws.InvalidOperationException);
            Assert.That(await test.Database.Read(sql => sql.Value<string>(s_name, new { id = 4601 })), Is.EqualTo(name));
        }
    }

    private sealed record NumberRow
    {
        public string Number { get; init; } = "";
    }
}
