namespace Network.Data.FollowUps;

/// <summary>Whom is to be reminded of what, as parts of statements: queueing and writing say the same because they hold the same words.</summary>
internal static class FollowUpDueRows
{
    /// <summary>
    /// Each point whose date lies from <c>@today</c> to <c>@lastDay</c>, with each person who is to be reminded: its owner, or its kommune's contacts in the network,
    /// or where there is none the kommune's participants.
    /// </summary>
    public const string All = $"""
        SELECT f.Id, f.PersonId, f.DueOn FROM FollowUpPoint f
        WHERE f.DueOn >= @today AND f.DueOn <= @lastDay AND f.DoneAt IS NULL AND {FollowUpRows.Live} AND f.PersonId IS NOT NULL
        UNION ALL
        SELECT f.Id, c.PersonId, f.DueOn FROM FollowUpPoint f
        JOIN KommuneContact c ON c.LearningNetworkId = f.LearningNetworkId AND c.KommuneId = f.KommuneId
        WHERE f.DueOn >= @today AND f.DueOn <= @lastDay AND f.DoneAt IS NULL AND {FollowUpRows.Live} AND f.PersonId IS NULL
        UNION ALL
        SELECT f.Id, p.PersonId, f.DueOn FROM FollowUpPoint f
        JOIN Participant p ON p.LearningNetworkId = f.LearningNetworkId AND p.KommuneId = f.KommuneId
        WHERE f.DueOn >= @today AND f.DueOn <= @lastDay AND f.DoneAt IS NULL AND {FollowUpRows.Live} AND f.PersonId IS NULL
          AND NOT EXISTS (SELECT 1 FROM KommuneContact c WHERE c.LearningNetworkId = f.LearningNetworkId AND c.KommuneId = f.KommuneId)
        """;

    /// <summary>True where the person of <c>u</c>, a row of <see cref="All"/>, has not been reminded of that point for that date.</summary>
    public const string New = """
        NOT EXISTS (SELECT 1 FROM FollowUpReminder w WHERE w.FollowUpPointId = u.Id AND w.PersonId = u.PersonId AND w.DueOn = u.DueOn)
        """;
}
