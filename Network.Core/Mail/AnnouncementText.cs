using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>What an organiser writes, found right.</summary>
/// <param name="SubmissionId">Made when the form was opened: the same form sent twice is one text.</param>
/// <param name="Subject">One line, in the same languages as the text.</param>
/// <param name="Body">Markdown, as typed.</param>
public sealed record AnnouncementText(string SubmissionId, LocalText Subject, LocalText Body);
