using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Reads whom a kommune's contact registers: all that is wrong with it, or the people.</summary>
/// <param name="invitation">The kommune's.</param>
/// <param name="audience">Whom the gathering is for.</param>
public sealed class GroupFormReader(KommuneInvitation invitation, Audience audience)
{
    private const int MostPeople = 50;
    private static readonly TextSource s_texts = new(typeof(GroupFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Whom to register, nobody twice; null where <see cref="Errors"/> says what is wrong.</summary>
    public IReadOnlyList<GroupPerson>? Read(GroupForm form)
    {
        var people = invitation.People.Where(p => form.ParticipantIds.Contains(p.Id) && IsFor(p)).Select(p => new GroupPerson(p.Name, p.Email, RoleOf(p))).ToList();
        var fields = new PersonFields(_errors);
        for (var i = 0; i < form.Others.Count; i++)
        {
            if (form.Others[i].IsBlank) continue;
            if (audience == Audience.Participants) Wrong($"Others[{i}].Name", "OnlyParticipants");
            people.Add(new GroupPerson(fields.Name(form.Others[i].Name, $"Others[{i}].Name"), fields.Email(form.Others[i].Email, $"Others[{i}].Email"), null));
        }

        people = [.. people.DistinctBy(p => EmailAddress.Key(p.Email))];
        if (people.Count > MostPeople) Wrong("Others[0].Name", "TooMany", MostPeople);
        if (people.Count == 0 && _errors.Count == 0) Wrong("", "Nobody");
        return _errors.Count > 0 ? null : people;
    }

    /// <summary>True where the gathering is for this one of the kommune's people: one for leaders is for those with a leader's role.</summary>
    public bool IsFor(NamedPerson person) => audience != Audience.Leaders || invitation.Network.Roles.Any(r => r.ForLeaders && person.RoleIds.Contains(r.Id));

    private string? RoleOf(NamedPerson person) =>
        invitation.Network.Roles.Where(r => person.RoleIds.Contains(r.Id)).Select(r => r.Title.In(Languages.Current)).FirstOrDefault() ?? person.OwnRole;

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
