using Network.Core.FollowUps;
using Network.Data;
using Network.Data.Access;
using Network.Data.FollowUps;

namespace Network.Web.Demo;

/// <summary>Some of what was agreed in the demo's gatherings is done by now.</summary>
internal static class DemoFollowUps
{
    private const int Every = 3;

    private static readonly string[] s_notes = ["Gjekk greitt, alle har svart.", "Lagt ut på sidene til kommunen.", "Teke opp i leiargruppa. Vi held fram til våren."];

    public static async Task Mark(Database database, NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var store = new FollowUpStore(database, then);
        var points = (await store.List(access, FollowUpFilter.All, null, total => (0, total), stop)).Rows;
        foreach (var (point, index) in points.Select((p, i) => (p, i)).Where(x => x.i % Every == 1))
            await store.Done(access, point.Id, index % 2 == 0 ? null : s_notes[index / Every % s_notes.Length], stop);
    }
}
