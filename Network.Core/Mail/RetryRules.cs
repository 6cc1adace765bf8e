namespace Network.Core.Mail;

/// <summary>When a mail that was refused for the time being is tried again.</summary>
public static class RetryRules
{
    private static readonly TimeSpan[] s_waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(6),
    ];

    /// <summary>How long a mail is tried before it counts as failed.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(2);

    /// <summary>The next try after <paramref name="attempts"/> (from 1) of a mail queued then; null: it has failed.</summary>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset queuedAt, DateTimeOffset now)
    {
        var next = now + s_waits[Math.Clamp(attempts, 1, s_waits.Length) - 1];
        return next - queuedAt <= GiveUpAfter ? next : null;
    }
}
