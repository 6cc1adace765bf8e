using Network.Core.Gatherings;

namespace Network.Bench.Data;

/// <summary>A gathering that was made up, and how many come.</summary>
/// <param name="Gathering">With its sessions.</param>
/// <param name="Network">Whose it is.</param>
/// <param name="Seats">How many have which state.</param>
internal sealed record BenchGathering(Gathering Gathering, BenchNetwork Network, BenchSeats Seats)
{
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public bool IsOver(DateTimeOffset now) => Gathering.Sessions.All(s => s.EndsAt < now);
}

/// <summary>How many registrations a gathering has.</summary>
/// <param name="Registrations">All.</param>
/// <param name="Waiting">Of them: those for whom there was no place.</param>
/// <param name="Cancelled">Of them: those who had a place and gave it up.</param>
internal sealed record BenchSeats(int Registrations, int Waiting, int Cancelled)
{
    public static readonly BenchSeats None = new(0, 0, 0);

    public int Confirmed => Registrations - Waiting - Cancelled;

    /// <summary>Every registration is one change of places, every cancelling another.</summary>
    public int Changes => Registrations + Cancelled;

    /// <summary>The nearer the end of the alphabet of states, the fewer: five of a hundred cancelled.</summary>
    public static BenchSeats Of(int registrations, bool isFull = false) => new(registrations, isFull ? registrations * 3 / 100 : 0, registrations / 20);
}
