using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>Where an announcement belongs: to a network, or to one gathering of it.</summary>
/// <param name="NetworkId">The network's row.</param>
/// <param name="GatheringId">The gathering's row; null where it goes to people of the whole network.</param>
/// <param name="Slug">The place of either in addresses.</param>
/// <param name="Title">What either is called.</param>
public sealed record AnnouncementPlace(long NetworkId, long? GatheringId, string Slug, LocalText Title)
{
    /// <summary>True for mail to those registered for one gathering.</summary>
    public bool IsGathering => GatheringId is not null;

    /// <summary>The page of what it belongs to.</summary>
    public string Owner => IsGathering ? $"/arrangor/samlingar/{Slug}" : $"/arrangor/nettverk/{Slug}";

    /// <summary>The archive.</summary>
    public string Here => Owner + (IsGathering ? "/meldingar" : "/epost");
}
