namespace Network.Data.Search;

/// <summary>What the index lacked and now has.</summary>
/// <param name="Gatherings">Gatherings.</param>
/// <param name="Networks">Networks whose tools were missing.</param>
/// <param name="Materials">Materials.</param>
/// <param name="Experiences">Published experiences.</param>
public sealed record SearchUpkeep(int Gatherings, int Networks, int Materials, int Experiences)
{
    /// <summary>All of it.</summary>
    public int Total => Gatherings + Networks + Materials + Experiences;
}
