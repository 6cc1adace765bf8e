using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>Somebody the product knows.</summary>
public sealed record Person
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Address as given; compared without case.</summary>
    public string Email { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>E.164; null where not given.</summary>
    public string? Phone { get; init; }

    /// <summary>The language of pages and mails.</summary>
    public Language Language { get; init; }

    /// <summary>May organise every network.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Changes when the person signs out everywhere: a cookie with an older one is worth nothing.</summary>
    public string SecurityStamp { get; init; } = "";
}
