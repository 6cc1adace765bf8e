namespace Network.Core.Evaluations;

/// <summary>How a gathering is evaluated.</summary>
public sealed record Evaluation
{
    /// <summary>The most days that it may be open, or wait before it reminds.</summary>
    public const int MostDays = 90;

    /// <summary>What stands until an organiser says otherwise: off, anonymous, the next morning, two weeks, one reminder after five days.</summary>
    public static readonly Evaluation Usual = new();

    /// <summary>The row; 0 where nothing is stored yet.</summary>
    public long Id { get; init; }

    /// <summary>True where those who were there are asked.</summary>
    public bool IsOn { get; init; }

    /// <summary>When it was turned on, in UTC, before anybody was asked; null where it never was.</summary>
    public DateTimeOffset? OnSince { get; init; }

    /// <summary>When people are asked.</summary>
    public SendMoment Moment { get; init; } = SendMoment.NextMorning;

    /// <summary>How many days one can answer, the day when people were asked not among them.</summary>
    public int ClosesAfterDays { get; init; } = 14;

    /// <summary>True where nobody can see who answered what.</summary>
    public bool IsAnonymous { get; init; } = true;

    /// <summary>How many days after they were asked those who have not answered are reminded, once; null for never.</summary>
    public int? ReminderDays { get; init; } = 5;

    /// <summary>Grows with each saved change.</summary>
    public int Version { get; init; }

    /// <summary>From when on nobody can answer, in UTC; null while that moment has not come. Closed is closed: see <see cref="EvaluationRules"/>.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
