using Network.Core.Imports;
using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>A list of people as somebody brings it, with or without a row of headings; each row as the form that it would have been.</summary>
public sealed class PeopleTable
{
    /// <summary>The most people that are taken at once.</summary>
    public const int MostRows = 2000;

    private static readonly Dictionary<string, string> s_headings = new(
        new[]
        {
            ("Name", "namn|navn|name|fullt namn|fullt navn|deltakar|deltaker"), ("FirstName", "fornamn|fornavn|first name"), ("LastName", "etternamn|etternavn|last name|surname"),
            ("Email", "e-post|epost|e-postadresse|epostadresse|mail|e-mail|email|adresse"), ("Phone", "telefon|mobil|mobiltelefon|tlf|phone|mobile"),
            ("Kommune", "kommune|kommunenamn|kommunenavn|kommunenummer|municipality"), ("Organisation", "organisasjon|arbeidsstad|arbeidssted|verksemd|virksomhet|organisation|company"),
            ("Role", "rolle|stilling|tittel|role|title"),
        }.SelectMany(h => h.Item2.Split('|').Select(word => KeyValuePair.Create(SearchFold.Of(word), h.Item1))));

    private readonly Dictionary<string, int> _at = [];

    /// <summary>Reads rows; where they have no headings, what stands in a column says what it is.</summary>
    public PeopleTable(IReadOnlyList<TableRow> rows, KommuneCatalogue kommuner)
    {
        var heading = rows.Take(5).FirstOrDefault(r => r.Cells.Count(c => s_headings.ContainsKey(SearchFold.Of(c))) >= 2);
        var people = heading is null ? rows : [.. rows.SkipWhile(r => r != heading).Skip(1)];
        if (heading is not null) Headings(heading);
        else Contents(people, kommuner);
        People = [.. people.Select(r => (r.Number, Form(r)))];
    }

    /// <summary>True where it is known which column holds the addresses.</summary>
    public bool HasEmail => _at.ContainsKey("Email");

    /// <summary>Each with the number of its row in the list.</summary>
    public IReadOnlyList<(int Row, RegistrationForm Form)> People { get; }

    /// <summary>People as text that reads back the same, to be put right and brought again.</summary>
    public static string Write(IEnumerable<RegistrationForm> people) => SeparatedText.Write(
        people.Select(p => new[] { p.Name ?? "", p.Email ?? "", p.Phone ?? "", p.Kommune ?? "", p.Organisation ?? "", p.Role ?? "" })
            .Prepend(["Namn", "E-post", "Telefon", "Kommune", "Organisasjon", "Rolle"]));

    private void Headings(TableRow heading)
    {
        for (var i = 0; i < heading.Cells.Count; i++)
        {
            if (s_headings.TryGetValue(SearchFold.Of(heading.Cells[i]), out var column)) _at.TryAdd(column, i);
        }
    }

    private void Contents(IReadOnlyList<TableRow> rows, KommuneCatalogue kommuner)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        Take("Email", c => c.Contains('@', StringComparison.Ordinal));
        Take("Kommune", kommuner.Knows);
        Take("Phone", c => c.Count(char.IsAsciiDigit) >= 8);
        Take("Name", c => c.Any(char.IsLetter));
        Take("Role", c => c.Any(char.IsLetter));

        void Take(string column, Func<string, bool> fits)
        {
            for (var i = 0; i < width; i++)
            {
                if (_at.ContainsValue(i)) continue;
                var written = rows.Take(200).Select(r => r.Cell(i).Trim()).Where(c => c.Length > 0).ToList();
                if (written.Count == 0 || written.Count(fits) * 2 < written.Count) continue;
                _at[column] = i;
                return;
            }
        }
    }

    private RegistrationForm Form(TableRow row)
    {
        return new RegistrationForm
        {
            Name = PlainLine.Of($"{Cell("Name")} {Cell("FirstName")} {Cell("LastName")}"),
            Email = Cell("Email"),
            Phone = Cell("Phone"),
            Kommune = Cell("Kommune"),
            Organisation = Cell("Organisation"),
            Role = Cell("Role"),
        };

        string Cell(string column) => PlainLine.Of(row.Cell(_at.TryGetValue(column, out var index) ? index : null));
    }
}
