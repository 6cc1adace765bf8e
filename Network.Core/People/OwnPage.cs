using Network.Core.Evaluations;
using Network.Core.FollowUps;
using Network.Core.Invitations;
using Network.Core.Lists;
using Network.Core.Networks;

namespace Network.Core.People;

/// <summary>What stands around the gatherings on a person's own page.</summary>
public sealed record OwnPage
{
    /// <summary>Whose page it is.</summary>
    public required Person Person { get; init; }

    /// <summary>What they take part in.</summary>
    public IReadOnlyList<Participation> Participations { get; init; } = [];

    /// <summary>The key of each series that they are on, by the row of their part.</summary>
    public required IReadOnlyDictionary<long, string> Series { get; init; }

    /// <summary>The evaluations that wait for their answer.</summary>
    public IReadOnlyList<OpenEvaluation> Evaluations { get; init; } = [];

    /// <summary>The first few points that are theirs to do, of how many.</summary>
    public required ListPage<FollowUpPoint> FollowUps { get; init; }

    /// <summary>The first few networks that they organise or read, with nothing but their names.</summary>
    public IReadOnlyList<NetworkGlance> Networks { get; init; } = [];
}
