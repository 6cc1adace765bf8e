using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>Reads the form of an experience: all that is wrong with it, and what should be looked at once more.</summary>
public sealed class ExperienceFormReader
{
    private const int ToolLength = 100;
    private static readonly TextSource s_texts = new(typeof(ExperienceFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The text, of which only the title must be written; null where <see cref="Errors"/> says what is wrong.</summary>
    public ExperienceText? Read(ExperienceForm form)
    {
        var title = TypedText.Line(form.Title);
        if (title is null) Wrong("Title", "TitleMissing");
        Check("Title", title, 200);
        if (Languages.Parse(form.Language) is null) Wrong("Language", "LanguageMissing");
        var tools = Tools(form);
        var services = form.Services.Select(s => Enum.TryParse<KommuneService>(s, out var service) && Enum.IsDefined(service) ? service : (KommuneService?)null).OfType<KommuneService>().Distinct().Order();
        Check("TargetGroup", TypedText.Line(form.TargetGroup), 500);
        foreach (var (field, typed) in new[] { ("Done", form.Done), ("Worked", form.Worked), ("DidNotWork", form.DidNotWork), ("Costs", form.Costs) }) Check(field, typed, ExperienceRules.LongestPart);
        var contact = Contact(form);
        if (_errors.Count > 0) return null;
        return new ExperienceText
        {
            Title = title!,
            Language = Languages.Parse(form.Language)!.Value,
            Tools = tools,
            Services = [.. services],
            TargetGroup = TypedText.Line(form.TargetGroup),
            Done = Text(form.Done),
            Worked = Text(form.Worked),
            DidNotWork = Text(form.DidNotWork),
            Costs = Text(form.Costs),
            Contact = contact,
        };
    }

    /// <summary>What should be looked at once more; not what stood there before, which somebody has looked at.</summary>
    /// <param name="text">As read.</param>
    /// <param name="stored">As it is stored; null for a new one.</param>
    public static IReadOnlyList<SensitiveField> Sensitive(ExperienceText text, ExperienceText? stored) =>
        SensitiveText.Find(text.Parts.Select(p => (p.Field, p.Words, stored?.Parts.First(s => s.Field == p.Field).Words)));

    /// <summary>Reads a comment; null where <see cref="Errors"/> says what is wrong with the field <c>Body</c>.</summary>
    public string? ReadComment(string? typed)
    {
        if (Text(typed) is not { } body) Wrong("Body", "CommentMissing");
        else
        {
            Check("Body", body, ExperienceRules.LongestComment);
            if (_errors.Count == 0) return body;
        }

        return null;
    }

    /// <summary>Reads why an organiser says no; null where <see cref="Errors"/> says what is wrong with the field <c>Reason</c>.</summary>
    public string? ReadReason(string? typed)
    {
        if (Text(typed) is not { } reason) Wrong("Reason", "ReasonMissing");
        else
        {
            Check("Reason", reason, ExperienceRules.LongestReason);
            if (_errors.Count == 0) return reason;
        }

        return null;
    }

    private List<string> Tools(ExperienceForm form)
    {
        var own = TypedText.Lines(form.OwnTools);
        if (own.Any(t => t.Length > ToolLength)) Wrong("OwnTools", "TooLong", ToolLength);
        if (own.Any(t => PersonalNumber.IsIn(t))) Wrong("OwnTools", "PersonalNumber");
        var all = form.Tools.Select(TypedText.Line).OfType<string>().Where(t => t.Length <= ToolLength).Concat(own).DistinctBy(Search.SearchKey.Of).Where(t => Search.SearchKey.Of(t).Length > 0).ToList();
        if (all.Count > ExperienceRules.MostTools) Wrong("OwnTools", "TooManyTools", ExperienceRules.MostTools);
        return all;
    }

    private ExperienceContact? Contact(ExperienceForm form)
    {
        if (string.IsNullOrWhiteSpace(form.ContactName) && string.IsNullOrWhiteSpace(form.ContactEmail) && string.IsNullOrWhiteSpace(form.ContactPhone)) return null;
        var fields = new PersonFields(_errors);
        return new ExperienceContact(fields.Name(form.ContactName, "ContactName"), fields.Email(form.ContactEmail, "ContactEmail"), fields.Phone(form.ContactPhone, "ContactPhone"), form.ContactIsOpen);
    }

    private void Check(string field, string? typed, int most)
    {
        if (typed?.Length > most) Wrong(field, "TooLong", most);
        else if (PersonalNumber.IsIn(typed)) Wrong(field, "PersonalNumber");
    }

    // A null character stands in no text, and no database takes it everywhere.
    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
