using System.Text.RegularExpressions;
using Network.Core.Imports;
using Network.Core.Texts;

namespace Network.Core.Attendance;

/// <summary>
/// Who was in a meeting, as Teams tells it: a file with a summary, a table of participants, and what each did. Its headings follow the language of
/// whoever fetched it.
/// </summary>
public sealed partial record TeamsReport
{
    /// <summary>The most rows that are taken.</summary>
    public const int MostRows = 5000;

    private static readonly string[] s_name = ["name", "full name", "namn", "navn", "fullt namn", "fullt navn", "fullstendig navn", "fullstendig namn"];
    private static readonly string[] s_email = ["email", "e mail", "email address", "epost", "e post", "e postadresse", "epostadresse"];
    private static readonly string[] s_upn = ["participant id upn", "upn", "deltaker id upn", "deltakar id upn", "deltaker id", "deltakar id", "user principal name"];
    private static readonly string[] s_duration = ["in meeting duration", "duration", "varighet i mote", "varighet i motet", "varigheit i mote", "varigheit i motet", "varighet", "varigheit"];

    /// <summary>Each once, in the order of the file.</summary>
    public IReadOnlyList<TeamsPerson> People { get; init; } = [];

    /// <summary>Why it cannot be used; null where it can.</summary>
    public TeamsProblem? Problem { get; init; }

    /// <summary>Reads text, decoded by <see cref="FileText"/>.</summary>
    public static TeamsReport Read(string text) => string.IsNullOrWhiteSpace(text) ? Unusable(TeamsProblem.Empty) : Read(SeparatedText.Read(text, MostRows));

    /// <summary>Reads rows, as of a report that was opened and kept as a workbook.</summary>
    public static TeamsReport Read(IReadOnlyList<TableRow> rows)
    {
        if (rows.Count == 0) return Unusable(TeamsProblem.Empty);
        if (rows.Count > MostRows) return Unusable(TeamsProblem.TooManyRows);
        var at = rows.ToList().FindIndex(r => s_name.Contains(Fold(r.Cell(0))) && r.Cells.Count(c => c.Length > 0) >= 3);
        if (at < 0) return Unusable(TeamsProblem.NotAReport);
        var headings = rows[at].Cells.Select(Fold).ToList();
        var (email, upn, duration) = (Column(headings, s_email), Column(headings, s_upn), Column(headings, s_duration));
        var people = Table(rows, at).Select(r => Person(r, email, upn, duration)).Where(p => p.Name.Length > 0 || p.Addresses.Count > 0);
        var once = people.GroupBy(p => p.Key).Select(g => g.First() with { Addresses = [.. g.SelectMany(p => p.Addresses).Distinct()] }).ToList();
        return once.Count == 0 ? Unusable(TeamsProblem.NobodyThere) : new TeamsReport { People = once };
    }

    // Up to the next blank row, or the heading of the next part ("3. In-Meeting Activities").
    private static IEnumerable<TableRow> Table(IReadOnlyList<TableRow> rows, int heading)
    {
        var number = rows[heading].Number;
        foreach (var row in rows.Skip(heading + 1))
        {
            if (row.Number != ++number || (Part().IsMatch(row.Cell(0)) && row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) == 1)) yield break;
            yield return row;
        }
    }

    private static TeamsPerson Person(TableRow row, int? email, int? upn, int? duration)
    {
        var name = PlainLine.Of(Aside().Replace(row.Cell(0), ""));
        string?[] addresses = [Mail.EmailAddress.Read(row.Cell(email)), Mail.EmailAddress.Read(row.Cell(upn))];
        return new TeamsPerson
        {
            Name = name.Length > 0 ? name : PlainLine.Of(row.Cell(0)),
            Addresses = [.. addresses.OfType<string>().Select(Mail.EmailAddress.Key).Distinct()],
            Duration = PlainLine.Of(row.Cell(duration)),
        };
    }

    private static int? Column(List<string> headings, string[] names) => headings.FindIndex(h => names.Contains(h)) is >= 0 and var at ? at : null;

    private static string Fold(string heading) => SearchFold.Of(heading);

    private static TeamsReport Unusable(TeamsProblem problem) => new() { Problem = problem };

    [GeneratedRegex(@"^\s*\d+\.\s")]
    private static partial Regex Part();

    // "(Guest)", "(Ekstern)", "(Ikke bekreftet)": what Teams adds to a name.
    [GeneratedRegex(@"(\s*\([^()]*\))+\s*$")]
    private static partial Regex Aside();
}

/// <summary>Somebody who was in the meeting.</summary>
public sealed record TeamsPerson
{
    /// <summary>As it was shown in the meeting, without what Teams adds in brackets.</summary>
    public string Name { get; init; } = "";

    /// <summary>Addresses and account name, as keys; none for a guest without an account.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>How long they were there, in the words of the file; empty where it does not say.</summary>
    public string Duration { get; init; } = "";

    /// <summary>The same on each line of one person.</summary>
    public string Key => Addresses.Count > 0 ? Addresses[0] : SearchFold.Of(Name);
}

/// <summary>Why a file is no report.</summary>
public enum TeamsProblem
{
    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>It has no table of participants.</summary>
    NotAReport,

    /// <summary>The table has headings and no rows.</summary>
    NobodyThere,

    /// <summary>More than <see cref="TeamsReport.MostRows"/>.</summary>
    TooManyRows,
}
