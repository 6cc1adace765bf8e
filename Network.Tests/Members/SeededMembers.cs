using Network.Core.Access;
using Network.Core.Search;
using Network.Data;
using Network.Data.Access;
using Network.Tests.Networks;

namespace Network.Tests.Members;

/// <summary>People who take part, and documents that some of them may open.</summary>
internal static class SeededMembers
{
    private static readonly Sql s_participant = new("""
        INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, Service, CreatedAt) VALUES (@networkId, @kommuneId, @personId, @service, @now)
        """);

    private static readonly Sql s_contact = new("INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, @kommuneId, @personId)");

    private static readonly Sql s_document = new("""
        INSERT INTO SearchDocument (Kind, SubjectId, LearningNetworkId, GatheringId, KommuneId, Visibility, TitleNn, TitleNb, TitleEn, Body, TitleKey, BodyKey, Day, Address, ChangedAt)
        VALUES (@kind, @subjectId, @networkId, @gatheringId, @kommuneId, @visibility, @title, NULL, NULL, '', '', '', NULL, @address, @at)
        """);

    private static readonly DateTimeOffset s_made = new(2023, 8, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Lets a person take part for a kommune.</summary>
    public static Task Join(this Database database, NetworkAccess network, long personId, long kommuneId = 4601, string? service = null) =>
        database.Write(sql => sql.Change(s_participant, new { networkId = network.NetworkId, kommuneId, personId, service, now = s_made }));

    /// <summary>Lets a person answer for a kommune.</summary>
    public static Task AnswerFor(this Database database, NetworkAccess network, long personId, long kommuneId = 4601) =>
        database.Write(sql => sql.Change(s_contact, new { networkId = network.NetworkId, kommuneId, personId }));

    /// <summary>Something that can be found, as the features index it.</summary>
    public static Task AddDocument(
        this Database database, NetworkAccess network, SearchKind kind, long subjectId, string title, DateTimeOffset at,
        Visibility visibility = Visibility.Network, long? gatheringId = null, long? kommuneId = null) => database.Write(sql => sql.Change(s_document, new
        {
            kind = kind.ToString(),
            subjectId,
            networkId = network.NetworkId,
            gatheringId,
            kommuneId,
            visibility = visibility.ToString(),
            title,
            address = $"/dokument/{kind}/{subjectId}",
            at,
        }));

    /// <summary>The person's proof that they belong to the network; null where they do not.</summary>
    public static async Task<MemberAccess?> MemberOf(this Database database, NetworkAccess network, long personId) =>
        await new AccessStore(database).AsMember(personId, await database.SlugOf(network));
}
