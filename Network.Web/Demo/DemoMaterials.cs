using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Materials;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Materials;
using Network.Jobs.Materials;

namespace Network.Web.Demo;

/// <summary>Files and links of the network and its gatherings, for each who may open them.</summary>
internal static class DemoMaterials
{
    private static readonly (string Name, Func<byte[]> Content, Visibility Seen, string Description)[] s_ofNetwork =
    [
        ("Handlingsplan mot vald i nære relasjonar – mal.docx", () => DemoFiles.Docx(
            "Handlingsplan mot vald i nære relasjonar", "Malen har fire satsingsområde: førebygging, avdekking, hjelp og samordning.",
            "Skriv for kvart område kva de vil oppnå, kven som har ansvaret, og når det skal vere gjort."), Visibility.Everyone, "Ein mal som kommunen kan fylle ut. Han følgjer dei fire satsingsområda i nettverket."),
        ("Rettleiar for valdskoordinatorar.pdf", () => DemoFiles.Pdf(
            "Rettleiar for valdskoordinatorar", "Koordinatoren held oversyn over tiltaka i kommunen,", "kallar inn til møte to gonger i halvåret,", "og er den som barnehage, skule og helsestasjon kan ringje til."), Visibility.Network, "Kva oppgåver koordinatoren har, og kva leiinga må leggje til rette for."),
        ("Fordeling av oppgåver i arrangørgruppa.docx", () => DemoFiles.Docx("Oppgåver i arrangørgruppa", "RVTS Vest har programmet, Statsforvaltaren har invitasjonane."), Visibility.Organisers, "Arbeidsnotat"),
    ];

    private static readonly (string Name, Func<byte[]> Content, Visibility Seen)[] s_ofGathering =
    [
        ("Lysark – å snakke med barn når uroa er der.pdf", () => DemoFiles.Pdf(
            "Å snakke med barn når uroa er der", "Lytt fyrst.", "Still opne spørsmål, og la barnet fortelje i sitt eige tempo.", "Lov ikkje meir enn du kan halde."), Visibility.Network),
        ("Gruppeoppgåver og notat frå gruppene.docx", () => DemoFiles.Docx(
            "Gruppeoppgåver", "Kva gjer de i dag når nokon er uroa?", "Barnehagane ønskjer seg ei fast kontaktperson i barnevernet.", "Skulane vil øve på den fyrste samtalen."), Visibility.Attended),
    ];

    public static async Task Put(Database database, FileVault vault, NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var (adding, intake) = (new MaterialAddStore(database, then), new FileIntake(vault, new NoScanner()));
        var desk = new MaterialDeskStore(database, then);
        foreach (var (name, content, seen, description) in s_ofNetwork)
        {
            var file = await Take(intake, name, content(), stop);
            var id = (await adding.File(access, null, file, MaterialReader.Named(name, seen, null), stop))!.Value;
            await desk.Save(access, null, id, 1, MaterialReader.Named(name, seen, null) with { Description = description }, stop);
        }

        await adding.Link(access, null, new MaterialDraft { Kind = MaterialKind.Link, Title = "Snakkemedbarn.no", Description = "Øvingar i samtale, med sju ferdige opplegg for personalet.", Url = "https://www.snakkemedbarn.no/", Visibility = Visibility.Everyone }, stop);
        await adding.Link(access, null, new MaterialDraft { Kind = MaterialKind.Video, Title = "Opptak: meldeplikta på tolv minutt", Url = "https://vimeo.com/000000000", Visibility = Visibility.Network }, stop);
        foreach (var glance in (await new GatheringListStore(database, then).Of(access, _ => (0, 20), stop)).Rows.Where(g => g.State == GatheringState.Published && g.EndsAt < then.GetUtcNow()))
        {
            foreach (var (name, content, seen) in s_ofGathering)
                await adding.File(access, glance.Slug, await Take(intake, name, content(), stop), MaterialReader.Named(name, seen, null), stop);
        }
    }

    private static async Task<StoredFile> Take(FileIntake intake, string name, byte[] content, CancellationToken stop) =>
        await intake.Take(new MemoryStream(content), name, stop) is IntakeOutcome.Taken taken ? taken.File : throw new InvalidOperationException($"{name} is refused.");
}
