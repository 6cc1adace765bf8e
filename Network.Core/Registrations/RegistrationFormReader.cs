using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.People;
using Network.Core.Practical;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Reads a registration form: all that is wrong with it, or the wish that it is.</summary>
public sealed class RegistrationFormReader(Gathering gathering, IReadOnlyCollection<long> region, KommuneCatalogue kommuner)
{
    private const int ShortLength = 200;

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form; empty where the form is right.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The wish; null where <see cref="Errors"/> says what is wrong.</summary>
    public RegistrationWish? Read(RegistrationForm form, Language language)
    {
        var person = new PersonFields(_errors);
        var online = StayReader.Online(gathering, form.Online);
        var wish = new RegistrationWish
        {
            Gathering = gathering.Slug,
            SubmissionId = Submission(form.SubmissionId),
            Name = person.Name(form.Name),
            Email = person.Email(form.Email),
            Phone = person.Phone(form.Phone),
            KommuneId = Kommune(form),
            Organisation = Blank(form.Kommune) ? Limited(form.Organisation, "Organisation", ShortLength) : null,
            Role = Limited(form.Role, "Role", ShortLength),
            Answers = new AnswerReader(gathering.Questions, _errors).Read(form.Answers),
            Stay = StayReader.Read(gathering, form.Meals, form.Nights, form.Diet, _errors),
            OnlineSessions = online,
            IsOnline = online.Count > 0 && online.Count == gathering.Planned.Count(),
            Language = language,
        };
        return _errors.Count == 0 ? wish : null;
    }

    private static string Submission(string? id) => id is { Length: > 0 and <= 40 } ? id : Access.SecretToken.New();

    private long? Kommune(RegistrationForm form)
    {
        var needed = gathering.Audience == Audience.InvitedKommuner;
        if (Blank(form.Kommune))
        {
            if (needed) Wrong("Kommune", "KommuneNeeded");
            else if (Blank(form.Organisation)) Wrong("Kommune", "KommuneOrOrganisation");
            return null;
        }

        var typed = PlainLine.Of(form.Kommune);
        var shown = typed.Length <= 60 ? typed : typed[..60] + "…";
        switch (kommuner.Resolve(typed))
        {
            case KommuneAnswer.One one when needed && !region.Contains(one.Kommune.Id):
                Wrong("Kommune", "KommuneOutside", one.Kommune.Name);
                return null;
            case KommuneAnswer.One one:
                return one.Kommune.Id;
            case KommuneAnswer.Several several:
                Wrong("Kommune", "KommuneSeveral", shown, string.Join(", ", several.Candidates.Select(kommuner.Label)));
                return null;
            case KommuneAnswer.Unknown { Guesses: [var guess, ..] }:
                Wrong("Kommune", "KommuneGuess", shown, kommuner.Label(guess));
                return null;
            default:
                Wrong("Kommune", "KommuneUnknown", shown);
                return null;
        }
    }

    private string? Limited(string? typed, string field, int length)
    {
        var text = PlainLine.Of(typed);
        if (text.Length > length) Wrong(field, "TooLong", length);
        return text.Length == 0 ? null : text;
    }

    private void Wrong(string field, string key, params object?[] values) =>
        _errors.Add(new FieldError(field, RegistrationFormTexts.T[key, values]));

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
