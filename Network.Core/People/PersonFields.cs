using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>Reads what every form about a person asks for, and adds what is wrong to the form's errors.</summary>
public sealed class PersonFields(ICollection<FieldError> errors)
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 200;

    /// <summary>The name on one line; empty where it is wrong.</summary>
    public string Name(string? typed, string field = "Name")
    {
        var name = PlainLine.Of(typed);
        if (name.Length is > 0 and <= NameLength) return name;
        return name.Length == 0 ? Wrong(field, "NameMissing") : Wrong(field, "NameLong", NameLength);
    }

    /// <summary>The address as given; empty where it is wrong.</summary>
    public string Email(string? typed, string field = "Email") => EmailAddress.Read(typed) ?? Wrong(field, "EmailWrong");

    /// <summary>The number in E.164; null where it is left out or wrong.</summary>
    public string? Phone(string? typed, string field = "Phone")
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var number = PhoneNumber.Read(typed);
        if (number is null) Wrong(field, "PhoneWrong");
        return number;
    }

    private string Wrong(string field, string key, params object?[] values)
    {
        errors.Add(new FieldError(field, PersonTexts.T[key, values]));
        return "";
    }
}
