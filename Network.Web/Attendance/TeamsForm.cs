using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Network.Core.Gatherings;

namespace Network.Web.Attendance;

/// <summary>A report that somebody brings.</summary>
public sealed record TeamsForm
{
    public IFormFile? File { get; init; }

    [BindNever]
    public Gathering? Gathering { get; init; }

    [BindNever]
    public Session? Session { get; init; }
}

/// <summary>What the organiser confirms.</summary>
public sealed record TeamsSaveForm
{
    /// <summary>Those who were found, with commas between: one field, however many they are.</summary>
    public string? Matched { get; init; }

    /// <summary>For each who was not found a registration, or nothing.</summary>
    public IReadOnlyList<string?> Chosen { get; init; } = new List<string?>();

    /// <summary>How many nobody was chosen for, of those that could be.</summary>
    public int Unmatched => Chosen.Count(string.IsNullOrEmpty);

    /// <summary>All of them; what is no number is passed over.</summary>
    public IEnumerable<long> Ids => (Matched ?? "").Split(',').Concat(Chosen)
        .Select(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);
}
