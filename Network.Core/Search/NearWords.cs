namespace Network.Core.Search;

/// <summary>Words that mean the same, or nearly, in nynorsk, bokmål and the field: whoever looks for one finds the others.</summary>
public static class NearWords
{
    private static readonly ILookup<string, string[]> s_byStem = Groups.Select(g => g.Split(' ').Select(SearchKey.Of).Distinct().ToArray())
        .SelectMany(g => g.Select(WordEnding.Stem).Distinct().Select(s => (Stem: s, Group: g)))
        .ToLookup(g => g.Stem, g => g.Group);

    // Beginnings are enough: «møte» finds «møter» and «møteleiar».
    private static string[] Groups =>
    [
        "samling møte nettverksmøte nettverkssamling", "korleis hvordan", "kva hva", "kvifor hvorfor", "kven hvem", "kvar hvor", "ikkje ikke", "berre bare", "noko noe",
        "vald vold", "overgrep seksuelle krenking", "omsorgssvikt vanskjøtsel forsømming", "born barn", "unge ungdom", "foreldre føresette foresatte", "heim hjem",
        "jente gut gutt", "barnehage førskule", "skule skular skole skoler", "elev skuleelev", "lærar lærer pedagog", "helsestasjon helsesjukepleiar helsesykepleier", "barnevern barnevernsteneste barneverntjeneste",
        "teneste tjeneste", "kommune kommunar", "leiar leder leiing ledelse", "tilsett tilsette ansatt ansatte medarbeidar medarbeider", "deltakar deltaker", "valdskoordinator voldskoordinator", "koordinator samordnar samordner",
        "referat møtereferat protokoll", "vedtak avgjerd avgjerder beslutning", "oppfølging oppfølgjing følgje følge", "erfaring røynsle", "evaluering vurdering tilbakemelding", "verktøy tiltak metode",
        "opplæring kurs undervisning kompetanseheving", "kompetanse kunnskap", "rettleiing veiledning rettleie veilede", "førebyggje førebygging forebygge forebygging", "handlingsplan plan", "rutine prosedyre", "melding meldeplikt varsel varsle varsling bekymringsmelding",
        "avverje avverjeplikt avvergeplikt avverge", "teieplikt taushetsplikt", "samtykke samtykkje", "samtale samtalar snakke", "spørsmål spurnad", "samarbeid samhandling samordning", "innspel innspill", "påmelding påmelde registrering",
        "invitasjon innbyding innbydelse", "program programme dagsorden saksliste", "lysark lysbilete lysbilde presentasjon", "materiell materiale ressurs", "kartlegging kartleggje undersøking undersøkelse spørjeundersøking", "resultat utfall",
        "utfordring vanske vanskar problem", "døme eksempel", "arbeid arbeide jobb", "byrje begynne starte", "auke øke", "endre endring", "mogleg mulig moglegheit mulighet", "tryggleik trygghet sikkerhet", "trygg sikker",
        "sjukehus sykehus", "sjuk syk sjukdom sykdom", "psykisk mental", "rus rusmiddel alkohol", "eldre gamle", "likestilling likeverd", "innvandrar innvandrer minoritet", "veke uke", "år årleg årlig", "lågterskel lavterskel",
        "statsforvaltar statsforvalter fylkesmann", "tverrfagleg tverrfaglig tverretatleg tverretatlig", "fagleg faglig", "nettverk læringsnettverk", "gjennomføring gjennomføre", "utprøving prøve pilot", "kostnad økonomi pris",
    ];

    /// <summary>The other words of the groups that hold a form of this one, as keys; empty where it is in none.</summary>
    public static IReadOnlyList<string> Of(string key) => [.. s_byStem[WordEnding.Stem(key)].SelectMany(g => g).Where(w => w != key).Distinct()];

    /// <summary>How many groups there are.</summary>
    public static int Count => Groups.Length;
}
