using Network.Core.Gatherings;

namespace Network.Core.Registrations;

/// <summary>Who may take a place in a gathering.</summary>
public static class SeatRules
{
    /// <summary>True where the gathering is for this person.</summary>
    /// <param name="audience">Whom the gathering is for.</param>
    /// <param name="kommuneInRegion">The kommune given belongs to the network's region.</param>
    /// <param name="isParticipant">Signed in, and a participant of the network.</param>
    /// <param name="isLeader">Signed in, and a participant with a role for leaders.</param>
    public static bool IsFor(Audience audience, bool kommuneInRegion, bool isParticipant, bool isLeader) => audience switch
    {
        Audience.Open => true,
        Audience.InvitedKommuner => kommuneInRegion,
        Audience.Participants => isParticipant,
        Audience.Leaders => isLeader,
        _ => false,
    };
}
