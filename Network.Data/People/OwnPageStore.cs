using Network.Core.FollowUps;
using Network.Core.Networks;
using Network.Core.People;
using Network.Core.Time;
using Network.Data.Evaluations;
using Network.Data.FollowUps;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Data.Registrations;

namespace Network.Data.People;

/// <summary>What stands around the gatherings on a person's own page: one statement.</summary>
public sealed class OwnPageStore(Database database, TimeProvider clock)
{
    private const string All = $"""
        {PersonStore.ById};
        {ParticipationStore.OfPerson};
        {SeriesStore.Memberships};
        {EvaluationAnswerStore.OfPerson};
        {OwnFollowUpStore.Count}
        """;

    private const string Networks = $"n.Id, n.Slug, n.NameNn, n.NameNb, n.NameEn {NetworkListStore.Mine}";

    private static readonly Sql s_page = new(
        sqlite: $"{All};\n{OwnFollowUpStore.PageSqlite};\nSELECT {Networks} LIMIT @take",
        sqlServer: $"{All};\n{OwnFollowUpStore.PageSqlServer};\nSELECT TOP (@take) {Networks}");

    /// <summary>The page; null where there is no such person.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="take">The most points and networks of each.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<OwnPage?> Of(long personId, int take, CancellationToken stop = default) => database.Read(sql =>
    {
        var values = new { personId, today = clock.OsloToday(), only = nameof(FollowUpFilter.Open), skip = 0, take };
        return sql.Several<OwnPage?>(s_page, values, async answers => await answers.Find<Person>() is { } person
            ? new OwnPage
            {
                Person = person,
                Participations = await ParticipationStore.Read(answers),
                Series = await SeriesStore.Read(answers),
                Evaluations = await EvaluationAnswerStore.Open(answers, clock.GetUtcNow()),
                FollowUps = await OwnFollowUpStore.Read(answers),
                Networks = await answers.List<NetworkGlance>(),
            }
            : null);
    }, stop);
}
