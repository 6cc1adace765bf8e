using Network.Core.Invitations;

namespace Network.Web.Registrations;

/// <summary>A kommune's people and which of them are on the series.</summary>
public sealed record SeriesKommuneModel(string Token, KommuneInvitation Invitation, IReadOnlyList<long> Members);
