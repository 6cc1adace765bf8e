using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Core.Texts;

namespace Network.Bench.Data;

/// <summary>
/// Makes gatherings: 40 of the first network, the first of which has most of the registrations; 40 with 200 sessions for a calendar; ten whose link is due;
/// the one that is open to anybody; and what is left for the other networks.
/// </summary>
internal sealed class BenchGatherings(BenchPlace place, IReadOnlyList<BenchNetwork> networks)
{
    private const int OfFirst = 40;
    private const int OfFeed = 40;
    private const int WithDueLink = 10;

    private readonly BenchGatheringRows _rows = new(place);
    private int _number;

    public BenchGatheringSet Add()
    {
        var size = place.Size;
        var shared = size.Registrations / 5;
        var all = new List<BenchGathering>();
        var large = Add(networks[0], Plan("storsamling", sessions: 1, firstDay: 14) with { Seats = BenchSeats.Of(size.Registrations, isFull: true), WithQuestions = true });
        all.Add(large);
        for (var i = 1; i < OfFirst; i++) all.Add(Add(networks[0], Plan(null, 1 + i % 2, Day(i)) with { Seats = BenchSeats.Of(shared / 2 / OfFirst) }));
        var calendar = Enumerable.Range(0, OfFeed).Select(i => Add(networks[1], Plan(null, 5, i < 9 ? -60 + i * 6 : 12 + i * 6) with { Seats = new BenchSeats(1, 0, 0) })).ToList();
        var due = Enumerable.Range(0, WithDueLink).Select(i => Add(networks[2], Plan(null, 1, 1) with { Seats = new BenchSeats(Share(size.Due, i), 0, 0) })).ToList();
        var open = Add(networks[^1], Plan("open-samling", 4, 21) with { Seats = new BenchSeats(1, 0, 0), IsOpen = true });
        all.AddRange([.. calendar, .. due, open]);
        var left = size.Gatherings - all.Count;
        for (var i = 0; i < left; i++)
        {
            var seats = BenchSeats.Of(i < shared / 2 ? Math.Max(1, shared / 2 / left) : 0);
            var draft = i % 20 == 19;
            all.Add(Add(networks[i % (networks.Count - 1) + 1], Plan(null, 1 + i % 3, Day(i)) with { Seats = draft ? BenchSeats.None : seats, IsDraft = draft }));
        }

        return new BenchGatheringSet(all, large, open, calendar, due);
    }

    private static int Share(int all, int index) => all / WithDueLink + (index < all % WithDueLink ? 1 : 0);

    // Three of five are over; none is so near that its link is due.
    private int Day(int index) => index % 5 < 3 ? -10 - place.Random.Next(330) : 6 + place.Random.Next(120);

    private static GatheringWish Plan(string? slug, int sessions, int firstDay) => new(slug, sessions, firstDay);

    private BenchGathering Add(BenchNetwork network, GatheringWish wish)
    {
        var number = ++_number;
        var made = place.Now.AddDays(Math.Min(-30, wish.FirstDay - 60)).AddMinutes(-number);
        var gathering = new Gathering
        {
            LearningNetworkId = network.Id,
            Slug = wish.Slug ?? $"samling-{number}",
            Title = new LocalText(wish.Slug is null ? place.Words.Title(2, 7) : "Open samling om førebygging", null, null),
            Description = new LocalText(wish.IsOpen ? "## Kva du får vite\n\n" + place.Words.Prose(6) : place.Words.Prose(1), null, null),
            Mode = MeetingMode.Digital,
            State = wish.IsDraft ? GatheringState.Draft : GatheringState.Published,
            Audience = Audience.Open,
            Capacity = wish.Seats.Waiting > 0 ? wish.Seats.Confirmed : null,
            Taken = wish.Seats.Confirmed,
            Version = 2,
            Sessions = [.. Enumerable.Range(0, wish.Sessions).Select(i => Session(number, wish.FirstDay + i, made, wish.IsOpen))],
        };
        return _rows.Add(gathering, network, wish, made);
    }

    private Session Session(int number, int day, DateTimeOffset made, bool isOpen)
    {
        var start = place.Now.AddDays(day).AddMinutes(5 * (number % 12)).AddSeconds(-place.Now.Second);
        var url = $"https://mote.example/{number}/{day + 1000}";
        return SessionChanges.New(new SessionPlan(0, isOpen ? place.Words.Title(3, 6) : null, start, start.AddMinutes(120), null, url), LinkRule.Usual, made) with
        {
            Programme = [.. Enumerable.Range(0, isOpen ? 5 : number % 3).Select(i => Item(i, isOpen))],
        };
    }

    private ProgrammeItem Item(int index, bool isLong) => new()
    {
        StartMinute = index * 20,
        Minutes = 20,
        Title = place.Words.Title(3, 8),
        Description = isLong ? place.Words.Prose(1) : null,
        Speakers = Speaker.Write([new Speaker(place.Words.Name(), "Kompetansesenteret")]),
        Version = 1,
    };
}

/// <summary>What a gathering is to be.</summary>
internal sealed record GatheringWish(string? Slug, int Sessions, int FirstDay)
{
    public BenchSeats Seats { get; init; } = BenchSeats.None;
    public bool WithQuestions { get; init; }
    public bool IsOpen { get; init; }
    public bool IsDraft { get; init; }
}

/// <summary>All gatherings, and those with a use of their own.</summary>
internal sealed record BenchGatheringSet(
    IReadOnlyList<BenchGathering> All, BenchGathering Large, BenchGathering Open, IReadOnlyList<BenchGathering> OfCalendar, IReadOnlyList<BenchGathering> Due);
