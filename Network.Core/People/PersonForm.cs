using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>What a person says of themselves, word for word.</summary>
public sealed record PersonForm
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>A language's code.</summary>
    public string? Language { get; init; }

    /// <summary>The change; null where <paramref name="errors"/> say what is wrong.</summary>
    public PersonChange? Read(ICollection<FieldError> errors)
    {
        var fields = new PersonFields(errors);
        var (name, phone) = (fields.Name(Name), fields.Phone(Phone));
        if (Languages.Parse(Language) is not { } language) errors.Add(new FieldError(nameof(Language), PersonTexts.T["LanguageMissing"]));
        else if (errors.Count == 0) return new PersonChange(name, phone, language);
        return null;
    }
}

/// <summary>What a person wants to be known by; found right.</summary>
/// <param name="Name">On one line.</param>
/// <param name="Phone">E.164; null for none.</param>
/// <param name="Language">Of pages and mails.</param>
public sealed record PersonChange(string Name, string? Phone, Language Language);
