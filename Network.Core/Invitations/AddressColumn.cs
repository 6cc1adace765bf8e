using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What a column of an address list may hold.</summary>
internal enum AddressColumn
{
    Row,
    Number,
    Kommune,
    Email,
    Mailbox,
    Name,
    FirstName,
    LastName,
    Phone,
}

/// <summary>What people write above their columns.</summary>
internal static class ColumnHeadings
{
    /// <summary>What our own lists write above the row of the list they were made from.</summary>
    public const string Row = "#rad";

    private static readonly Dictionary<string, AddressColumn> s_known = new(All().SelectMany(c => c.Headings.Split('|').Select(h => KeyValuePair.Create(SearchFold.Of(h), c.Column))));

    /// <summary>What the column holds; null where its heading says nothing known.</summary>
    public static AddressColumn? Of(string heading) =>
        heading == Row ? AddressColumn.Row : s_known.TryGetValue(SearchFold.Of(heading), out var column) ? column : null;

    private static IEnumerable<(AddressColumn Column, string Headings)> All() =>
    [
        (AddressColumn.Number, "kommunenummer|kommunenr|kommune nr|kommune nummer|komm nr|kommnr|knr|k nr|municipality number"),
        (AddressColumn.Kommune, "kommune|kommunar|kommuner|kommunenamn|kommunenavn|herad|municipality"),
        (AddressColumn.Email, "e-post|epost|e-postadresse|epostadresse|e-mail|email|mail|mailadresse|email address|e-mail address|e-post kontaktperson|e-post kontakt"),
        (AddressColumn.Mailbox, "postmottak|e-post postmottak|postmottak e-post|felles e-post|felles postmottak|mailbox|shared mailbox"),
        (AddressColumn.Name, "namn|navn|name|kontakt|kontaktperson|kontaktpersonar|kontaktpersoner|contact|contact person|fullt namn|fullt navn"),
        (AddressColumn.FirstName, "fornamn|fornavn|førenamn|first name"),
        (AddressColumn.LastName, "etternamn|etternavn|last name|surname"),
        (AddressColumn.Phone, "telefon|tlf|tlf nr|telefonnummer|mobil|mobiltelefon|mobilnummer|phone|telephone|mobile"),
    ];
}
