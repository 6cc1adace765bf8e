using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>The place that one of a kommune's people has in a gathering.</summary>
public sealed record KommuneRegistration
{
    /// <summary>Who.</summary>
    public string Name { get; init; } = "";

    /// <summary>Has a place, or waits.</summary>
    public RegistrationState State { get; init; }

    /// <summary>The gathering's place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The first start, in UTC.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The gathering's title.</summary>
    public LocalText Title => new(TitleNn, TitleNb, TitleEn);
}
