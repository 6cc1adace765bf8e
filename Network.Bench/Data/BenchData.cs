using Microsoft.Data.Sqlite;
using Network.Core.Kommuner;
using Network.Data;
using Network.Data.Kommuner;

namespace Network.Bench.Data;

/// <summary>Fills an empty, migrated SQLite database that has its kommuner. The same seed and moment give the same rows.</summary>
public static class BenchData
{
    /// <summary>All of it; returns what measures need to know.</summary>
    public static async Task<BenchWorld> Fill(Database database, BenchSize size, int seed, DateTimeOffset now, CancellationToken stop = default)
    {
        now = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, now.Offset).ToUniversalTime();
        var kommuner = await new KommuneStore(database).All(stop);
        await using var connection = (SqliteConnection)await database.Open(stop);
        using var rows = new BulkRows(connection);
        rows.Begin();
        var world = Fill(new BenchPlace(rows, new BenchWords(seed), size, now, kommuner));
        rows.End();
        return world;
    }

    private static BenchWorld Fill(BenchPlace place)
    {
        var people = new BenchPeople(place);
        var networks = new BenchNetworks(place, people).Add();
        var gatherings = new BenchGatherings(place, networks).Add();
        var tokens = new BenchLists(place, people, gatherings).Add();
        var documents = new BenchKnowledge(place, networks, gatherings, people).Add();
        return new BenchWorld
        {
            Now = place.Now,
            OrganiserEmail = people.Organiser.Email,
            OrganiserId = people.Organiser.Id,
            NetworkSlug = networks[0].Slug,
            LargeGatheringSlug = gatherings.Large.Gathering.Slug,
            LargeGatheringRegistrations = place.Size.Registrations,
            OpenGatheringSlug = gatherings.Open.Gathering.Slug,
            ParticipantEmail = people.Participant.Email,
            ParticipantId = people.Participant.Id,
            ParticipantToken = tokens.Participant,
            CalendarToken = tokens.Calendar,
            CalendarSessions = gatherings.OfCalendar.Sum(g => g.Gathering.Sessions.Count),
            DueRegistrations = place.Size.Due,
            Documents = documents,
            Searches = place.Words.Searches(),
        };
    }
}

/// <summary>What every part of the generator works with.</summary>
internal sealed record BenchPlace(BulkRows Rows, BenchWords Words, BenchSize Size, DateTimeOffset Now, IReadOnlyList<Kommune> Kommuner)
{
    public Random Random => Words.Random;
}
