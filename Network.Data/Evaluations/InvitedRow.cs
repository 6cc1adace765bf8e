using Network.Core.Evaluations;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Data.Evaluations;

/// <summary>Somebody who is asked, with all that decides whether they may answer.</summary>
internal sealed record InvitedRow
{
    /// <summary>What every statement that reads such rows begins with.</summary>
    public const string Select = """
        SELECT i.Id, i.Token, i.HasAnswered, i.EvaluationId, i.RegistrationId, r.PersonId, r.Language, r.State AS RegistrationState, r.Name, r.Email,
               g.State AS GatheringState, g.LearningNetworkId, g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn,
               e.IsOn, e.OnSince, e.SendMoment AS Moment, e.ClosesAfterDays, e.IsAnonymous, e.ReminderDays, e.ClosedAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd,
               (SELECT COUNT(*) FROM Attendance a WHERE a.RegistrationId = r.Id) AS Present
        FROM EvaluationInvitation i
        JOIN Evaluation e ON e.Id = i.EvaluationId
        JOIN Registration r ON r.Id = i.RegistrationId
        JOIN Gathering g ON g.Id = r.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        """;

    public long Id { get; init; }
    public string Token { get; init; } = "";
    public bool HasAnswered { get; init; }
    public long EvaluationId { get; init; }
    public long RegistrationId { get; init; }
    public long PersonId { get; init; }
    public Language Language { get; init; }
    public RegistrationState RegistrationState { get; init; }
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public GatheringState GatheringState { get; init; }
    public long LearningNetworkId { get; init; }
    public string? TitleNn { get; init; }
    public string? TitleNb { get; init; }
    public string? TitleEn { get; init; }
    public string? NameNn { get; init; }
    public string? NameNb { get; init; }
    public string? NameEn { get; init; }
    public bool IsOn { get; init; }
    public DateTimeOffset? OnSince { get; init; }
    public SendMoment Moment { get; init; }
    public int ClosesAfterDays { get; init; }
    public bool IsAnonymous { get; init; }
    public int? ReminderDays { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? LastEnd { get; init; }
    public int Present { get; init; }

    public LocalText Title => new(TitleNn, TitleNb, TitleEn);

    public LocalText NetworkName => new(NameNn, NameNb, NameEn);

    public Evaluation Evaluation => new()
    {
        Id = EvaluationId,
        IsOn = IsOn,
        OnSince = OnSince,
        Moment = Moment,
        ClosesAfterDays = ClosesAfterDays,
        IsAnonymous = IsAnonymous,
        ReminderDays = ReminderDays,
        ClosedAt = ClosedAt,
    };

    /// <summary>Until when the person may answer; null where they may not (any more).</summary>
    public DateTimeOffset? OpenUntil(DateTimeOffset now)
    {
        if (ClosedAt is not null || GatheringState != GatheringState.Published || RegistrationState != RegistrationState.Confirmed) return null;
        return EvaluationRules.Window(Evaluation, LastEnd) is { } window && window.Holds(now) ? window.ClosesAt : null;
    }
}
