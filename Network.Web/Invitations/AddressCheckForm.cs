using System.Globalization;
using Network.Core.Invitations;

namespace Network.Web.Invitations;

/// <summary>A list under check, with what the organiser has decided of it. Nothing of it is stored before it is confirmed: it travels in the form.</summary>
public sealed record AddressCheckForm
{
    /// <summary><see cref="AddressTable.ToText"/>.</summary>
    public string? Table { get; init; }

    /// <summary><see cref="AddressImportPlan.Mark"/> of what was shown.</summary>
    public string? Seen { get; init; }

    public IReadOnlyList<AddressFix> Fixes { get; init; } = new List<AddressFix>();

    /// <summary>Lines of people who are to be taken away from the kommune they were in.</summary>
    public IReadOnlyList<int> Moved { get; init; } = new List<int>();

    /// <summary>Store what is right and leave the rest.</summary>
    public bool LeaveOut { get; init; }

    /// <summary>A guess that is taken: line and kommunenummer with a colon between, or <see cref="All"/>.</summary>
    public string? Use { get; init; }

    public const string All = "all";

    /// <summary>The guesses that are taken, as corrections.</summary>
    public IEnumerable<AddressFix> Used(AddressImportPlan plan)
    {
        if (Use == All) return plan.Rows.Where(r => r.Guesses.Count == 1).Select(r => new AddressFix { Line = r.Index, Kommune = r.Guesses[0].Number });
        return Use?.Split(':') is [var line, { Length: > 0 } number] && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? [new AddressFix { Line = index, Kommune = number }]
            : [];
    }
}
