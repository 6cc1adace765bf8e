namespace Network.Data.Access;

/// <summary>
/// Who may open what, as parts of statements: lists, downloads and search say the same because they hold the same words. All take <c>@personId</c>, 0 for
/// somebody who is not signed in.
/// </summary>
internal static class Readable
{
    /// <summary>The networks whose inner pages are the person's: they take part, answer for a kommune, or are staff.</summary>
    public const string Networks = """
        SELECT x.LearningNetworkId FROM Participant x WHERE x.PersonId = @personId
        UNION ALL SELECT x.LearningNetworkId FROM KommuneContact x WHERE x.PersonId = @personId
        UNION ALL SELECT x.LearningNetworkId FROM NetworkStaff x WHERE x.PersonId = @personId
        UNION ALL SELECT x.Id FROM LearningNetwork x JOIN Person y ON y.Id = @personId AND y.IsAdministrator = 1
        """;

    /// <summary>The networks that the person organises or reads.</summary>
    public const string StaffNetworks = """
        SELECT x.LearningNetworkId FROM NetworkStaff x WHERE x.PersonId = @personId
        UNION ALL SELECT x.Id FROM LearningNetwork x JOIN Person y ON y.Id = @personId AND y.IsAdministrator = 1
        """;

    /// <summary>The gatherings that the person was present in.</summary>
    public const string AttendedGatherings = """
        SELECT y.GatheringId FROM Registration y JOIN Attendance x ON x.RegistrationId = y.Id WHERE y.PersonId = @personId
        """;

    /// <summary>
    /// True where the person may open the document <c>d</c>, which has Visibility, LearningNetworkId and GatheringId. Each visibility includes the narrower
    /// ones: who was present may also open what the whole network may.
    /// </summary>
    public const string Document = $"""
        (d.Visibility = 'Everyone'
         OR (d.Visibility = 'AllNetworks' AND EXISTS ({Networks}))
         OR (d.Visibility IN ('Network', 'AllNetworks') AND d.LearningNetworkId IN ({Networks}))
         OR (d.Visibility IN ('Attended', 'Network', 'AllNetworks') AND d.GatheringId IN ({AttendedGatherings}))
         OR d.LearningNetworkId IN ({StaffNetworks}))
        """;
}
