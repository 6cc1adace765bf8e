using System.Globalization;

namespace Network.Core.Minutes;

/// <summary>Who is to do something: a person, a kommune, or (both null) nobody yet. In a form <c>p12</c>, <c>k4601</c> or nothing.</summary>
public readonly record struct MinutesOwner(long? PersonId, long? KommuneId)
{
    /// <summary>Nobody yet.</summary>
    public static readonly MinutesOwner Nobody;

    /// <summary>Reads what a form sends; null for what no form here does.</summary>
    public static MinutesOwner? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Nobody;
        if (!long.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return typed[0] switch { 'p' => new MinutesOwner(id, null), 'k' => new MinutesOwner(null, id), _ => null };
    }

    /// <summary>As a form holds it.</summary>
    public override string ToString() =>
        PersonId is { } person ? string.Create(CultureInfo.InvariantCulture, $"p{person}") : KommuneId is { } kommune ? string.Create(CultureInfo.InvariantCulture, $"k{kommune}") : "";
}

/// <summary>The names of those who may be, or are, owners of follow-up points, by row.</summary>
/// <param name="People">People who are known by a name or an address; whoever is deleted is not among them.</param>
/// <param name="Kommuner">Kommuner.</param>
public sealed record MinutesOwners(IReadOnlyDictionary<long, string> People, IReadOnlyDictionary<long, string> Kommuner)
{
    /// <summary>Nobody.</summary>
    public static readonly MinutesOwners None = new(new Dictionary<long, string>(), new Dictionary<long, string>());

    /// <summary>What to call the owner; null where there is none, or they are deleted.</summary>
    public string? NameOf(MinutesOwner owner) =>
        owner.PersonId is { } person ? People.GetValueOrDefault(person) : owner.KommuneId is { } kommune ? Kommuner.GetValueOrDefault(kommune) : null;

    /// <summary>True where it is nobody, or one of these.</summary>
    public bool Have(MinutesOwner owner) => owner == MinutesOwner.Nobody || NameOf(owner) is not null;
}
