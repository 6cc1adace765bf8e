using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>A network for somebody who belongs to it, and what they have chosen there.</summary>
public sealed record MemberStanding
{
    /// <summary>The network's place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What it is called.</summary>
    public LocalText Name { get; init; } = LocalText.Empty;

    /// <summary>Whom to ask among its organisers.</summary>
    public IReadOnlyList<NetworkContact> Contacts { get; init; } = [];

    /// <summary>True for somebody who takes part for a kommune; others belong to it as contacts or staff.</summary>
    public bool IsParticipant { get; init; }

    /// <summary>True where the person has given a telephone number.</summary>
    public bool HasPhone { get; init; }

    /// <summary>When they were last on its page; null for never.</summary>
    public MemberVisit? Visit { get; init; }

    /// <summary>What the others may see of them; null where they are not on the list.</summary>
    public MemberConsent? Consent { get; init; }

    /// <summary>True where they get a mail a month.</summary>
    public bool HasDigest { get; init; }

    /// <summary>The key of the address of their news; null for none.</summary>
    public string? FeedToken { get; init; }
}
