using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Core.Time;

namespace Network.Web.Programme;

/// <summary>A programme's item as a form, in Oslo time.</summary>
internal static class ProgrammeForms
{
    private const int UsualMinutes = 30;

    /// <summary>A new one at the end of a session.</summary>
    public static ProgrammeItemForm New(Session session) =>
        Start(session, session.Programme.Select(p => p.EndMinute).DefaultIfEmpty().Max()) with { SessionId = session.Id, Minutes = UsualMinutes, Follow = true };

    public static ProgrammeItemForm Of(ProgrammeItem item, Gathering gathering) => Start(gathering.Sessions.Single(s => s.Id == item.SessionId), item.StartMinute) with
    {
        Version = item.Version,
        SessionId = item.SessionId,
        Title = item.Title,
        Minutes = item.Minutes,
        Description = item.Description,
        Place = item.Place,
        Track = item.Track,
        Questions = item.Questions,
        Speakers = [.. item.People.Select(s => new SpeakerForm { Name = s.Name, Organisation = s.Organisation })],
        Follow = true,
    };

    private static ProgrammeItemForm Start(Session session, int minute)
    {
        var starts = session.StartsAt.AddMinutes(minute).ToOslo();
        return new ProgrammeItemForm { Day = DateOnly.FromDateTime(starts.DateTime), Starts = TimeOnly.FromDateTime(starts.DateTime) };
    }
}
