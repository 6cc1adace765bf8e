using Network.Core.Gatherings;
using Network.Data;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Gatherings;

namespace Network.Web.Demo;

/// <summary>Lets six of seven come to each session of a gathering that is over.</summary>
internal static class DemoAttendance
{
    public static async Task Tick(Database database, NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var (attendance, gatherings) = (new AttendanceStore(database, then), new GatheringStore(database, then));
        foreach (var glance in (await new GatheringListStore(database, then).Of(access, _ => (0, 20), stop)).Rows.Where(g => g.State == GatheringState.Published))
        {
            var gathering = (await gatherings.Find(access, glance.Slug, stop))!;
            foreach (var session in gathering.Planned.Where(s => s.EndsAt < then.GetUtcNow()))
            {
                foreach (var (line, _) in (await attendance.All(access, gathering.Slug, session.Id, stop))!.Value.Lines.Select((l, i) => (l, i)).Where(l => l.i % 7 != 6))
                    await attendance.Tick(access, gathering.Slug, session.Id, line.RegistrationId, present: true, stop);
            }
        }
    }
}
