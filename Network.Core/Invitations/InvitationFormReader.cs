using System.Globalization;
using Network.Core.Mail;
using Network.Core.Networks;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Reads what a kommune sends from its page: all that is wrong with it, or the answer that it is.</summary>
/// <param name="network">Whose roles are asked for.</param>
/// <param name="questions">Those that are asked now.</param>
/// <param name="tools">Those that are asked about.</param>
public sealed class InvitationFormReader(LearningNetwork network, IReadOnlyList<InputQuestion> questions, IReadOnlyList<NetworkTool> tools)
{
    private const int MostPeople = 100;
    private const int LineLength = 200;
    private const int ReasonLength = 2000;
    private static readonly TextSource s_texts = new(typeof(InvitationFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The answer; null where <see cref="Errors"/> says what is wrong.</summary>
    public InvitationAnswer? Read(InvitationForm form)
    {
        var isAnswer = Enum.TryParse<KommuneReply>(form.Reply, out var reply) && Enum.IsDefined(reply) && !int.TryParse(form.Reply, out _);
        if (!isAnswer) Wrong("Reply", "ReplyMissing");
        var reason = form.Reason?.Trim();
        if (reason?.Length > ReasonLength) Wrong("Reason", "TooLong", ReasonLength);
        if (PersonalNumber.IsIn(reason ?? "")) Wrong("Reason", "PersonalNumber");
        var contactName = Line(form.ContactName, "ContactName");
        var contactEmail = TypedText.Line(form.ContactEmail) is null ? null : EmailAddress.Read(form.ContactEmail);
        if (contactEmail is null && TypedText.Line(form.ContactEmail) is not null) Wrong("ContactEmail", "EmailWrong");
        var contactPhone = new PersonFields(_errors).Phone(form.ContactPhone, "ContactPhone");
        var people = People(form.People);
        var inputs = Inputs(form.Inputs);
        if (_errors.Count > 0) return null;
        return new InvitationAnswer
        {
            Reply = reply,
            Reason = string.IsNullOrEmpty(reason) ? null : reason,
            ContactName = contactName,
            ContactEmail = contactEmail,
            ContactPhone = contactPhone,
            People = people,
            Inputs = inputs,
            Tools = [.. from tool in form.Tools
                        where tools.Any(t => t.Id == tool.Id)
                        from wish in tool.Wishes.Distinct()
                        where Enum.GetNames<ToolWish>().Contains(wish)
                        select new KommuneTool(tool.Id, Enum.Parse<ToolWish>(wish))],
        };
    }

    // A question that was closed while somebody wrote is passed over.
    private List<InputReply> Inputs(IReadOnlyList<InputReplyForm> forms)
    {
        var replies = new List<InputReply>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (questions.FirstOrDefault(q => q.Id == forms[i].Id) is not { } question || replies.Any(r => r.QuestionId == question.Id)) continue;
            var text = question.Kind == InputKind.OpenText ? forms[i].Text?.Trim() : null;
            if (text?.Length > ReasonLength) Wrong($"Inputs[{i}].Text", "TooLong", ReasonLength);
            if (PersonalNumber.IsIn(text ?? "")) Wrong($"Inputs[{i}].Text", "PersonalNumber");
            var chosen = question.Options.Where(o => forms[i].Choices.Contains(o.Id.ToString(CultureInfo.InvariantCulture))).Select(o => o.Id);
            replies.Add(new InputReply(question.Id, string.IsNullOrEmpty(text) ? null : text, [.. question.Kind == InputKind.OneOf ? chosen.Take(1) : chosen]));
        }

        return replies;
    }

    private List<NamedPerson> People(IReadOnlyList<NamedPersonForm> forms)
    {
        var people = new List<NamedPerson>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (!forms[i].IsBlank) people.Add(One(forms[i], $"People[{i}]."));
        }

        foreach (var (person, first) in people.Select(p => (p, people.FindIndex(o => EmailAddress.Key(o.Email) == EmailAddress.Key(p.Email)))))
        {
            if (person.Email.Length > 0 && !ReferenceEquals(people[first], person)) Wrong("People[0].Email", "PersonTwice", person.Email);
        }

        if (people.Count > MostPeople) Wrong("People[0].Name", "TooMany", MostPeople);
        return people;
    }

    private NamedPerson One(NamedPersonForm form, string field)
    {
        var person = new PersonFields(_errors);
        return new NamedPerson
        {
            Id = form.Id,
            Name = person.Name(form.Name, field + "Name"),
            Email = person.Email(form.Email, field + "Email"),
            Service = Line(form.Service, field + "Service"),
            OwnRole = Line(form.OwnRole, field + "OwnRole"),
            RoleIds = [.. form.RoleIds.Where(id => network.Roles.Any(r => r.Id == id)).Distinct()],
        };
    }

    private string? Line(string? typed, string field)
    {
        var line = TypedText.Line(typed);
        if (line?.Length > LineLength) Wrong(field, "TooLong", LineLength);
        return line;
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
