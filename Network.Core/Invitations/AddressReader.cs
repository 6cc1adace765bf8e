using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Reads one address of a list or a form: all that is wrong with it, or the address.</summary>
/// <param name="kommuner">All of them.</param>
/// <param name="region">Those of the network.</param>
public sealed class AddressReader(KommuneCatalogue kommuner, IReadOnlySet<long> region)
{
    private const int Shown = 60;

    // In a column of names, this is nobody's.
    private static readonly string[] s_noNames = ["postmottak", "post", "felles", "kommune", "kommunen"];

    /// <summary>What the line says, and what is wrong with it.</summary>
    public AddressReading Read(AddressLine line)
    {
        var problems = new List<FieldError>();
        var where = AddressKommune.Of(line, kommuner, region);
        if (where.Problem is { } problem) problems.Add(Wrong("Kommune", problem, Short(line.Where), string.Join(", ", where.Guesses.Select(kommuner.Label))));
        var email = EmailAddress.Read(line.Email);
        if (email is null) problems.Add(Wrong("Email", line.Email.Length == 0 ? "EmailMissing" : "EmailWrong", Short(line.Email)));
        var name = line.Name.Length > 0 ? line.Name : NameBefore(line.Email);
        if (name.Length > PersonFields.NameLength) problems.Add(Wrong("Name", "TooLong", PersonFields.NameLength));
        var phone = line.Phone.Length == 0 ? null : PhoneNumber.Read(line.Phone);
        if (phone is null && line.Phone.Length > 0) problems.Add(Wrong("Phone", "PhoneWrong", Short(line.Phone)));
        if (PersonalNumber.IsIn(name)) problems.Add(Wrong("Name", "PersonalNumber"));
        if (problems.Count > 0) return new AddressReading(null, problems, where.Guesses);
        var entry = new AddressEntry { KommuneId = where.Kommune!.Id, Email = email!, Name = name.Length == 0 || s_noNames.Contains(SearchFold.Of(name)) ? null : name, Phone = phone };
        return new AddressReading(entry, [], []);
    }

    // «Kari Nes <kari@nes.example>», as mail programs copy it.
    private static string NameBefore(string email)
    {
        var open = email.LastIndexOf('<');
        return open > 0 && email.EndsWith('>') ? PlainLine.Of(email[..open].Trim(' ', '"', '\'')) : "";
    }

    private static string Short(string text) => text.Length <= Shown ? text : string.Concat(text.EnumerateRunes().Take(Shown).Select(r => r.ToString())) + "…";

    private static FieldError Wrong(string field, string key, params object?[] values) => new(field, AddressTexts.T[key, values]);
}

/// <summary>What came of reading an address.</summary>
/// <param name="Entry">It; null where something is wrong.</param>
/// <param name="Problems">What is wrong, by field of <see cref="AddressLine"/>.</param>
/// <param name="Guesses">Kommuner that may be meant.</param>
public sealed record AddressReading(AddressEntry? Entry, IReadOnlyList<FieldError> Problems, IReadOnlyList<Kommune> Guesses);
