using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Reads a letter's form: all that is wrong with it, or the letter that it is.</summary>
/// <param name="network">The network's own language, which kommuner without a wish are written to in.</param>
/// <param name="kind">What it is for: a note needs no link to answer by, and only a reminder of what is missing may name that.</param>
public sealed class LetterFormReader(Language network, SendingKind kind = SendingKind.Letter)
{
    private const int SubjectLength = 200;
    private const int BodyLength = 20_000;
    private static readonly TextSource s_texts = new(typeof(LetterFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The letter; null where <see cref="Errors"/> says what is wrong.</summary>
    public InvitationLetter? Read(LetterForm form)
    {
        var needsEnglish = network == Language.English || TypedText.Line(form.SubjectEn) is not null || TypedText.Line(form.BodyEn) is not null;
        Check("Nn", form.SubjectNn, form.BodyNn, form.AnswerBy);
        Check("Nb", form.SubjectNb, form.BodyNb, form.AnswerBy);
        if (needsEnglish) Check("En", form.SubjectEn, form.BodyEn, form.AnswerBy);
        if (_errors.Count > 0) return null;
        return new InvitationLetter
        {
            Version = form.Version,
            Subject = new LocalText(TypedText.Line(form.SubjectNn), TypedText.Line(form.SubjectNb), TypedText.Line(form.SubjectEn)),
            Body = new LocalText(form.BodyNn?.Trim(), form.BodyNb?.Trim(), form.BodyEn?.Trim()),
            AnswerBy = form.AnswerBy,
        };
    }

    private void Check(string language, string? subject, string? body, DateOnly? answerBy)
    {
        var (subjectField, bodyField) = ("Subject" + language, "Body" + language);
        if (TypedText.Line(subject) is not { } line) Wrong(subjectField, "SubjectMissing");
        else if (line.Length > SubjectLength) Wrong(subjectField, "TooLong", SubjectLength);
        else CheckFields(subjectField, line, answerBy);
        if (string.IsNullOrWhiteSpace(body)) Wrong(bodyField, "BodyMissing");
        else if (body.Length > BodyLength) Wrong(bodyField, "TooLong", BodyLength);
        else if (kind != SendingKind.Note && !LetterFields.HasLink(body)) Wrong(bodyField, "LinkMissing", $"{{{LetterFields.Link}}}");
        else CheckFields(bodyField, body, answerBy);
    }

    private void CheckFields(string field, string text, DateOnly? answerBy)
    {
        if (LetterFields.FirstUnknown(text, kind == SendingKind.NeedsReminder) is { } unknown) Wrong(field, "FieldUnknown", unknown);
        else if (answerBy is null && LetterFields.Fill(text, new LetterValues("", "", "\0", "")).Contains('\0', StringComparison.Ordinal)) Wrong("AnswerBy", "DayMissing");
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
