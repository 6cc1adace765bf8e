using Network.Tests.Schema;
using NUnit.Framework;

namespace Network.Tests.Statements.Binding;

[TestFixture]
public sealed class BinderTests
{
    private static readonly ServerSchema s_schema = ServerSchema.Read(["""
        CREATE TABLE Person (Id bigint IDENTITY(1,1) NOT NULL, Name nvarchar(9) NOT NULL, Phone varchar(9) NULL, IsLeader bit NOT NULL);
        CREATE TABLE Place (
          Id bigint IDENTITY(1,1) NOT NULL, PersonId bigint NOT NULL, State varchar(9) NOT NULL, Number int NULL,
          CONSTRAINT CK_Place_State CHECK (State IN ('Taken', 'Free')));
        """]);

    [TestCase("SELECT Id, Name FROM Person WHERE Phone LIKE @part ESCAPE '!' ORDER BY Name OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY")]
    [TestCase("SELECT p.Id, COUNT(*) AS Places FROM Person p LEFT JOIN Place q ON q.PersonId = p.Id GROUP BY p.Id HAVING COUNT(*) > 1 ORDER BY Places, p.Id")]
    [TestCase("SELECT UPPER(Name) AS Loud, MAX(Phone) AS Phone FROM Person GROUP BY UPPER(Name) ORDER BY UPPER(Name)")]
    [TestCase("SELECT COUNT(*) FROM Person WHERE @name IS NULL OR Name = @name")]
    [TestCase("SELECT p.Name FROM Person p WHERE EXISTS (SELECT 1 FROM Place WHERE PersonId = p.Id) AND p.Id IN (SELECT PersonId FROM Place)")]
    [TestCase("WITH free AS (SELECT Id FROM Place WHERE State = 'Free') SELECT f.Id FROM free f JOIN Place p ON p.Id = f.Id")]
    [TestCase("WITH n (Value) AS (SELECT 1 UNION ALL SELECT n.Value + 1 FROM n WHERE n.Value < 9) SELECT Value FROM n")]
    [TestCase("SELECT d.Total FROM (SELECT PersonId, SUM(Number) AS Total FROM Place GROUP BY PersonId) d JOIN Person p ON p.Id = d.PersonId")]
    [TestCase("SELECT Id, ROW_NUMBER() OVER (PARTITION BY PersonId ORDER BY Number) AS Position FROM Place")]
    [TestCase("SELECT p.Id, q.Id AS PlaceId FROM Person p CROSS APPLY (SELECT TOP (1) r.Id FROM Place r WHERE r.PersonId = p.Id ORDER BY r.Number) q")]
    [TestCase("SELECT Name FROM Person UNION SELECT State FROM Place ORDER BY Name")]
    [TestCase("SELECT DISTINCT Name FROM Person ORDER BY Name")]
    [TestCase("SELECT CASE WHEN EXISTS (SELECT 1 FROM Place) THEN 1 ELSE 0 END")]
    [TestCase("SELECT Id FROM Person WHERE Id IN @ids")]
    [TestCase("INSERT INTO Person (Name, IsLeader) OUTPUT inserted.Id VALUES (@name, @isLeader)")]
    [TestCase("INSERT INTO Person (Name, IsLeader) VALUES (@name, 0); SELECT CAST(SCOPE_IDENTITY() AS bigint)")]
    [TestCase("INSERT INTO Place (PersonId, State) SELECT p.Id, 'Free' FROM Person p WHERE NOT EXISTS (SELECT 1 FROM Place q WHERE q.PersonId = p.Id)")]
    [TestCase("UPDATE TOP (@n) Place SET State = 'Taken', Number = Number + 1 OUTPUT inserted.Id, deleted.Number WHERE State = 'Free'")]
    [TestCase("UPDATE q SET State = 'Free' FROM Place q JOIN Person p ON p.Id = q.PersonId WHERE p.Name = @name")]
    [TestCase("UPDATE Place SET Number = (SELECT MAX(q.Number) FROM Place q WHERE q.PersonId = Place.PersonId) WHERE Id = @id")]
    [TestCase("DELETE FROM Place OUTPUT deleted.Id WHERE State IN ('Free', 'Taken')")]
    [TestCase("DECLARE @ids TABLE (Id bigint NOT NULL); DELETE FROM Place OUTPUT deleted.Id INTO @ids (Id); SELECT i.Id FROM @ids i")]
    [TestCase("DECLARE @r int; EXEC @r = sp_getapplock @Resource = 'x', @LockMode = 'Exclusive'; SELECT @r")]
    [TestCase("IF OBJECT_ID('dbo.Other', 'U') IS NULL CREATE TABLE Other (A int NOT NULL)")]
    public void Right_text_is_bound(string text) => Assert.That(Errors(text), Is.Empty);

