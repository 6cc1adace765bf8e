using Network.Core.People;
using Network.Core.Registrations;
using Network.Web.FollowUps;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>Everything on a person's own page, and the form as it stands.</summary>
public sealed record MyPageModel(OwnPage Own, PersonForm Form, OwnList List, OwnStanding? Only, Paging Paging, OwnFollowUpsModel FollowUps)
{
    /// <summary>Each standing with how many there are of it; null is all.</summary>
    public IEnumerable<(OwnStanding? Standing, int Count)> Tiles =>
        Enum.GetValues<OwnStanding>().Select(s => ((OwnStanding?)s, List.Counts.GetValueOrDefault(s))).Prepend((null, List.Counts.Values.Sum()));

    public static string Address(OwnStanding? standing) => standing is null ? MyPageController.Address : $"{MyPageController.Address}?vis={Word(standing.Value)}";

    /// <summary>What an address says; null for all.</summary>
    public static OwnStanding? Read(string? word) => Enum.GetValues<OwnStanding>().Cast<OwnStanding?>().FirstOrDefault(s => Word(s!.Value) == word);

    private static string Word(OwnStanding standing) => standing switch
    {
        OwnStanding.Registered => "pameld",
        OwnStanding.Waiting => "ventar",
        _ => "invitert",
    };
}

/// <summary>A gathering on the list, and the moment that it is shown at.</summary>
public sealed record OwnLineModel(OwnLine Line, DateTimeOffset Now);

/// <summary>All that is over.</summary>
public sealed record PastModel(OwnList List, Paging Paging);
