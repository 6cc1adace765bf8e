using Network.Core.Access;

namespace Network.Core.Experiences;

/// <summary>What must be written before others read it, and who sees what came of it.</summary>
public static class ExperienceRules
{
    /// <summary>So many characters each longer part may have.</summary>
    public const int LongestPart = 20_000;

    /// <summary>So many characters a comment may have.</summary>
    public const int LongestComment = 4_000;

    /// <summary>So many characters the reason of a no may have.</summary>
    public const int LongestReason = 2_000;

    /// <summary>So many tools one experience may name.</summary>
    public const int MostTools = 20;

    /// <summary>So many files one experience may have.</summary>
    public const int MostFiles = 10;

    /// <summary>For how many days after a comment a mail about it is still news.</summary>
    public const int NewsDays = 7;

    /// <summary>The field that is to be filled in before it can be published; null where it can.</summary>
    public static string? MissingField(ExperienceText text)
    {
        if (string.IsNullOrWhiteSpace(text.Done)) return nameof(text.Done);
        return string.IsNullOrWhiteSpace(text.Worked) && string.IsNullOrWhiteSpace(text.DidNotWork) ? nameof(text.Worked) : null;
    }

    /// <summary>Those whom somebody can publish to.</summary>
    public static bool MayPublishTo(Visibility visibility) => visibility is Visibility.Network or Visibility.AllNetworks or Visibility.Everyone;

    /// <summary>
    /// Who sees it from now, and whether it waits: what everyone is to read has been read by an organiser first. Until then it is for all networks.
    /// The same when the text of an open one is changed.
    /// </summary>
    /// <param name="wanted">By whoever publishes or changes it.</param>
    /// <param name="byOrganiser">Who needs nobody's leave.</param>
    public static (Visibility Seen, bool Waits) Publish(Visibility wanted, bool byOrganiser) =>
        wanted == Visibility.Everyone && !byOrganiser ? (Visibility.AllNetworks, true) : (wanted, false);
}
