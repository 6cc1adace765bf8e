using Network.Data.Access;

namespace Network.Data.Experiences;

/// <summary>Who may do what with the experience <c>d</c>, as parts of statements. All take <c>@personId</c>, 0 for somebody who is not signed in.</summary>
internal static class ExperienceRights
{
    /// <summary>True for those of its kommune in its network.</summary>
    public const string Own = """
        (EXISTS (SELECT 1 FROM Participant x WHERE x.PersonId = @personId AND x.LearningNetworkId = d.LearningNetworkId AND x.KommuneId = d.KommuneId)
         OR EXISTS (SELECT 1 FROM KommuneContact x WHERE x.PersonId = @personId AND x.LearningNetworkId = d.LearningNetworkId AND x.KommuneId = d.KommuneId))
        """;

    /// <summary>True for organisers of its network.</summary>
    public const string Organised = """
        (d.LearningNetworkId IN (
           SELECT x.LearningNetworkId FROM NetworkStaff x WHERE x.PersonId = @personId AND x.Access = 'Organiser'
           UNION ALL SELECT x.Id FROM LearningNetwork x JOIN Person y ON y.Id = @personId AND y.IsAdministrator = 1))
        """;

    /// <summary>True for those who may change it.</summary>
    public const string Edits = $"({Own} OR {Organised})";

    /// <summary>True for those who may open it: a published one as it says, any other for its kommune and the network's staff.</summary>
    public const string Opens = $"((d.State = 'Published' AND {Readable.Document}) OR {Own} OR d.LearningNetworkId IN ({Readable.StaffNetworks}))";
}
