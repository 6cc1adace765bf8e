using Network.Core.Invitations;
using Network.Core.Texts;

namespace Network.Web.Demo;

/// <summary>What the demo asks its kommuner, and what they answer.</summary>
internal static class DemoInput
{
    public static readonly IReadOnlyList<InputQuestion> Questions =
    [
        new()
        {
            Kind = InputKind.OneOf,
            Text = new LocalText("Korleis bør vi starte?", "Hvordan bør vi starte?", "How should we begin?"),
            Options =
            [
                Option("Fysisk, lunsj til lunsj", "Fysisk, lunsj til lunsj", "In person, lunch to lunch"),
                Option("Digitalt, ein dag", "Digitalt, én dag", "Online, one day"),
                Option("Begge delar går bra", "Begge deler går bra", "Either is fine"),
            ],
        },
        new()
        {
            Kind = InputKind.SeveralOf,
            Text = new LocalText("Kva vil de helst øve på?", "Hva vil dere helst øve på?", "What would you most like to practise?"),
            Options =
            [
                Option("Samtalar med barn", "Samtaler med barn", "Talking with children"),
                Option("Samtalar med foreldre", "Samtaler med foreldre", "Talking with parents"),
                Option("Meldeplikt og samarbeid", "Meldeplikt og samarbeid", "Duty to report, and working together"),
                Option("Å skrive handlingsplan", "Å skrive handlingsplan", "Writing an action plan"),
            ],
        },
        new() { Kind = InputKind.OpenText, Text = new LocalText("Kva skal til for at de kjem?", "Hva skal til for at dere kommer?", "What would make you come?") },
    ];

    private static readonly string[] s_wishes =
    [
        "Datoane må vere klare eit halvår før, så leiarane kan lage vikarplan.",
        "At vi kan vere fleire frå same teneste, så vi ikkje står åleine heime etterpå.",
        "Korte samlingar med tid til å prate med kommunar på vår storleik.",
        "Vi treng hjelp til å overtyde leiinga. Eit brev om kva det kostar i tid, hadde hjelpt.",
        "At det ikkje blir lagt til vinterferien.",
    ];

    public static IReadOnlyList<InputReply> Replies(IReadOnlyList<InputQuestion> questions, int number) => number % 6 == 5
        ? []
        : [.. questions.Select(q => q.Kind switch
        {
            InputKind.OneOf => new InputReply(q.Id, null, [q.Options[(number * 7 + number / 3) % (q.Options.Count + 1) % q.Options.Count].Id]),
            InputKind.SeveralOf => new InputReply(q.Id, null, [.. q.Options.Where((_, i) => (number + i * i) % 3 != 0).Select(o => o.Id)]),
            _ => new InputReply(q.Id, number % 4 == 1 ? s_wishes[number % s_wishes.Length] : null, []),
        })];

    public static IReadOnlyList<KommuneTool> Tools(IReadOnlyList<NetworkTool> tools, int number) =>
    [
        .. tools.Where((_, i) => (number + i) % 5 == 0).Select(t => new KommuneTool(t.Id, ToolWish.Uses)),
        .. tools.Where((_, i) => (number + i * 3) % 7 == 1).Select(t => new KommuneTool(t.Id, ToolWish.WantsTraining)),
        .. tools.Where((_, i) => (number * 2 + i) % 11 == 3).Select(t => new KommuneTool(t.Id, ToolWish.WantsSupport)),
    ];

    private static InputOption Option(string nn, string nb, string en) => new(0, new LocalText(nn, nb, en));
}
