namespace Network.Core.Gatherings;

/// <summary>Who may register for a gathering.</summary>
public enum Audience
{
    /// <summary>All who are interested, also before their kommune has answered anything.</summary>
    Open,

    /// <summary>Anyone from a kommune of the network's region.</summary>
    InvitedKommuner,

    /// <summary>The network's participants, signed in.</summary>
    Participants,

    /// <summary>Participants with a role for leaders, signed in.</summary>
    Leaders,
}
