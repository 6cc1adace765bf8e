using Network.Core.Access;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>Reads what an organiser wrote: all that is wrong with it, or the text that it is.</summary>
public sealed class AnnouncementFormReader
{
    private const int SubjectLength = 200;
    private const int BodyLength = 20_000;

    private static readonly TextSource s_texts = new(typeof(AnnouncementFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field; empty where the form is right.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The text; null where <see cref="Errors"/> says what is wrong.</summary>
    public AnnouncementText? Read(AnnouncementForm form)
    {
        var subject = Checked(nameof(form.Subject), PlainLine.Of(form.Subject), SubjectLength);
        var body = Checked(nameof(form.Body), (form.Body ?? "").Trim(), BodyLength);
        var submission = form.SubmissionId is { Length: > 0 and <= 40 } id ? id : SecretToken.New();
        return _errors.Count == 0 ? new AnnouncementText(submission, subject, body) : null;
    }

    private string Checked(string field, string text, int longest)
    {
        if (text.Length == 0) Wrong(field, $"{field}Missing");
        else if (text.Length > longest) Wrong(field, "TooLong", longest);
        else if (PersonalNumber.IsIn(text)) Wrong(field, "PersonalNumber");
        return text;
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
