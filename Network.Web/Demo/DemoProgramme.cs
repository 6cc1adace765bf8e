using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Data;
using Network.Data.Access;
using Network.Data.Programme;

namespace Network.Web.Demo;

/// <summary>What happens in the demo's gatherings.</summary>
internal static class DemoProgramme
{
    private static readonly Speaker s_host = new("Astrid Nettverk", "RVTS Vest");

    private static readonly ProgrammeItem[] s_firstDay =
    [
        Item("Lunsj", 45),
        Item("Velkomen", 15, s_host),
        Item("Å snakke med barn når uroa er der", 60, new Speaker("Ingrid Fjell", "RKBU Vest")) with { Description = "Om å **lytte fyrst**, og om kva som hindrar oss." },
        Item("Pause", 15),
        Item("Barnehage: frå uro til handling", 75, new Speaker("Tone Haug", "Nore og Uvdal kommune – psykisk helse og rusarbeid")) with
            { Track = "Barnehage", Place = "Salen", Questions = "Kva gjer de i dag når nokon er uroa?\nKven hos dykk har ansvaret?" },
        Item("Skule: kvardagen etter ei melding", 75, new Speaker("Magnus Li", "Statsforvaltaren i Vestland")) with
            { Track = "Skule", Place = "Rom 2", Questions = "Korleis tek de imot barnet dagen etter?" },
        Item("Oppsummering i kommunane", 30) with { Questions = "Kva tek de med dykk heim?\nKva gjer de fyrst?" },
        Item("Middag", 60),
    ];

    private static readonly ProgrammeItem[] s_secondDay =
    [
        Item("Kva vi lærte i går", 20, s_host),
        Item("To kommunar fortel", 60, new Speaker("Kari Strand", "Kvinnherad kommune"), new Speaker("Ola Tveit", "Ullensvang kommune")),
        Item("Pause", 10),
        Item("Vegen vidare, og lunsj", 90, s_host),
    ];

    private static readonly ProgrammeItem[] s_meeting =
    [
        Item("Velkomen", 10, s_host),
        Item("Den vanskelege samtalen", 50, new Speaker("Ingrid Fjell", "RKBU Vest")),
        Item("Arbeid i grupper", 35) with { Questions = "Kva er vanskeleg å seie?\nKven kan hjelpe dykk?" },
        Item("Oppsummering", 25, s_host),
    ];

    public static async Task Plan(Database database, NetworkAccess access, Gathering gathering, TimeProvider then, CancellationToken stop)
    {
        var programme = new ProgrammeStore(database, then);
        var days = gathering.Sessions.Count > 1 ? new[] { s_firstDay, s_secondDay } : [s_meeting];
        foreach (var (session, items) in gathering.Sessions.Zip(days))
        {
            var start = 0;
            foreach (var (item, index) in items.Select((p, i) => (p, i)))
            {
                await programme.Add(access, gathering.Slug, item with { SessionId = session.Id, StartMinute = start }, follow: false, stop);
                var isBesideNext = item.Track is not null && items.ElementAtOrDefault(index + 1)?.Track is not null;
                if (!isBesideNext) start += item.Minutes;
            }
        }
    }

    private static ProgrammeItem Item(string title, int minutes, params Speaker[] speakers) => new() { Title = title, Minutes = minutes, Speakers = Speaker.Write(speakers) };
}
