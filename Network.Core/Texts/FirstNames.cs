namespace Network.Core.Texts;

/// <summary>Tells the word of a sentence from somebody's name, where an age stands beside it.</summary>
internal static class FirstNames
{
    // What a capital letter and a number in brackets mostly are where they are nobody: parts of documents, places, things that are counted.
    private static readonly HashSet<string> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        "Tabell", "Figur", "Vedlegg", "Kapittel", "Kap", "Del", "Punkt", "Side", "Steg", "Trinn", "Fase", "Modul", "Tiltak", "Økt", "Dag", "Veke", "Uke", "Gruppe", "Nivå", "Mål", "Delmål", "Sjå", "Se",
        "Barn", "Born", "Gutar", "Gutter", "Jenter", "Elevar", "Elever", "Foreldre", "Tilsette", "Ansatte", "Deltakarar", "Deltakere", "Skular", "Skoler", "Barnehagar", "Barnehager", "Kommunar", "Kommuner",
        "Skule", "Skulen", "Skole", "Skolen", "Barnehage", "Barnehagen", "Helsestasjon", "Helsestasjonen", "Barnevern", "Barnevernet", "Kommune", "Kommunen", "Prosjekt", "Prosjektet", "Tiltaket",
        "Ordninga", "Ordningen", "Planen", "Avtalen", "Perioden", "Opplegget", "Kurset", "Nettverket", "Gruppa", "Gruppen", "Programmet", "Stillinga", "Stillingen", "Dette", "Det", "Han", "Ho", "Hun",
        "Table", "Figure", "Appendix", "Chapter", "Part", "Step", "Phase", "Module", "Measure", "Day", "Week", "Group", "Children", "Schools", "Staff", "The", "This", "It", "Project", "Alder", "Alderen", "Snitt", "Tid",
    };

    private static readonly string[] s_endings = ["kommune", "kommunen", "skule", "skulen", "skole", "skolen", "barnehage", "barnehagen", "tenesta", "tjenesten", "planen", "arbeidet", "opplegget", "kurset", "ingar", "inger", "ingane", "ingene"];

    /// <summary>True for a word that is surely no first name; false for an empty one.</summary>
    public static bool IsOther(string word) => word.Length > 0 && (s_others.Contains(word) || s_endings.Any(e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
}
