using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Web.Layout;

namespace Network.Web.Mail;

/// <summary>What was written to those registered for a gathering.</summary>
public sealed record AnnouncementArchiveModel(RegistrationDesk Desk, IReadOnlyList<Announcement> Shown, Paging Paging, bool MayChange);

/// <summary>The form for writing.</summary>
/// <param name="Desk">The gathering.</param>
/// <param name="Form">As sent, or as stored.</param>
/// <param name="Recipients">How many the selection holds now.</param>
/// <param name="Action">Where the form is sent, the selection in it.</param>
/// <param name="Back">Where one comes from.</param>
public sealed record AnnouncementFormModel(RegistrationDesk Desk, AnnouncementForm Form, int Recipients, string Action, string Back)
{
    public string? Subject => Form.Subject;

    public string? Body => Form.Body;
}

/// <summary>A draft as it will be read.</summary>
public sealed record AnnouncementPreviewModel(RegistrationDesk Desk, Announcement Draft, string Text, Core.Texts.Language Language, bool MayChange)
{
    public string Here => $"/arrangor/samlingar/{Desk.Slug}/meldingar/{Draft.Id}";
}

/// <summary>A sent one and how far it has come.</summary>
public sealed record AnnouncementProgressModel(AnnouncementProgress Progress, MailState? Only, Paging Paging, bool Refreshes, string Text)
{
    private static readonly MailState[] s_order = [MailState.Failed, MailState.Retrying, MailState.Withheld, MailState.Queued, MailState.Sent];

    public string Here => $"/arrangor/samlingar/{Progress.Desk.Slug}/meldingar/{Progress.Announcement.Id}";

    /// <summary>Those that some mail is in, in the order in which they ask for attention.</summary>
    public IEnumerable<MailState> States => s_order.Where(s => Progress.Of(s) > 0 || s == Only);
}
