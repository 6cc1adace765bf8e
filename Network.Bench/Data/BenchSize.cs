namespace Network.Bench.Data;

/// <summary>How much there is to be.</summary>
/// <param name="Registrations">In the large gathering; a fifth as many more are spread over the others.</param>
/// <param name="Due">Registrations whose meeting link is due now and not queued.</param>
/// <param name="Networks">At least three.</param>
/// <param name="Gatherings">At least 100.</param>
/// <param name="Minutes">Published minutes, each of a gathering that is over.</param>
/// <param name="Experiences">Published experiences.</param>
/// <param name="Documents">Searchable documents of every kind; what gatherings, minutes, experiences and tools do not give are materials.</param>
public sealed record BenchSize(int Registrations, int Due, int Networks, int Gatherings, int Minutes, int Experiences, int Documents)
{
    /// <summary>What a network begins with.</summary>
    public static readonly BenchSize Small = new(50, 20, 5, 120, 20, 20, 400);

    /// <summary>A region.</summary>
    public static readonly BenchSize Middle = new(5_000, 1_000, 20, 500, 150, 150, 4_000);

    /// <summary>Ten countries.</summary>
    public static readonly BenchSize Large = new(100_000, 10_000, 200, 5_000, 2_500, 2_500, 50_000);

    /// <summary>The smallest that is meant for so many registrations, with just so many of them.</summary>
    public static BenchSize Of(int registrations) => (registrations <= Small.Registrations ? Small : registrations <= Middle.Registrations ? Middle : Large) with
    {
        Registrations = registrations,
    };
}
