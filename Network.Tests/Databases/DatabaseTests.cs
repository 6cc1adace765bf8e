using System.Data.Common;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Databases;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class DatabaseTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_addFylke = new("INSERT INTO Fylke (Id, Name) VALUES (@id, 'Nytt')");
    private static readonly Sql s_addPlace = new("UPDATE Kommune SET Latitude = Latitude + 1 WHERE Id = 301");
    private static readonly Sql s_place = new("SELECT Latitude FROM Kommune WHERE Id = 301");
    private static readonly Sql s_newFylker = new("SELECT COUNT(*) FROM Fylke WHERE Name = 'Nytt'");
    private static readonly Sql s_moveToNowhere = new("UPDATE Kommune SET FylkeId = 99 WHERE Id = 301");
    private static readonly Sql s_doubleNumber = new("UPDATE Kommune SET Number = '4601' WHERE Id = 301");
    private static readonly Sql s_wrongForm = new("UPDATE Kommune SET LanguageForm = 'Svensk' WHERE Id = 301");
    private static readonly Sql s_noName = new("UPDATE Kommune SET Name = NULL WHERE Id = 301");
    private static readonly Sql s_numbers = new("SELECT Number FROM Kommune ORDER BY Id");

    [Test]
    public async Task Sixty_four_writers_at_once_lose_nothing()
    {
        var before = await Place();

        await Task.WhenAll(Enumerable.Range(1000, 64).Select(id => Task.Run(() => Database.Write(async sql =>
        {
            await sql.Change(s_addPlace);
            await sql.Change(s_addFylke, new { id });
        }))));

        Assert.That(await Place(), Is.EqualTo(before + 64).Within(0.001));
        Assert.That(await NewFylker(), Is.EqualTo(64));
    }

    [Test]
    public async Task An_exception_undoes_the_whole_transaction_and_lets_the_next_one_in()
    {
        Assert.That(
            () => Database.Write(async sql =>
            {
                await sql.Change(s_addFylke, new { id = 1000 });
                throw new InvalidOperationException("on purpose");
            }),
            Throws.InvalidOperationException.With.Message.EqualTo("on purpose"));

        Assert.That(await Database.Write(sql => sql.Change(s_addFylke, new { id = 1000 })), Is.EqualTo(1));
        Assert.That(await NewFylker(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_doubled_key_is_recognised()
    {
        await Database.Write(sql => sql.Change(s_addFylke, new { id = 1000 }));

        Assert.That(await FailsAsDoubled(s_addFylke, new { id = 1000 }), Is.True);
        Assert.That(await FailsAsDoubled(s_doubleNumber), Is.True);
        Assert.That(UniqueViolation.Is(new InvalidOperationException()), Is.False);
    }

    [Test]
    public async Task Foreign_keys_checks_and_nulls_are_enforced_and_are_no_doubled_key()
    {
        foreach (var wrong in new[] { s_moveToNowhere, s_wrongForm, s_noName })
            Assert.That(await FailsAsDoubled(wrong), Is.False);
    }

    [Test]
    public async Task Rows_can_be_streamed_without_holding_all()
    {
        var first = await Database.Read(async sql =>
        {
            await foreach (var row in sql.Stream<NumberRow>(s_numbers)) return row.Number;
            return null;
        });
        Assert.That(first, Is.EqualTo("0301"));
    }

    /// <summary>Whether the failure is taken for a doubled key; null where nothing failed.</summary>
    private async Task<bool?> FailsAsDoubled(Sql statement, object? values = null)
    {
        try
        {
            await Database.Write(sql => sql.Change(statement, values));
            return null;
        }
        catch (DbException e)
        {
            return UniqueViolation.Is(e);
        }
    }

    private Task<double> Place() => Database.Read(sql => sql.Value<double>(s_place));

    private Task<int> NewFylker() => Database.Read(sql => sql.Value<int>(s_newFylker));

    private sealed record NumberRow
    {
        public string Number { get; init; } = "";
    }
}
