using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>One address as an organiser writes it, word for word.</summary>
public sealed record AddressForm
{
    /// <summary><see cref="AddressEntry.Mark"/> of what was there when the form was opened; null for a new one.</summary>
    public string? Seen { get; init; }

    /// <summary>Kommune by name or number.</summary>
    public string? Kommune { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Whose.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>The address; null where <paramref name="errors"/> say what is wrong.</summary>
    /// <param name="reader">Knows the kommuner.</param>
    /// <param name="errors">Grows by what is wrong.</param>
    public AddressEntry? Read(AddressReader reader, List<FieldError> errors)
    {
        var line = new AddressLine { Row = 0, Kommune = PlainLine.Of(Kommune), Email = PlainLine.Of(Email), Name = PlainLine.Of(Name), Phone = PlainLine.Of(Phone) };
        var reading = reader.Read(line);
        errors.AddRange(reading.Problems);
        return reading.Entry;
    }
}
