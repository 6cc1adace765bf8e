using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Attendance;

/// <summary>What somebody took part in (kursbevis): nothing of them but their name.</summary>
public sealed record Certificate
{
    /// <summary>By which anybody may check it; empty where the holder has not asked for it yet.</summary>
    public string Code { get; init; } = "";

    /// <summary>Whose.</summary>
    public string Name { get; init; } = "";

    /// <summary>The holder's language.</summary>
    public Language Language { get; init; }

    /// <summary>The gathering.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>The network.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>Who organised.</summary>
    public IReadOnlyList<string> Organisers { get; init; } = [];

    /// <summary>The sessions in which the holder was present, by start.</summary>
    public IReadOnlyList<Session> Attended { get; init; } = [];

    /// <summary>When it was asked for, in UTC; null where it was not.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>How long they last together.</summary>
    public TimeSpan Length => Attended.Aggregate(TimeSpan.Zero, (sum, s) => sum + (s.EndsAt - s.StartsAt));

    /// <summary>Hours as people write them: a half is a half, to the nearest quarter.</summary>
    public decimal Hours => Math.Round((decimal)Length.TotalMinutes / 15, MidpointRounding.AwayFromZero) / 4;
}

/// <summary>Whether somebody has a certificate to get.</summary>
public enum CertificateState
{
    /// <summary>The gathering is not over.</summary>
    TooEarly,

    /// <summary>They were present in no session, as far as is known.</summary>
    NotPresent,

    /// <summary>They may ask for it.</summary>
    Ready,

    /// <summary>They have it.</summary>
    Issued,
}
