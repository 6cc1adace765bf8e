using Network.Core.Gatherings;
using Network.Core.Time;

namespace Network.Web.Gatherings;

/// <summary>A gathering as a form to change it, in Oslo time.</summary>
internal static class GatheringForms
{
    public static GatheringForm Of(Gathering g) => new()
    {
        Version = g.Version,
        TitleNn = g.Title.Nn,
        TitleNb = g.Title.Nb,
        TitleEn = g.Title.En,
        DescriptionNn = g.Description.Nn,
        DescriptionNb = g.Description.Nb,
        DescriptionEn = g.Description.En,
        Mode = g.Mode,
        Audience = g.Audience,
        Capacity = g.Capacity,
        OpensOn = g.OpensAt?.OsloDate(),
        OpensTime = Time(g.OpensAt),
        ClosesOn = g.ClosesAt?.OsloDate(),
        ClosesTime = Time(g.ClosesAt),
        LinkDaysBefore = g.OwnLinkRule?.DaysBefore,
        LinkTime = g.OwnLinkRule?.Time,
        JoinIsAttendance = g.JoinIsAttendance,
        Sessions = [.. g.Planned.Select(Of)],
        Questions = [.. g.Questions.Select(q => new QuestionForm
        {
            Id = q.Id, Kind = q.Kind, Text = q.Text, Required = q.Required, Options = string.Join('\n', q.Options),
        })],
    };

    private static SessionForm Of(Session s) => new()
    {
        Id = s.Id,
        Title = s.Title,
        Day = s.StartsAt.OsloDate(),
        Starts = Time(s.StartsAt),
        EndDay = s.EndsAt.OsloDate() == s.StartsAt.OsloDate() ? null : s.EndsAt.OsloDate(),
        Ends = Time(s.EndsAt),
        Place = s.Place,
        MeetingUrl = s.MeetingUrl,
    };

    private static TimeOnly? Time(DateTimeOffset? moment) => moment is { } m ? TimeOnly.FromDateTime(m.ToOslo().DateTime) : null;
}
