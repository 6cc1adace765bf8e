using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>An address that a person wants in place of theirs, before it is confirmed.</summary>
public sealed record NewAddress
{
    /// <summary>How long the link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>How many mails a person may ask for within <see cref="Lifetime"/>: they go to addresses that may be another's.</summary>
    public const int Most = 5;

    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Whose.</summary>
    public long PersonId { get; init; }

    /// <summary>The new one, as given.</summary>
    public string Email { get; init; } = "";

    /// <summary>The key of the link that confirms it.</summary>
    public string Token { get; init; } = "";

    /// <summary>Until when (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The person's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's language.</summary>
    public Language Language { get; init; }
}
