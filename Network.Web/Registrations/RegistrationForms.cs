using Network.Core.Kommuner;
using Network.Core.People;
using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>A stored registration as the form that would have led to it.</summary>
internal static class RegistrationForms
{
    public static RegistrationForm Of(Registration registration, KommuneCatalogue kommuner) => new()
    {
        Version = registration.Version,
        Name = registration.Name,
        Email = registration.Email,
        Phone = registration.Phone is { } phone ? PhoneNumber.Show(phone) : null,
        Kommune = registration.KommuneId is { } id && kommuner.Find((int)id) is { } kommune ? kommuner.Label(kommune) : null,
        Organisation = registration.Organisation,
        Role = registration.Role,
        Meals = registration.Stay?.Meals ?? [],
        Nights = registration.Stay?.Nights ?? [],
        Diet = registration.Stay?.Diet,
        Online = registration.OnlineSessions,
        Answers = [.. registration.Answers.Select(a => new AnswerForm { QuestionId = a.Key, Values = a.Value.Split('\n') })],
    };
}
