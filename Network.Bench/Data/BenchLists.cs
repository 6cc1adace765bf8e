using Network.Core.Registrations;

namespace Network.Bench.Data;

/// <summary>Fills gatherings with people, each once in a gathering.</summary>
internal sealed class BenchLists(BenchPlace place, BenchPeople people, BenchGatheringSet gatherings)
{
    private readonly BenchRegistrations _registrations = new(place);
    private int _next;

    /// <summary>The secrets of the participant's registration in the open gathering, and of the calendar.</summary>
    public (string Participant, string Calendar) Add()
    {
        var participant = "";
        foreach (var gathering in gatherings.All)
        {
            if (gathering == gatherings.Open) participant = Add(gathering, people.Participant);
            else if (gatherings.OfCalendar.Contains(gathering)) Add(gathering, people.CalendarOwner);
            else Fill(gathering);
        }

        _registrations.AddCounts();
        return (participant, people.AddFeed(people.CalendarOwner));
    }

    private string Add(BenchGathering gathering, BenchPerson person) =>
        _registrations.Add(gathering, person, RegistrationState.Confirmed, 1, Start(gathering));

    // Those who wait came when it was full, after all others; who cancelled is spread over the rest.
    private void Fill(BenchGathering gathering)
    {
        var seats = gathering.Seats;
        var start = Start(gathering);
        var step = TimeSpan.FromDays(20) / Math.Max(1, seats.Registrations);
        var (placed, change) = (seats.Registrations - seats.Waiting, 0);
        var cancelled = 0;
        for (var i = 0; i < seats.Registrations; i++)
        {
            var state = i >= placed ? RegistrationState.Waiting
                : (long)(i + 1) * seats.Cancelled / placed > cancelled ? RegistrationState.Cancelled
                : RegistrationState.Confirmed;
            if (state == RegistrationState.Cancelled) cancelled++;
            change += state == RegistrationState.Cancelled ? 2 : 1;
            _registrations.Add(gathering, people.Others[_next++ % people.Others.Count], state, change, start + step * i);
        }
    }

    private DateTimeOffset Start(BenchGathering gathering)
    {
        var first = gathering.Gathering.Sessions.Min(s => s.StartsAt);
        return (first < place.Now ? first : place.Now).AddDays(-25);
    }
}
