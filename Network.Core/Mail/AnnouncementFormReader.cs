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
    private static readonly (Language Language, string Ending)[] s_fields = [(Language.Nynorsk, "Nn"), (Language.Bokmal, "Nb"), (Language.English, "En")];

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form; empty where the form is right.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The text, whole in at least one language; null where <see cref="Errors"/> says what is wrong.</summary>
    public AnnouncementText? Read(AnnouncementForm form)
    {
        var texts = s_fields.Select(f => Read(form, f.Language, f.Ending)).ToList();
        var submission = form.SubmissionId is { Length: > 0 and <= 40 } id ? id : SecretToken.New();
        var subject = new LocalText(texts[0].Subject, texts[1].Subject, texts[2].Subject);
        return _errors.Count > 0 ? null : new AnnouncementText(submission, subject, new LocalText(texts[0].Body, texts[1].Body, texts[2].Body));
    }

    /// <summary>The groups it is to go to: what is none is passed over, but something must be left.</summary>
    public IReadOnlyList<RecipientGroup> ReadGroups(AnnouncementForm form)
    {
        var groups = form.Groups.Select(RecipientGroup.Parse).OfType<RecipientGroup>().Distinct().ToList();
        if (groups.Count == 0) _errors.Add(new FieldError(nameof(form.Groups), s_texts["GroupsMissing"]));
        return groups;
    }

    // A language in which nothing is written is left out, unless nothing is in any.
    private (string? Subject, string? Body) Read(AnnouncementForm form, Language language, string ending)
    {
        var (subject, body) = (PlainLine.Of(form.In(language).Subject), (form.In(language).Body ?? "").Trim());
        var isWanted = subject.Length + body.Length > 0 || (language == Language.Nynorsk && IsEmpty(form));
        if (!isWanted) return (null, null);
        Check("Subject", ending, subject, SubjectLength);
        Check("Body", ending, body, BodyLength);
        return (subject, body);
    }

    private static bool IsEmpty(AnnouncementForm form) =>
        s_fields.All(f => string.IsNullOrWhiteSpace(form.In(f.Language).Subject) && string.IsNullOrWhiteSpace(form.In(f.Language).Body));

    private void Check(string field, string ending, string text, int longest)
    {
        if (text.Length == 0) Wrong(field + ending, $"{field}Missing");
        else if (text.Length > longest) Wrong(field + ending, "TooLong", longest);
        else if (PersonalNumber.IsIn(text)) Wrong(field + ending, "PersonalNumber");
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
