using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.People;
using Network.Core.Registrations;

namespace Network.Web.People;

/// <summary>Everything on a person's own page, and the form as it stands.</summary>
public sealed record MyPageModel(
    Person Person, PersonForm Form, OwnRegistrations Registrations, IReadOnlyList<Participation> Participations, IReadOnlyList<NetworkGlance> Networks);
