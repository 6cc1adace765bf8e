using System.Globalization;

namespace Network.Core.FollowUps;

/// <summary>Who is to do something: a person, or a kommune, or nobody yet. Never both.</summary>
public sealed record FollowUpOwner
{
    /// <summary>Nobody yet.</summary>
    public static readonly FollowUpOwner Nobody = new();

    private FollowUpOwner()
    {
    }

    /// <summary>The person's row; null for a kommune or nobody.</summary>
    public long? PersonId { get; private init; }

    /// <summary>The kommune; null for a person or nobody.</summary>
    public long? KommuneId { get; private init; }

    /// <summary>As it stands in a form or an address: p12, k4601, or nothing for nobody.</summary>
    public string Code => this switch
    {
        { PersonId: { } person } => string.Create(CultureInfo.InvariantCulture, $"p{person}"),
        { KommuneId: { } kommune } => string.Create(CultureInfo.InvariantCulture, $"k{kommune}"),
        _ => "",
    };

    /// <summary>A person.</summary>
    public static FollowUpOwner OfPerson(long id) => new() { PersonId = id };

    /// <summary>A kommune.</summary>
    public static FollowUpOwner OfKommune(long id) => new() { KommuneId = id };

    /// <summary>As a row has it; where both stand there it is the person's.</summary>
    public static FollowUpOwner Of(long? personId, long? kommuneId) =>
        personId is { } person ? OfPerson(person) : kommuneId is { } kommune ? OfKommune(kommune) : Nobody;

    /// <summary>Null where the code names nothing; nobody for an empty one.</summary>
    public static FollowUpOwner? Read(string? code)
    {
        if (string.IsNullOrEmpty(code)) return Nobody;
        if (!long.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return code[0] switch { 'p' => OfPerson(id), 'k' => OfKommune(id), _ => null };
    }
}

/// <summary>Somebody who can be given a point.</summary>
/// <param name="Owner">Who.</param>
/// <param name="Name">Of the person or the kommune.</param>
/// <param name="For">The kommune that a person takes part for; null for staff and for a kommune itself.</param>
public sealed record FollowUpChoice(FollowUpOwner Owner, string Name, string? For);
