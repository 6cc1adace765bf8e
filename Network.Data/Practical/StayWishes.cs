using Network.Core.Practical;

namespace Network.Data.Practical;

/// <summary>What some registrations want, as it was read together (<see cref="StayRows"/>).</summary>
internal sealed class StayWishes(IReadOnlyList<StayAnswerRow> answers, IReadOnlyList<StayChoiceRow> choices, IReadOnlyList<OnlineRow> online)
{
    private readonly Dictionary<long, string?> _diets = answers.ToDictionary(a => a.RegistrationId, a => a.Diet);
    private readonly ILookup<(long, StayKind), string> _choices = choices.ToLookup(c => (c.RegistrationId, c.Kind), c => c.Name);
    private readonly ILookup<long, long> _online = online.ToLookup(o => o.RegistrationId, o => o.SessionId);

    /// <summary>Null where they have not answered.</summary>
    public StayWish? Of(long id) => _diets.TryGetValue(id, out var diet) ? new StayWish([.. _choices[(id, StayKind.Meal)]], [.. _choices[(id, StayKind.Night)]], diet) : null;

    /// <summary>The sessions that they follow online.</summary>
    public IReadOnlyList<long> OnlineOf(long id) => [.. _online[id]];
}

internal sealed record StayAnswerRow
{
    public long RegistrationId { get; init; }
    public string? Diet { get; init; }
}

internal sealed record StayChoiceRow
{
    public long RegistrationId { get; init; }
    public StayKind Kind { get; init; }
    public string Name { get; init; } = "";
}

internal sealed record OnlineRow
{
    public long RegistrationId { get; init; }
    public long SessionId { get; init; }
}
