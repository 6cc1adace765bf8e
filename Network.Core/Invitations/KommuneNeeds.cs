using Network.Core.Networks;

namespace Network.Core.Invitations;

/// <summary>What a network still needs of a kommune.</summary>
/// <param name="Answer">It has not answered.</param>
/// <param name="People">So many more people.</param>
/// <param name="Roles">The wanted roles that nobody has, in the network's order.</param>
public sealed record KommuneNeeds(bool Answer, int People, IReadOnlyList<WantedRole> Roles)
{
    /// <summary>True where nothing is missing.</summary>
    public bool IsNothing => !Answer && People == 0 && Roles.Count == 0;

    /// <summary>
    /// One who declines owes nothing. One who is only interested may name people and need not. Roles for leaders are wished for, not needed: leaders
    /// are invited to gatherings of their own.
    /// </summary>
    public static KommuneNeeds Of(LearningNetwork network, KommuneReply? reply, IReadOnlyCollection<NamedPerson> people) =>
        Of(network, reply, people.Count, [.. people.SelectMany(p => p.RoleIds)]);

    /// <summary>The same from how many there are and the roles that somebody has.</summary>
    public static KommuneNeeds Of(LearningNetwork network, KommuneReply? reply, int people, IReadOnlyCollection<long> held)
    {
        if (reply is null) return new KommuneNeeds(true, 0, []);
        if (reply != KommuneReply.Joins) return new KommuneNeeds(false, 0, []);
        var roles = network.Roles.Where(r => !r.ForLeaders && !held.Contains(r.Id)).ToList();
        return new KommuneNeeds(false, Math.Max(0, network.MinimumPeople - people), roles);
    }
}
