using Network.Core.FollowUps;

namespace Network.Web.FollowUps;

/// <summary>What a list of points shows, as it stands in its address: what is to be done, where nothing is said.</summary>
public sealed record FollowUpQuery
{
    /// <summary>Of <see cref="FollowUpOwner"/>'s codes, the one for nobody: an empty one is everybody.</summary>
    public const string Nobody = "-";

    public string? Vis { get; init; }

    public string? Eigar { get; init; }

    public FollowUpFilter Only => Enum.GetValues<FollowUpFilter>().FirstOrDefault(f => Word(f) == Vis);

    /// <summary>Null for all.</summary>
    public FollowUpOwner? Owner => Eigar switch
    {
        null or "" => null,
        Nobody => FollowUpOwner.Nobody,
        var code => FollowUpOwner.Read(code),
    };

    /// <summary>How an owner is written here.</summary>
    public static string Code(FollowUpOwner owner) => owner == FollowUpOwner.Nobody ? Nobody : owner.Code;

    /// <summary>The word for a filter; null for the one that needs none.</summary>
    public static string? Word(FollowUpFilter filter) => filter switch
    {
        FollowUpFilter.Overdue => "over-fristen",
        FollowUpFilter.Done => "gjort",
        FollowUpFilter.All => "alle",
        _ => null,
    };

    /// <summary>The address of the same list with another filter.</summary>
    public string Address(string here, FollowUpFilter filter)
    {
        var parts = new[] { Word(filter) is { } word ? $"vis={word}" : null, string.IsNullOrEmpty(Eigar) ? null : $"eigar={Uri.EscapeDataString(Eigar)}" }.OfType<string>().ToList();
        return parts.Count == 0 ? here : $"{here}?{string.Join('&', parts)}";
    }
}
