using Network.Core.Gatherings;
using Network.Core.Invitations;

namespace Network.Core.Registrations;

/// <summary>Where a kommune stands with one gathering of its network.</summary>
/// <param name="Invitation">The kommune's, with its people.</param>
/// <param name="Gathering">Without meeting links.</param>
/// <param name="States">Where those of the kommune stand that are registered already, by the key of their address.</param>
/// <param name="Free">Places left, very many where there is no limit; null where it takes no registrations from this kommune.</param>
public sealed record GroupPlaces(KommuneInvitation Invitation, Gathering Gathering, IReadOnlyDictionary<string, RegistrationState> States, int? Free);
