using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Whom to tell that they are deleted. The address is kept until the mail is sent or given up, and no longer.</summary>
public sealed class FarewellStore(Database database)
{
    private static readonly Sql s_find = new("SELECT f.Email, f.Language FROM Farewell f WHERE f.Id = @id");

    private static readonly Sql s_forget = new("""
        DELETE FROM Farewell
        WHERE EXISTS (SELECT 1 FROM Outbox o WHERE o.Kind = 'Farewell' AND o.AboutId = Farewell.Id AND o.State IN ('Sent', 'Failed', 'Withheld'))
        """);

    private static readonly Sql s_wipe = new("""
        UPDATE Outbox SET Recipient = NULL, Error = NULL WHERE Kind = 'Farewell' AND AboutId IS NOT NULL AND (Recipient IS NOT NULL OR Error IS NOT NULL)
          AND State IN ('Sent', 'Failed', 'Withheld')
        """);

    /// <summary>Null where it is sent already.</summary>
    public Task<Farewell?> Find(long id, CancellationToken stop = default) => database.Read(sql => sql.Find<Farewell>(s_find, new { id }), stop);

    /// <summary>Forgets those whose mail is sent or given up; how many rows were changed.</summary>
    public Task<int> Clean(CancellationToken stop = default) => database.Write(
        async sql => await sql.Change(s_forget) + await sql.Change(s_wipe), stop);
}

/// <summary>Somebody who is deleted.</summary>
public sealed record Farewell
{
    /// <summary>Where the mail goes.</summary>
    public string Email { get; init; } = "";

    /// <summary>What it is written in.</summary>
    public Language Language { get; init; }
}
