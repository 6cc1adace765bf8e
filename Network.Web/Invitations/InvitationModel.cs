using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;

namespace Network.Web.Invitations;

/// <summary>A kommune's own page.</summary>
public sealed record InvitationModel
{
    public required string Token { get; init; }

    public required KommuneInvitation Invitation { get; init; }

    public required Kommune Kommune { get; init; }

    public required InvitationForm Form { get; init; }

    /// <summary>The network's gatherings that are still to come.</summary>
    public required IReadOnlyList<GatheringGlance> Coming { get; init; }

    /// <summary>The places that the kommune's people have in them.</summary>
    public required IReadOnlyList<KommuneRegistration> Registrations { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<InvitationChange> Changes { get; init; }

    public bool IsOpen => Invitation.ClosedAt is null;
}
