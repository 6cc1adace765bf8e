using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>One sending with a page of its mails.</summary>
public sealed record SendingFileModel(LearningNetwork Network, SendingGlance Sending, IReadOnlyList<SendingMail> Mails, Paging Paging, bool MayChange, bool Refreshes);

/// <summary>One mail of a sending as it was.</summary>
/// <param name="Network">Whose.</param>
/// <param name="MailId">Which.</param>
/// <param name="News">What it said.</param>
/// <param name="HasPdf">True where it can be had as a PDF.</param>
public sealed record LetterArchiveModel(LearningNetwork Network, long MailId, InvitationNews News, bool HasPdf);

/// <summary>What forms of Norwegian a network has written in.</summary>
public sealed record LetterFormsModel(LearningNetwork Network, IReadOnlyList<FormShare> Shares)
{
    public int All => Shares.Sum(s => s.Mails);

    /// <summary>The most first.</summary>
    public IEnumerable<(Language Language, int Mails)> ByLanguage => Shares.GroupBy(s => s.Language).Select(g => (g.Key, g.Sum(s => s.Mails))).OrderByDescending(g => g.Item2);

    public int Of(LanguageForm asked, Language language) => Shares.Where(s => s.Asked == asked && s.Language == language).Sum(s => s.Mails);

    /// <summary>How many went in another form than their kommune has asked for: none, if all is as it should be.</summary>
    public int Wrong => Of(LanguageForm.Nynorsk, Language.Bokmal) + Of(LanguageForm.Nynorsk, Language.English) + Of(LanguageForm.Bokmal, Language.Nynorsk) + Of(LanguageForm.Bokmal, Language.English);
}
