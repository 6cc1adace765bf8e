using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.People;
using Network.Core.Registrations;

namespace Network.Web.People;

/// <summary>Everything on a person's own page, and the form as it stands. Series: the key of each series they are on, by the row of the part.</summary>
public sealed record MyPageModel(
    Person Person, PersonForm Form, OwnRegistrations Registrations, IReadOnlyList<Participation> Participations,
    IReadOnlyDictionary<long, string> Series, IReadOnlyList<NetworkGlance> Networks);
