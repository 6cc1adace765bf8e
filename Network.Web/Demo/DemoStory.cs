using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Web.Demo;

/// <summary>What the demo tells: a network half a year in.</summary>
internal static class DemoStory
{
    public static LearningNetwork Network(DateOnly startsOn, IReadOnlyList<long> region) => new()
    {
        Name = new LocalText("Læringsnettverk mot vald og overgrep mot barn, Vestland", "Læringsnettverk mot vold og overgrep mot barn, Vestland", "Learning network against violence and abuse of children, Vestland"),
        Purpose = new LocalText(
            "Nettverket skal gje kommunane **betre kompetanse** på å førebyggje, avdekkje og handtere vald og overgrep mot barn.\n\n- Vi deler erfaringar på tvers av kommunar og tenester.\n- Vi tilbyr verktøy, og støtte til å ta dei i bruk i det daglege arbeidet.\n- Kvar kommune tek del med minst to personar i nøkkelroller.",
            "Nettverket skal gi kommunene **bedre kompetanse** på å forebygge, avdekke og håndtere vold og overgrep mot barn.\n\n- Vi deler erfaringer på tvers av kommuner og tjenester.\n- Vi tilbyr verktøy, og støtte til å ta dem i bruk i det daglige arbeidet.\n- Hver kommune deltar med minst to personer i nøkkelroller.",
            "The network gives kommuner **better competence** in preventing, uncovering and handling violence and abuse of children.\n\n- We share experiences across kommuner and services.\n- We offer tools, and support in taking them into daily work.\n- Each kommune takes part with at least two people in key roles."),
        Language = Language.Nynorsk,
        StartsOn = startsOn,
        EndsOn = startsOn.AddYears(2),
        Organisers = ["Statsforvaltaren i Vestland", "RVTS Vest"],
        Partners = ["RKBU Vest", "KORUS Bergen"],
        Contacts = [new NetworkContact("Astrid Nettverk", "RVTS Vest", DemoData.OrganiserEmail, null)],
        Roles = WantedRole.Usual,
        KommuneIds = region,
    };

    public static readonly IReadOnlyList<DemoGathering> Gatherings =
    [
        new(-150, 30, 58,
            new LocalText("Informasjons- og innspelsmøte", "Informasjons- og innspillsmøte", "Information and input meeting"),
            new LocalText("Eit møte utan forplikting: kva nettverket er, kva andre kommunar har lært, og kva de ønskjer dykk.", "Et møte uten forpliktelse: hva nettverket er, hva andre kommuner har lært, og hva dere ønsker dere.", "A meeting without obligation: what the network is, what others have learnt, and what you would like.")),
        new(-95, 45, 47,
            new LocalText("Oppstartssamling, lunsj til lunsj", "Oppstartssamling, lunsj til lunsj", "Opening gathering, lunch to lunch"),
            new LocalText("To dagar om rollene i nettverket, samtalen med barn og dei fyrste stega heime i kommunen.", "To dager om rollene i nettverket, samtalen med barn og de første stegene hjemme i kommunen.", "Two days on the roles in the network, talking with children, and the first steps at home."))
            { Mode = MeetingMode.Physical, Audience = Audience.InvitedKommuner, Capacity = 80, LunchToLunch = true, Place = "Fjordhotellet, Bergen" },
        new(-32, 40, 39,
            new LocalText("Verktøykassa: Snakke og Jeg vet", "Verktøykassen: Snakke og Jeg vet", "The toolbox: Snakke and Jeg vet"),
            new LocalText("Korleis to kommunar tok verktøya i bruk, og kva som måtte til.", "Hvordan to kommuner tok verktøyene i bruk, og hva som måtte til.", "How two kommuner took up the tools, and what it took.")),
        new(9, 35, 34,
            new LocalText("Trygg til å handle: når uroa blir konkret", "Trygg til å handle: når uroen blir konkret", "Confident to act: when worry turns concrete"),
            new LocalText("Vi øver på den vanskelege samtalen og går gjennom meldeplikta.", "Vi øver på den vanskelige samtalen og går gjennom meldeplikten.", "We practise the difficult conversation and go through the duty to report.")),
        new(48, 20, 34,
            new LocalText("Erfaringssamling for kommunane", "Erfaringssamling for kommunene", "Gathering on experiences"),
            new LocalText("Erfaringar frå det fyrste halvåret, og handlingsplanar som verkar.", "Erfaringer fra det første halvåret, og handlingsplaner som virker.", "Experiences from the first half-year, and action plans that work."))
            { Mode = MeetingMode.Hybrid, Audience = Audience.InvitedKommuner, Capacity = 30, ClosesDaysBefore = 14, LunchToLunch = true, Place = "Kulturhuset, Førde" },
        new(80, 10, 0,
            new LocalText("Leiarsamling", "Ledersamling", "Gathering for leaders"),
            new LocalText("For leiarane i tenestene: forankring, tid og ansvar.", "For lederne i tjenestene: forankring, tid og ansvar.", "For the leaders of the services: anchoring, time and responsibility."))
            { Audience = Audience.Leaders },
    ];
}
