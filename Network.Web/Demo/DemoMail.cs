using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Mail;

namespace Network.Web.Demo;

/// <summary>One mail that was sent to people of the network, and one that somebody has begun on.</summary>
internal static class DemoMail
{
    public static async Task Write(Database database, NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var gatherings = (await new GatheringListStore(database, then).Of(access, _ => (0, 20), stop)).Rows;
        var over = gatherings.Where(g => g.State == GatheringState.Published && g.EndsAt < then.GetUtcNow()).MaxBy(g => g.EndsAt);
        var drafts = new AnnouncementStore(database, then);
        if (over is not null && await drafts.Create(access, null, Thanks(over.Id), stop) is { } sent)
            await new AnnouncementSendStore(database, then).Send(access, null, sent, "demo-thanks", stop);
        await drafts.Create(access, null, Draft(), stop);
    }

    private static Announcement Thanks(long gathering) => new()
    {
        SubmissionId = "demo-thanks",
        Subject = new LocalText("Takk for sist, og lenkjer frå samlinga", "Takk for sist, og lenker fra samlingen", null),
        Body = new LocalText(
            "Takk for gode samtalar!\n\nPå **snakkemedbarn.no** ligg dei sju ferdige personalmøta som mange spurde om:\n\n- eitt møte tek 45 minutt\n- de treng ikkje fagfolk utanfrå\n- start gjerne med det første",
            "Takk for gode samtaler!\n\nPå **snakkemedbarn.no** ligger de sju ferdige personalmøtene som mange spurte om:\n\n- ett møte tar 45 minutter\n- dere trenger ikke fagfolk utenfra\n- start gjerne med det første",
            null),
        Groups = [new(RecipientKind.Present, gathering), new(RecipientKind.Joins, 0)],
    };

    private static Announcement Draft() => new()
    {
        SubmissionId = "demo-draft",
        Subject = new LocalText("Kva vil de høyre meir om?", null, null),
        Body = new LocalText("Vi planlegg neste år, og vil gjerne vite kva de treng.\n\nSvar på denne e-posten med **eitt ønske** innan fredag.", null, null),
        Groups = [new(RecipientKind.Joins, 0), new(RecipientKind.Interested, 0)],
    };
}
