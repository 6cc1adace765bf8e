using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>A network's letter with what is around it.</summary>
public sealed record LetterModel
{
    public required LearningNetwork Network { get; init; }

    public required LetterForm Form { get; init; }

    /// <summary>Null where none was saved.</summary>
    public required InvitationLetter? Letter { get; init; }

    /// <summary>The kommuner of the region, by name.</summary>
    public required IReadOnlyList<Kommune> Region { get; init; }

    /// <summary>Those that no address is known of.</summary>
    public required IReadOnlyList<string> WithoutAddress { get; init; }

    public required int Letters { get; init; }

    public required int Reminders { get; init; }

    /// <summary>How many mails would ask for what is missing.</summary>
    public required int NeedsReminders { get; init; }

    /// <summary>Files that the next letter goes with.</summary>
    public required IReadOnlyList<Attachment> Attachments { get; init; }

    /// <summary>The next sending that goes by itself; null where none is planned.</summary>
    public required DateTimeOffset? NextPlanned { get; init; }

    public required IReadOnlyList<SendingGlance> Sendings { get; init; }

    public required bool MayChange { get; init; }

    /// <summary>Of this page: pressing send twice on it sends once.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>How many kommuner get the letter in which language.</summary>
    public IEnumerable<(Language Language, int Count)> Languages =>
        Region.GroupBy(k => LetterLanguage.Of(k.LanguageForm, Network.Language)).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2);
}
