using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Finds or makes the row of a person inside a larger transaction.</summary>
internal static class PersonRows
{
    private static readonly Sql s_byKey = new("SELECT p.Id FROM Person p WHERE p.EmailKey = @emailKey");

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO Person (Email, EmailKey, Name, Phone, Language, IsAdministrator, SecurityStamp, CreatedAt)
            SELECT @email, @emailKey, @name, @phone, @language, 0, @stamp, @now
            WHERE NOT EXISTS (SELECT 1 FROM Person p WHERE p.EmailKey = @emailKey)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO Person (Email, EmailKey, Name, Phone, Language, IsAdministrator, SecurityStamp, CreatedAt)
            OUTPUT inserted.Id
            SELECT @email, @emailKey, @name, @phone, @language, 0, @stamp, @now
            WHERE NOT EXISTS (SELECT 1 FROM Person p WHERE p.EmailKey = @emailKey)
            """);

    /// <summary>
    /// The person with this address, made where there is none. One who exists is left as they are: whoever types an address must not be
    /// able to change what its owner has said of themselves.
    /// </summary>
    public static async Task<long> FindOrCreate(this SqlRunner sql, NewPerson person, DateTimeOffset now)
    {
        var emailKey = EmailAddress.Key(person.Email);
        var made = await sql.Value<long?>(s_insert, new
        {
            email = person.Email,
            emailKey,
            name = person.Name,
            phone = person.Phone,
            language = person.Language.ToString(),
            stamp = SecretToken.New(),
            now,
        });
        return made ?? await sql.Value<long>(s_byKey, new { emailKey });
    }
}

/// <summary>Somebody who may not be known yet; the address is trimmed and found right.</summary>
internal sealed record NewPerson(string Email, string Name, string? Phone, Language Language);
