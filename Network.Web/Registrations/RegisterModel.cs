using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>The registration form with what it needs around it. The form's fields are bound without a prefix.</summary>
public sealed record RegisterModel(RegistrationForm Form, Gathering Gathering, KommuneCatalogue Kommuner, IReadOnlyList<long> Region, int Waiting)
{
    /// <summary>The kommuner to choose among: all, or those of the region where the gathering is for them.</summary>
    public IEnumerable<string> Choices => Kommuner.All
        .Where(k => Gathering.Audience != Audience.InvitedKommuner || Region.Contains(k.Id))
        .Select(Kommuner.Label);

    /// <summary>What was answered to a question, word for word.</summary>
    public IReadOnlyList<string> AnswerTo(Question question) =>
        Form.Answers.FirstOrDefault(a => a.QuestionId == question.Id)?.Values ?? [];
}
