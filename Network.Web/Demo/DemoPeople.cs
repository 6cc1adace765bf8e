using Network.Core.Access;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Web.Demo;

/// <summary>Invented people from real kommuner; the same ones each time.</summary>
internal sealed class DemoPeople(IReadOnlyList<Kommune> region)
{
    private static readonly string[] s_first =
    [
        "Marit", "Ingrid", "Solveig", "Kari", "Åshild", "Ragnhild", "Turid", "Eli", "Silje", "Hanne", "Øystein", "Torbjørn", "Magne", "Kjetil", "Arne", "Sondre", "Håkon", "Leif",
    ];

    private static readonly string[] s_last =
    [
        "Fjellheim", "Vassbotn", "Nesbakken", "Lidarende", "Storhaugen", "Øvrebø", "Kvamsvik", "Skogheim", "Åsebø", "Brekkestøl", "Myrdalen", "Sandviken", "Tveitane",
    ];

    private static readonly string[] s_roles =
    [
        "valdskoordinator", "opplæringsansvarleg", "BTI-koordinator", "helsesjukepleiar", "barnevernsleiar", "SLT-koordinator", "rektor", "styrar i barnehage",
    ];

    /// <summary>Somebody of a kommune of the region.</summary>
    public (string Name, string Email) From(long kommuneId, int number)
    {
        var name = $"{s_first[number * 5 % s_first.Length]} {s_last[number * 11 % s_last.Length]}";
        return (name, $"{Slug.Of(name).Replace('-', '.')}.{number}@{Slug.Of(region.First(k => k.Id == kommuneId).Name)}.example");
    }

    /// <summary>The kommuner they come from.</summary>
    public IReadOnlyList<Kommune> Region => region;

    public RegistrationWish Wish(int number, string gathering)
    {
        var kommune = region[number * 7 % region.Count];
        var (name, email) = From(kommune.Id, number);
        return new RegistrationWish
        {
            Gathering = gathering,
            SubmissionId = SecretToken.New(),
            Name = name,
            Email = email,
            Phone = number % 3 == 0 ? $"+479{number:0000000}" : null,
            KommuneId = kommune.Id,
            Role = s_roles[number % s_roles.Length],
            Language = number % 6 == 5 ? Language.Bokmal : Language.Nynorsk,
        };
    }
}