    [TestCase("SELECT Nam FROM Person", "there is no column Nam")]
    [TestCase("SELECT name FROM Person", "there is no column name")]
    [TestCase("SELECT Id FROM Persons", "there is no table Persons")]
    [TestCase("SELECT q.Name FROM Person p", "there is no column q.Name")]
    [TestCase("SELECT p.Name FROM Person p WHERE Person.Id = 1", "there is no column Person.Id")]
    [TestCase("SELECT Name FROM Person p JOIN Place q ON q.PersonId = Id", "Id could be of p or q")]
    [TestCase("SELECT p.Name FROM Person p JOIN Person p ON 1 = 1", "FROM has two called p")]
    [TestCase("SELECT p.Name FROM Person p JOIN Place q ON q.PersonId = r.Id JOIN Place r ON r.Id = q.Id", "there is no column r.Id")]
    [TestCase("SELECT d.Id FROM Person p JOIN (SELECT Id FROM Place WHERE PersonId = p.Id) d ON d.Id = p.Id", "there is no column p.Id")]
    [TestCase("SELECT d.Number FROM (SELECT Id FROM Place) d", "there is no column d.Number")]
    [TestCase("SELECT d.Id FROM (SELECT Id, COUNT(*) FROM Place GROUP BY Id) d", "a column of d has no name: COUNT(*)")]
    [TestCase("WITH f (A, B) AS (SELECT Id FROM Place) SELECT A FROM f", "f names 2 columns and has 1")]
    [TestCase("SELECT * FROM Person", "SELECT *")]
    [TestCase("SELECT p.* FROM Person p", "SELECT *")]
    [TestCase("SELECT Id, COUNT(*) FROM Person GROUP BY Id", "has no name: COUNT(*)")]
    [TestCase("SELECT p.Id, q.Id FROM Person p JOIN Place q ON q.PersonId = p.Id", "two columns of the result are called Id")]
    [TestCase("SELECT TRUE", "there is no column TRUE")]
    [TestCase("SELECT Id FROM dbo.Person", "named with its schema")]
    public void A_wrong_name_is_told(string text, string error) => Assert.That(Errors(text), Has.Some.Contains(error));

    [TestCase("SELECT Name, COUNT(*) AS N FROM Person", "Name is neither in GROUP BY")]
    [TestCase("SELECT Name, Phone FROM Person GROUP BY Name", "Phone is neither in GROUP BY")]
    [TestCase("SELECT p.Name FROM Person p JOIN Place q ON q.PersonId = p.Id GROUP BY q.State", "p.Name is neither in GROUP BY")]
    [TestCase("SELECT Name FROM Person GROUP BY Name ORDER BY Phone", "Phone is neither in GROUP BY")]
    [TestCase("SELECT Name FROM Person GROUP BY Name HAVING Phone = '1'", "Phone is neither in GROUP BY")]
    [TestCase("SELECT LOWER(Name) AS L FROM Person GROUP BY UPPER(Name)", "Name is neither in GROUP BY")]
    [TestCase("SELECT Name, (SELECT COUNT(*) FROM Place q WHERE q.PersonId = p.Id) AS N FROM Person p GROUP BY Name", "p.Id is neither in GROUP BY")]
    [TestCase("SELECT UPPER(Name) AS Loud FROM Person GROUP BY Loud", "there is no column Loud")]
    [TestCase("SELECT Name AS N FROM Person WHERE N = 'x'", "there is no column N")]
    [TestCase("SELECT Name FROM Person WHERE COUNT(*) > 1", "COUNT in WHERE")]
    [TestCase("SELECT Id FROM Place WHERE ROW_NUMBER() OVER (ORDER BY Id) = 1", "ROW_NUMBER in WHERE")]
    [TestCase("SELECT SUM(CASE WHEN EXISTS (SELECT 1 FROM Place) THEN 1 ELSE 0 END) AS N FROM Person", "SUM of a subquery")]
    [TestCase("SELECT MAX(COUNT(*)) AS N FROM Person", "MAX of a subquery or an aggregate")]
    [TestCase("SELECT MAX(IsLeader) AS L FROM Person", "MAX of a bit")]
    [TestCase("SELECT DISTINCT Name FROM Person ORDER BY Phone", "SELECT DISTINCT is sorted by")]
    [TestCase("SELECT Name FROM Person UNION SELECT State FROM Place ORDER BY State", "Union is sorted by")]
    [TestCase("SELECT Name FROM Person UNION SELECT Id, State FROM Place", "Union of 1 and 2 columns")]
    [TestCase("SELECT d.Id FROM (SELECT Id FROM Place ORDER BY Id) d", "ORDER BY clause is not valid in")]
    [TestCase("SELECT Name FROM Person ORDER BY 1", "ORDER BY a number")]
    [TestCase("SELECT Name FROM Person WHERE Id = (SELECT Id, State FROM Place)", "a subquery stands for one value and gives 2")]
    public void A_query_that_no_server_takes_is_told(string text, string error) => Assert.That(Errors(text), Has.Some.Contains(error));

