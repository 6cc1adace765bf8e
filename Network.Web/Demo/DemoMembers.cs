using Network.Core.Members;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Members;
using Network.Data.Networks;
using Network.Data.People;

namespace Network.Web.Demo;

/// <summary>Half of the participants have agreed to stand on the network's list, some with their address, and some get its digest.</summary>
internal static class DemoMembers
{
    public static async Task Agree(Database database, NetworkAccess access, DemoPeople people, TimeProvider then, CancellationToken stop)
    {
        var slug = (await new NetworkStore(database, then).Find(access, stop)).Slug;
        var (persons, rights) = (new PersonStore(database), new AccessStore(database));
        var standings = await new InvitationOverviewStore(database, then).List(access, stop);
        foreach (var (standing, number) in standings.Select((s, i) => (s, i)).Where(s => s.i % 3 != 0))
        {
            if (await persons.FindByEmail(people.From(standing.KommuneId, number + 500).Email, stop) is not { } person) continue;
            if (await rights.AsMember(person.Id, slug, stop) is not { } member) continue;
            await new ConsentStore(database, then).Agree(member, new MemberConsent(ShowsEmail: number % 2 == 0, ShowsPhone: number % 4 == 0), stop);
            if (number % 5 == 1) await new DigestStore(database, then).Choose(member, stop);
        }
    }
}
