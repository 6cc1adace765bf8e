using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>A note to all kommuner while it is written.</summary>
/// <param name="Network">Whose.</param>
/// <param name="Form">As written.</param>
/// <param name="SubmissionId">Of this page: pressing send twice on it sends once.</param>
/// <param name="Kommune">The one that a preview shows.</param>
/// <param name="Preview">What to show; null where nothing was asked for or something is wrong.</param>
/// <param name="Recipients">How many mails it would be.</param>
/// <param name="Sent">Notes sent before, the newest first.</param>
public sealed record NoteModel(
    LearningNetwork Network, LetterForm Form, string SubmissionId, string Kommune, InvitationLetter? Preview, int Recipients, IReadOnlyList<SendingGlance> Sent)
{
    public IEnumerable<(Language Language, string Subject, string Body)> Previews => Preview is null
        ? []
        : Languages.All.Where(l => Preview.Body.Written(l) is not null).Select(l => (l, Filled(Preview.Subject, l), Filled(Preview.Body, l)));

    private string Filled(LocalText text, Language language) => LetterFields.Fill(text.In(language), new LetterValues(
        Kommune, Network.Name.In(language), Preview!.AnswerBy?.ToString("d. MMMM yyyy", language.Culture()) ?? "", $"/arrangor/nettverk/{Network.Slug}/innspel"));
}
