using Network.Core.Gatherings;
using Network.Core.Joining;
using Network.Core.Registrations;

namespace Network.Web.Joining;

/// <summary>What a person finds at their own join address. Nothing on the page may hold the registration's other key.</summary>
public sealed record JoinModel(MyRegistration Mine, DateTimeOffset Now)
{
    public JoinState State => JoinRules.StateAt(Mine.Registration, Mine.Gathering, Now);

    public IReadOnlyList<Session> Sessions => JoinRules.Near(Mine.Gathering, Now);

    /// <summary>Null where nothing was said.</summary>
    public string? CancelReason => Mine.Gathering.CancelReason ?? Mine.Gathering.Sessions.LastOrDefault(s => s.CancelReason is not null)?.CancelReason;

    public JoinSessionState Of(Session session) => JoinRules.StateAt(Mine.Gathering, session, Now);

    public bool Counts(Session session) => JoinRules.Counts(Mine.Gathering, session, Now);
}

/// <summary>The page that leads on to the meeting.</summary>
public sealed record JoinedModel(MyRegistration Mine, Session Session, Uri Meeting);
