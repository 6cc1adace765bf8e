using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Web.Layout;

namespace Network.Web.Mail;

/// <summary>What was written.</summary>
public sealed record AnnouncementArchiveModel(AnnouncementPlace Place, IReadOnlyList<Announcement> Shown, Paging Paging, bool MayChange);

/// <summary>The form for writing.</summary>
/// <param name="Place">Where it belongs.</param>
/// <param name="Form">As sent, or as stored.</param>
/// <param name="Action">Where the form is sent, the selection in it.</param>
/// <param name="Back">Where one comes from.</param>
public sealed record AnnouncementFormModel(AnnouncementPlace Place, AnnouncementForm Form, string Action, string Back)
{
    /// <summary>How many the selection of a gathering holds now.</summary>
    public int Recipients { get; init; }

    /// <summary>The groups to choose among; null where it belongs to a gathering.</summary>
    public RecipientChoices? Choices { get; init; }

    public string? SubjectNn => Form.SubjectNn;

    public string? BodyNn => Form.BodyNn;

    public string? SubjectNb => Form.SubjectNb;

    public string? BodyNb => Form.BodyNb;

    public string? SubjectEn => Form.SubjectEn;

    public string? BodyEn => Form.BodyEn;

    public IReadOnlyList<string> Groups => Form.Groups;
}

/// <summary>A draft as it will be read.</summary>
public sealed record AnnouncementPreviewModel(AnnouncementPlace Place, Announcement Draft, string Text, Core.Texts.Language Language, bool MayChange)
{
    public string Here => $"{Place.Here}/{Draft.Id}";

    /// <summary>A page of those whom it would go to.</summary>
    public required IReadOnlyList<Recipient> People { get; init; }

    public required Paging Paging { get; init; }

    public required IReadOnlyList<Attachment> Files { get; init; }

    /// <summary>Pressing twice on the same page sends one test.</summary>
    public required string TestId { get; init; }

    public required AnnouncementPlanForm PlanForm { get; init; }
}

/// <summary>A moment that was no good, to be given anew.</summary>
public sealed record AnnouncementPlanModel(AnnouncementPlace Place, Announcement Draft, AnnouncementPlanForm Form)
{
    public string Here => $"{Place.Here}/{Draft.Id}";
}

/// <summary>A sent one and how far it has come.</summary>
public sealed record AnnouncementProgressModel(
    AnnouncementProgress Progress, MailState? Only, Paging Paging, bool Refreshes, string Text, IReadOnlyList<Attachment> Files)
{
    private static readonly MailState[] s_order = [MailState.Failed, MailState.Retrying, MailState.Withheld, MailState.Queued, MailState.Sent];

    public string Here => $"{Progress.Place.Here}/{Progress.Announcement.Id}";

    /// <summary>Those that some mail is in, in the order in which they ask for attention.</summary>
    public IEnumerable<MailState> States => s_order.Where(s => Progress.Of(s) > 0 || s == Only);
}
