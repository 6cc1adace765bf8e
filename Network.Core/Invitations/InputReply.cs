namespace Network.Core.Invitations;

/// <summary>What a kommune answers to one question of the organisers.</summary>
/// <param name="QuestionId">Which question.</param>
/// <param name="Text">In its own words; null for a closed question.</param>
/// <param name="OptionIds">What it chose; empty for an open one.</param>
public sealed record InputReply(long QuestionId, string? Text, IReadOnlyList<long> OptionIds)
{
    /// <summary>True where nothing is answered.</summary>
    public bool IsBlank => Text is null && OptionIds.Count == 0;
}