    [TestCase("INSERT INTO Person (Name, IsLeader, Nick) VALUES (@a, @b, @c)", "Person has no column Nick")]
    [TestCase("INSERT INTO Person (Id, Name, IsLeader) VALUES (@a, @b, @c)", "Id is given by the database")]
    [TestCase("INSERT INTO Person (Name) VALUES (@a)", "INSERT gives no IsLeader")]
    [TestCase("INSERT INTO Person (Name, IsLeader) VALUES (@a)", "1 values for 2 columns")]
    [TestCase("INSERT INTO Person (Name, IsLeader) SELECT @a", "1 values for 2 columns")]
    [TestCase("INSERT INTO Person (Name, IsLeader) VALUES (NULL, 0)", "Name is never null")]
    [TestCase("INSERT INTO Person VALUES (@a, @b, @c)", "INSERT without a list of columns")]
    [TestCase("INSERT INTO Person (Name, IsLeader) VALUES (Phone, 0)", "there is no column Phone")]
    [TestCase("INSERT INTO Person (Name, IsLeader) OUTPUT Id VALUES (@a, 0)", "OUTPUT Id must say inserted or deleted")]
    [TestCase("INSERT INTO Place (PersonId, State) VALUES (@p, 'Gone')", "'Gone' is never a value of State")]
    [TestCase("INSERT INTO Place (PersonId, State) SELECT p.Id, 'Gone' FROM Person p", "'Gone' is never a value of State")]
    [TestCase("UPDATE Place SET State = 'Gone' WHERE Id = 1", "'Gone' is never a value of State")]
    [TestCase("SELECT Id FROM Place WHERE 'free' = State", "'free' is never a value of State")]
    [TestCase("SELECT f.Id FROM (SELECT Id, State FROM Place) f WHERE f.State IN ('Free', 'free')", "'free' is never a value of State")]
    [TestCase("UPDATE Place SET Nummer = 1", "Place has no column Nummer")]
    [TestCase("UPDATE Place SET Number = Nummer", "there is no column Nummer")]
    [TestCase("UPDATE Place SET Id = 1", "Id is given by the database")]
    [TestCase("UPDATE q SET p.Name = 'x' FROM Place q JOIN Person p ON p.Id = q.PersonId", "q has no column p.Name")]
    [TestCase("UPDATE Place SET Number = 1 FROM Place q", "Place stands in FROM under another name")]
    [TestCase("WITH f AS (SELECT Id, State FROM Place) UPDATE f SET State = 'Free'", "nothing is changed through a CTE")]
    [TestCase("WITH f AS (SELECT Id FROM Place) DELETE FROM f", "nothing is changed through a CTE")]
    [TestCase("UPDATE Place SET Number = 1 OUTPUT inserted.Nummer", "there is no column inserted.Nummer")]
    [TestCase("DELETE FROM Place OUTPUT inserted.Id", "there is no column inserted.Id")]
    [TestCase("DELETE FROM Place WHERE PersonID = 1", "there is no column PersonID")]
    public void A_wrong_change_is_told(string text, string error) => Assert.That(Errors(text), Has.Some.Contains(error));

    [TestCase("SELECT Name FROM Person WHERE Name LIKE @a", "LIKE without ESCAPE")]
    [TestCase("SELECT Name FROM Person WHERE Name LIKE @a ESCAPE '\\'", "LIKE without ESCAPE")]
    [TestCase("SELECT length(Name) AS L FROM Person", "length is not among the functions")]
    [TestCase("SELECT Name FROM Person WHERE GETUTCDATE() > 0", "GETUTCDATE is not among the functions")]
    [TestCase("SELECT CURRENT_TIMESTAMP", "TimeProvider")]
    [TestCase("MERGE Place AS t USING Person AS s ON s.Id = t.PersonId WHEN MATCHED THEN DELETE;", "MergeStatement is not among")]
    [TestCase("WAITFOR DELAY '00:00:01'", "WaitForStatement is not among")]
    [TestCase("TRUNCATE TABLE Place", "TruncateTableStatement is not among")]
    [TestCase("EXEC sp_rename 'A', 'B'", "sp_rename is not among the procedures")]
    [TestCase("SELECT Id INTO Copy FROM Place", "SELECT INTO")]
    [TestCase("SELECT Id FROM Place LIMIT 5", "Incorrect syntax")]
    [TestCase("DELETE FROM Place WHERE Id = 1 RETURNING Id", "Incorrect syntax")]
    [TestCase("SELECT Name || 'x' FROM Person", "Incorrect syntax")]
    [TestCase("SELECT Id FROM Person WHERE IsLeader", "Incorrect syntax")]
    [TestCase("SELECT value FROM STRING_SPLIT(@a, ',')", "in FROM is not used here")]
    public void What_is_kept_away_from_is_told(string text, string error) => Assert.That(Errors(text), Has.Some.Contains(error));

    [Test]
    public void Parameters_are_what_is_not_declared()
    {
        var (_, parameters) = Binder.Bind("DECLARE @now int = @start; SELECT Id FROM Place WHERE Number > @now AND Id IN @ids AND State = @state", s_schema.Tables);
        Assert.That(parameters, Is.EqualTo(new[] { "@ids", "@start", "@state" }));
    }

    private static IReadOnlyList<string> Errors(string text) => Binder.Bind(text, s_schema.Tables).Errors;
}
