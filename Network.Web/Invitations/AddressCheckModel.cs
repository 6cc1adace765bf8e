using Network.Core.Invitations;
using Network.Core.Kommuner;

namespace Network.Web.Invitations;

/// <summary>A list under check.</summary>
/// <param name="Slug">The network.</param>
/// <param name="NetworkName">In the reader's language.</param>
/// <param name="Table">As it stands now.</param>
/// <param name="Plan">What storing it would do.</param>
/// <param name="Kommuner">To name them.</param>
/// <param name="Choices">The network's kommuner, to choose from while typing.</param>
/// <param name="Moved">Lines of people who have moved.</param>
public sealed record AddressCheckModel(
    string Slug, string NetworkName, AddressTable Table, AddressImportPlan Plan, KommuneCatalogue Kommuner, IReadOnlyList<string> Choices, IReadOnlyCollection<int> Moved)
{
    /// <summary>How many wrong rows can be put right at once; more come when those are.</summary>
    public const int MostFixes = 50;

    public string Here => $"/arrangor/nettverk/{Slug}/adresser/import";

    /// <summary>Wrong rows with fields to put them right.</summary>
    public IReadOnlyList<AddressImportRow> Wrong { get; } = [.. Plan.Rows.Where(r => r.State == AddressImportState.Wrong).Take(MostFixes)];

    /// <summary>Every other row.</summary>
    public IReadOnlyList<AddressImportRow> Rows { get; } =
        [.. Plan.Rows.Where(r => r.State != AddressImportState.Wrong), .. Plan.Rows.Where(r => r.State == AddressImportState.Wrong).Skip(MostFixes)];

    /// <summary>The fields, in the order of <see cref="Wrong"/>.</summary>
    public IReadOnlyList<AddressFix> Fixes { get; } =
    [
        .. Plan.Rows.Where(r => r.State == AddressImportState.Wrong).Take(MostFixes)
            .Select(r => new AddressFix { Line = r.Index, Kommune = r.Line.Where, Email = r.Line.Email, Name = r.Line.Name }),
    ];

    public bool LeaveOut => false;

    /// <summary>More than one row for which there is just one guess.</summary>
    public bool HasManyGuesses => Plan.Rows.Count(r => r.Guesses.Count == 1) > 1;

    public string LabelOf(AddressEntry entry) => Kommuner.Label(Kommuner.Find((int)entry.KommuneId)!);

    public bool IsWrong(AddressImportRow row, string field) => row.Problems.Any(p => p.Field == field);

    public static string Colour(AddressImportState state) => state switch
    {
        AddressImportState.New => "success",
        AddressImportState.Changed => "info",
        AddressImportState.Wrong => "danger",
        _ => "neutral",
    };
}
