using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>A person's part in a network, for a kommune.</summary>
public sealed record Participation
{
    /// <summary>The participant's row.</summary>
    public long Id { get; init; }

    /// <summary>The network.</summary>
    public long LearningNetworkId { get; init; }

    /// <summary>The kommune's invitation; null where there is none.</summary>
    public long? InvitationId { get; init; }

    /// <summary>The person's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The person's language.</summary>
    public Language Language { get; init; }

    /// <summary>The kommune's name.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>The network's place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The network's name in nynorsk.</summary>
    public string? NameNn { get; init; }

    /// <summary>The network's name in bokmål.</summary>
    public string? NameNb { get; init; }

    /// <summary>The network's name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>A role in the kommune's own words; null for none.</summary>
    public string? OwnRole { get; init; }

    /// <summary>Where the person works; null where not said.</summary>
    public string? Service { get; init; }

    /// <summary>Whom to ask in the kommune; null where nobody is named.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address; null where not said.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Those of the network's roles that the person has.</summary>
    public IReadOnlyList<LocalText> Roles { get; init; } = [];

    /// <summary>The network's name.</summary>
    public LocalText NetworkName => new(NameNn, NameNb, NameEn);

    /// <summary>All roles in a language, with commas between; empty where there is none.</summary>
    public string RolesIn(Language language) => string.Join(", ", Roles.Select(r => r.In(language)).Append(OwnRole ?? "").Where(r => r.Length > 0));
}

/// <summary>What a mail to somebody who was named is written from.</summary>
/// <param name="Participation">Their part, as it is now.</param>
/// <param name="Contact">Whom to ask in the network; null where it names nobody.</param>
public sealed record NamedNews(Participation Participation, MailPerson? Contact);
