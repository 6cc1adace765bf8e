using Network.Core.Gatherings;
using Network.Core.Programme;

namespace Network.Bench.Data;

/// <summary>Writes gatherings as the product would have.</summary>
internal sealed class BenchGatheringRows(BenchPlace place)
{
    private static readonly BulkTable s_gathering = new(
        "Gathering", "Id", "LearningNetworkId", "Slug", "TitleNn", "DescriptionNn", "Mode", "State", "Audience", "Capacity", "Taken", "SeatChanges", "Version", "CreatedAt", "PublishedAt");

    private static readonly BulkTable s_session = new(
        "Session", "Id", "GatheringId", "Title", "StartsAt", "EndsAt", "Place", "MeetingUrl", "TimeMark", "LinkMark", "LinkDueAt", "NoticeFrom", "Sequence", "CreatedAt");

    private static readonly BulkTable s_item = new("ProgrammeItem", "Id", "SessionId", "StartMinute", "Minutes", "Title", "Description", "Speakers", "Version");

    private static readonly BulkTable s_question = new("Question", "Id", "GatheringId", "Kind", "Text", "Options", "Required", "Position");

    private static readonly IReadOnlyList<Question> s_questions =
    [
        new() { Kind = QuestionKind.OneOf, Text = "Kva verkstad vel du?", Options = ["Samtale", "Rutine", "Samarbeid", "Rettleiing"], Required = true },
        new() { Kind = QuestionKind.YesNo, Text = "Har du vore med før?" },
    ];

    public BenchGathering Add(Gathering gathering, BenchNetwork network, GatheringWish wish, DateTimeOffset made)
    {
        var published = gathering.State == GatheringState.Draft ? (DateTimeOffset?)null : made.AddHours(2);
        var id = place.Rows.AddNew(
            s_gathering, network.Id, gathering.Slug, gathering.Title.Nn, gathering.Description.Nn, gathering.Mode, gathering.State, gathering.Audience, gathering.Capacity,
            gathering.Taken, wish.Seats.Changes, gathering.Version, made, published);
        var sessions = gathering.Sessions.Select(s => Add(s with { GatheringId = id }, made)).ToList();
        return new BenchGathering(gathering with { Id = id, Sessions = sessions }, network, wish.Seats)
        {
            Questions = wish.WithQuestions ? [.. s_questions.Select((q, i) => Add(q, id, i))] : [],
        };
    }

    private Session Add(Session s, DateTimeOffset made)
    {
        var id = place.Rows.AddNew(
            s_session, s.GatheringId, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl, s.TimeMark, s.LinkMark, s.LinkDueAt, s.NoticeFrom, 0, made);
        return s with { Id = id, Programme = [.. s.Programme.Select(p => Add(p with { SessionId = id }))] };
    }

    private ProgrammeItem Add(ProgrammeItem p) =>
        p with { Id = place.Rows.AddNew(s_item, p.SessionId, p.StartMinute, p.Minutes, p.Title, p.Description, p.Speakers, p.Version) };

    private Question Add(Question q, long gatheringId, int position) =>
        q with { Id = place.Rows.AddNew(s_question, gatheringId, q.Kind, q.Text, string.Join('\n', q.Options), q.Required, position) };
}
