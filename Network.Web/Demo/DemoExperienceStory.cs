using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Texts;

namespace Network.Web.Demo;

/// <summary>What the demo's kommuner have tried.</summary>
internal static class DemoExperienceStory
{
    public static readonly IReadOnlyList<DemoExperience> All =
    [
        new(new ExperienceText
        {
            Title = "Snakke i sju personalmøte: slik fekk vi alle med",
            Tools = ["Snakke"],
            Services = [KommuneService.School, KommuneService.Kindergarten],
            TargetGroup = "Alle tilsette i fire barnehagar og to skular",
            Done = "Vi køyrde dei sju ferdige møta, eitt i månaden, på den faste fellestida.\n\n- Styrar og rektor leia møta sjølve.\n- Vikarar var med og fekk timane betalt.\n- Kvar gong øvde vi to og to i ti minutt.",
            Worked = "At **leiaren** heldt møtet, ikkje nokon utanfrå. Etter det tredje møtet byrja folk å ta opp uro med kvarandre på eige initiativ.",
            DidNotWork = "To barnehagar la møta til kvelden, og då kom berre halvparten. Då vi flytta dei til planleggingsdagar, kom alle.",
            Costs = "45 minutt i månaden per tilsett. Om lag 30 000 kroner til vikarar.",
        }, Visibility.Everyone)
        { IsApproved = true, Comments = ["Kva gjorde de med dei som ikkje ville øve?", "Vi lét dei sjå på dei to fyrste gongene. Etterpå ville dei vere med.", "Takk! Fann de nokon god måte å få med nattevakter og assistentar?", "Vi heldt eit ekstra møte for dei, med mat. Det fungerte overraskande godt."] },
        new(new ExperienceText
        {
            Title = "Jeg vet på 5. trinn, saman med helsesjukepleiar",
            Tools = ["Jeg vet"],
            Services = [KommuneService.School, KommuneService.HealthCentre],
            TargetGroup = "Elevar på 5. trinn",
            Done = "Kontaktlærar og helsesjukepleiar heldt fire timar saman. Foreldra fekk brev og møte på førehand.",
            Worked = "Elevane visste kven dei kunne gå til etterpå. Helsesjukepleiar fekk fleire på døra.",
            DidNotWork = "Vi gløymde å avtale kven som tok imot dei som kom rett etter timen. No har vi det i planen.",
            Costs = "Fire skuletimar, og to timar førebuing for to personar.",
        }, Visibility.AllNetworks)
        { Comments = ["Kor tidleg sende de brevet til foreldra?", "To veker før. Møtet var dagen før den fyrste timen."] },
        new(new ExperienceText
        {
            Title = "Vi prøvde Snakke i ein liten kommune",
            Tools = ["Snakke"],
            Services = [KommuneService.Kindergarten],
            TargetGroup = "Tilsette i to barnehagar",
            Done = "Vi slo saman to barnehagar og køyrde møta annakvar månad.",
            Worked = "Å vere to hus saman gav betre samtalar.",
            DidNotWork = "Annakvar månad var for sjeldan: folk gløymde kva vi hadde øvd på.",
        }, Visibility.Network)
        { Follows = 0, Comments = ["Ville de valt kvar månad om de starta på nytt?"] },
        new(new ExperienceText
        {
            Title = "Tverrfaglig veileder for uro: én side, samme for alle tjenester",
            Language = Language.Bokmal,
            Tools = ["Trygg til handling", "BTI"],
            Services = [KommuneService.School, KommuneService.Kindergarten, KommuneService.HealthCentre, KommuneService.ChildWelfare, KommuneService.Pedagogical],
            TargetGroup = "Alle som møter barn i jobben",
            Done = "Vi samlet fem tjenester til tre møter og skrev én felles side: hva gjør jeg i dag, hvem ringer jeg, hva skriver jeg ned.",
            Worked = "At barnevernet var med fra første møte. Siden henger nå på alle personalrom.",
            DidNotWork = "Første utkast var på åtte sider. Ingen leste det.",
            Costs = "Omtrent 40 timer til sammen.",
        }, Visibility.Everyone)
        { Comments = ["Kan dere dele siden? Vi strever med akkurat dette.", "Ja, ta kontakt, så sender vi den."] },
        new(new ExperienceText
        {
            Title = "Kollegarettleiing på barnevernsvakta",
            Services = [KommuneService.ChildWelfare, KommuneService.Police],
            Tools = ["Fast rettleiing"],
            TargetGroup = "Tilsette på vakt",
            Done = "Fast time kvar tysdag med psykolog frå RVTS. Politiet var med annakvar gong.",
            Worked = "Betre samarbeid når det hastar: vi kjenner kvarandre no.",
            DidNotWork = "Turnusen gjorde at dei same alltid mista timen. Vi byter dag kvart halvår.",
        }, Visibility.Network),
        new(new ExperienceText
        {
            Title = "Ny som tilsett: ein halv dag om vald og overgrep",
            Tools = ["Trygg til handling", "Snakke"],
            Services = [KommuneService.Kindergarten, KommuneService.School, KommuneService.Other],
            TargetGroup = "Alle nytilsette som møter barn",
            Done = "Kvart halvår samlar vi alle nytilsette. Valdskoordinator og barnevernet fortel, og alle øver på éin samtale.",
            Worked = "Dei nye veit kven dei kan ringje, og har sett andletet.",
            DidNotWork = "Vikarar fall utanfor. No får dei den same dagen på video.",
            Costs = "Ein halv dag for to personar, to gonger i året.",
        }, Visibility.AllNetworks)
        { Comments = ["Er det obligatorisk?", "Ja, det står i arbeidsavtalen."] },
        new(new ExperienceText
        {
            Title = "Sinnemestring for foreldre: to grupper, éi lukkast",
            Tools = ["Sinnemestring"],
            Services = [KommuneService.MentalHealth, KommuneService.Welfare],
            TargetGroup = "Foreldre som sjølve har bede om hjelp",
            Done = "Gruppe kvar onsdag i femten veker, saman med nabokommunen.",
            Worked = "Gruppa som hadde avtalt barnepass, heldt saman til slutt.",
            DidNotWork = "I den andre gruppa fall halvparten frå etter fire veker. Vi spurde for seint om kva som skulle til.",
            Costs = "To gruppeleiarar, fire timar i veka kvar.",
        }, Visibility.Network),
        new(new ExperienceText
        {
            Title = "Handlingsplan på tolv sider i staden for åtti",
            Tools = ["Implementere"],
            Services = [KommuneService.Other],
            TargetGroup = "Leiarar og politikarar",
            Done = "Vi skreiv planen på nytt saman med tenestene, med eitt mål og tre tiltak for kvart satsingsområde.",
            Worked = "Kommunestyret las han. Kvart tiltak har eit namn på ein leiar.",
            DidNotWork = "Vi hadde ikkje med NAV frå starten, og måtte skrive eitt kapittel to gonger.",
        }, Visibility.AllNetworks),
        new(new ExperienceText
        {
            Title = "Jeg vet: erfaringane våre etter eitt år",
            Tools = ["Jeg vet"],
            Services = [KommuneService.School],
            TargetGroup = "Barn 6–12 år",
            Done = "Alle trinn har hatt minst to timar. Lærarane valde sjølve kven av dei som heldt timane.",
            Worked = "Å gjere det likt på alle skulane.",
        }, Visibility.Network)
        { Follows = 1 },
        new(new ExperienceText { Title = "Foreldremøte om nettvett og grenser", Services = [KommuneService.School, KommuneService.Police], Done = "Utkast: vi manglar tal frå dei to siste møta." }, null),
    ];
}
