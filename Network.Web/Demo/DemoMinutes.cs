using Network.Core.Gatherings;
using Network.Core.Minutes;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Minutes;

namespace Network.Web.Demo;

/// <summary>Minutes of the demo's gatherings: two published, one of them corrected, and one out for comments.</summary>
internal sealed class DemoMinutes(Database database, NetworkAccess access, DemoClock then)
{
    private const int Unnumbered = 0;

    private readonly MinutesStore _minutes = new(database, then);
    private readonly MinutesPublishStore _publishing = new(database, then);
    private List<long>? _kommuner;

    /// <summary>Each some days after its gathering.</summary>
    public static async Task Write(Database database, NetworkAccess access, TimeProvider now, CancellationToken stop)
    {
        var rows = (await new GatheringListStore(database, now).Of(access, _ => (0, 20), stop)).Rows;
        var over = rows.Where(g => g.State == GatheringState.Published && g.EndsAt < now.GetUtcNow()).OrderBy(g => g.StartsAt).ToList();
        if (over.Count > 0) await After(over[0]).First(over[0].Slug, stop);
        if (over.Count > 1) await After(over[1]).Second(over[1].Slug, stop);
        if (over.Count > 2) await new DemoMinutes(database, access, new DemoClock(now.GetUtcNow())).Third(over[2].Slug, stop);

        DemoMinutes After(GatheringGlance gathering) => new(database, access, new DemoClock(gathering.EndsAt!.Value.AddDays(3)));
    }

    private async Task First(string slug, CancellationToken stop)
    {
        await Save(slug, text => text with
        {
            Sections = Told(text, "Astrid Nettverk ønskte velkomen og fortalde **kvifor nettverket finst**: kommunane har bede om ein stad å dele det som verkar.",
                "Ingrid Fjell frå RKBU Vest viste korleis ein kan opne samtalen utan å leie barnet.\n\n- Spør ope, og vent på svaret.\n- Sei kva som skjer vidare.\n- Skriv ned barnet sine eigne ord.\n\nLysarka ligg under materiell.",
                "Gruppene var samde om at tid og forankring er det vanskelegaste. Fleire ønskjer ein *felles rutine* for kven som ringjer barnevernet."),
            Decisions = [new(Unnumbered, "Nettverket møtest fire gonger i året, minst éin gong fysisk.", null), new(Unnumbered, "Kvar kommune melder inn to personar i nøkkelroller.", null)],
            FollowUps =
            [
                new(Unnumbered, "Lage utkast til felles rutine for bekymringsmelding", null, Kommuner(0), Day(60)),
                new(Unnumbered, "Sende ut oversikt over verktøya i verktøykassa", access.PersonId, null, Day(30)),
            ],
            Others = "To representantar frå Bufetat region vest",
        }, stop);
        await Publish(slug, null, stop);
        then.GoTo(then.GetUtcNow().AddDays(9));
        await Save(slug, text => text with { Decisions = [.. text.Decisions.Select((d, i) => i == 0 ? d with { What = "Nettverket møtest fire gonger i året, minst to av dei fysisk." } : d)] }, stop);
        await Publish(slug, "Det fyrste vedtaket sa éin fysisk samling. Rett er to.", stop);
    }

    private async Task Second(string slug, CancellationToken stop)
    {
        await Save(slug, text => text with
        {
            Sections = Told(text, "Lunsj og registrering.", "Velkomen ved Astrid Nettverk. Rollene i nettverket vart gjennomgått.", "Om å **lytte fyrst**. Vi øvde to og to, og delte i plenum.", "",
                "Fleire barnehagar har fått til faste møte med barnevernet kvar månad. Det senkar terskelen for å spørje.", "Skulane vil ha ein plan for dagen etter at ei melding er send."),
            Decisions = [new(Unnumbered, "Alle kommunar prøver eitt verktøy før neste samling.", null)],
            FollowUps =
            [
                new(Unnumbered, "Dele møteplanen mellom barnehage og barnevern med dei andre", null, Kommuner(1), Day(14)),
                new(Unnumbered, "Finne lokale til fysisk samling i Førde", access.PersonId, null, Day(5)),
                new(Unnumbered, "Samle døme på planar for dagen etter", null, null, null),
            ],
        }, stop);
        await Publish(slug, null, stop);
    }

    private async Task Third(string slug, CancellationToken stop)
    {
        await Save(slug, text => text with
        {
            Sections = Told(text, "Velkomen.", "To kommunar fortalde korleis dei tok **Snakke** og **Jeg vet** i bruk.\n\n1. Start med leiarane.\n2. Set av tid til dei sju personalmøta.\n3. Gje éin person ansvaret."),
            Decisions = [new(Unnumbered, "Erfaringane blir skrivne ned og delte på sida til nettverket.", null)],
            FollowUps = [new(Unnumbered, "Skrive ned erfaringane med Snakke", null, Kommuner(2), Day(30))],
        }, stop);
        var head = (await _minutes.Desk(access, slug, stop))!.Head;
        await _publishing.SendForComments(access, slug, head.Revision, then.OsloToday().AddDays(6), stop);
    }

    private async Task Save(string slug, Func<MinutesText, MinutesText> write, CancellationToken stop)
    {
        await _minutes.Begin(access, slug, Language.Nynorsk, stop);
        var draft = (await _minutes.Draft(access, slug, stop))!;
        _kommuner ??= [.. draft.Owners.Kommuner.Keys.Order()];
        await _minutes.Save(access, slug, draft.Revision.Number, write(draft.Revision.Text), stop);
    }

    private async Task Publish(string slug, string? corrected, CancellationToken stop)
    {
        var head = (await _minutes.Desk(access, slug, stop))!.Head;
        await _publishing.Publish(access, slug, head.Revision, corrected, withoutList: true, stop);
    }

    private long? Kommuner(int index) => _kommuner is { Count: > 0 } all ? all[index % all.Count] : null;

    private DateOnly Day(int days) => then.OsloToday().AddDays(days);

    private static IReadOnlyList<MinutesSection> Told(MinutesText text, params string[] said) => [.. text.Sections.Select((s, i) => i < said.Length ? s with { Text = said[i] } : s)];
}
