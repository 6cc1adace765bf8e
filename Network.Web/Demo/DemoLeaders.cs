using Network.Core.Registrations;
using Network.Data;
using Network.Data.Access;
using Network.Data.Registrations;
using Network.Jobs.Mail;

namespace Network.Web.Demo;

/// <summary>The leaders whom the demo invites to their gathering, and what some of them answer.</summary>
internal static class DemoLeaders
{
    private static readonly string[] s_titles = ["oppvekstsjef", "kommunalsjef helse", "barnevernsleiar", "leiar for psykisk helse og rusarbeid"];

    public static async Task Invite(
        Database database, NetworkAccess access, string slug, DemoPeople people, TimeProvider then, IServiceProvider jobs, CancellationToken stop)
    {
        var store = new LeaderStore(database, then);
        var invited = people.Region.Where((_, i) => i % 3 == 0).Select((kommune, i) =>
        {
            var (name, email) = people.From(kommune.Id, 900 + i);
            return new NewLeader(kommune.Id, name, email, s_titles[i % s_titles.Length]);
        });
        await store.Add(access, slug, [.. invited], stop);
        await store.Invite(access, slug, stop);
        await jobs.GetRequiredService<SendDueMail>().Run(stop);
        var pages = new LeaderPageStore(database, then);
        foreach (var (leader, i) in (await store.List(access, slug, stop))!.Select((l, i) => (l, i)))
        {
            if (i % 5 is 0 or 3) await pages.Accept(leader.Token, stop);
            if (i % 5 == 4) await pages.Decline(leader.Token, stop);
        }
    }
}
