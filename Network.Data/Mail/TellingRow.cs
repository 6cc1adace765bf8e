namespace Network.Data.Mail;

/// <summary>What one mail told of one session.</summary>
internal sealed record TellingRow
{
    public long OutboxId { get; init; }
    public long RegistrationId { get; init; }
    public int Round { get; init; }
    public long SessionId { get; init; }
    public string TimeMark { get; init; } = "";
    public string? LinkMark { get; init; }
    public long? GatheringChangeId { get; init; }
}
