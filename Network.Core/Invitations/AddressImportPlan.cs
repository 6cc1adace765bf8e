using System.Security.Cryptography;
using System.Text;

namespace Network.Core.Invitations;

/// <summary>What storing a list would do; nothing is done yet.</summary>
/// <param name="Rows">Every line, in its order.</param>
public sealed record AddressImportPlan(IReadOnlyList<AddressImportRow> Rows)
{
    /// <summary>
    /// The same for the same plan. Whoever confirms sends back the one they saw: where somebody has changed an address since, it is another.
    /// </summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows.Select(MarkOf)))));

    /// <summary>How many lines become this.</summary>
    public int Count(AddressImportState state) => Rows.Count(r => r.State == state);

    /// <summary>True where storing changes something.</summary>
    public bool HasWork => Rows.Any(r => r.State is AddressImportState.New or AddressImportState.Changed);

    /// <summary>Those to add.</summary>
    public IEnumerable<AddressEntry> Added => Rows.Where(r => r.State == AddressImportState.New).Select(r => r.Entry!);

    /// <summary>Those to change, with the row that they change.</summary>
    public IEnumerable<AddressEntry> Changed => Rows.Where(r => r.State == AddressImportState.Changed).Select(r => r.Entry!);

    /// <summary>Rows to take away from other kommuner, where the lines with these indexes are people who have moved.</summary>
    public IEnumerable<long> Left(IReadOnlyCollection<int> moved) =>
        Rows.Where(r => r.State == AddressImportState.New && moved.Contains(r.Index)).SelectMany(r => r.Elsewhere).Select(a => a.Id).Distinct();

    private static string MarkOf(AddressImportRow row)
    {
        string?[] said = [$"{row.State}", row.Entry?.Mark, $"{row.Before?.Id}", row.Before?.Mark];
        return string.Join('\t', said.Concat(row.Elsewhere.Select(e => $"{e.Id}")));
    }
}
