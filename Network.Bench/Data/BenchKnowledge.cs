using Network.Core.Access;
using Network.Core.Minutes;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Bench.Data;

/// <summary>Makes what there is to find: minutes, experiences and materials, and every document that can be searched for.</summary>
internal sealed class BenchKnowledge(BenchPlace place, IReadOnlyList<BenchNetwork> networks, BenchGatheringSet gatherings, BenchPeople people)
{
    private static readonly BulkTable s_minutes = new("GatheringMinutes", "Id", "GatheringId", "State", "Revision", "Edition", "CreatedAt", "PublishedAt");
    private static readonly BulkTable s_revision = new("MinutesRevision", "Id", "GatheringMinutesId", "Number", "PersonId", "SavedAt", "Document");

    private static readonly BulkTable s_edition = new(
        "MinutesEdition", "Id", "GatheringMinutesId", "LearningNetworkId", "GatheringId", "Visibility", "Number", "Revision", "PersonId", "PublishedAt", "WithoutList", "DeletedPresent", "Document");

    private static readonly BulkTable s_decision = new("MinutesDecision", "Id", "GatheringMinutesId", "Position", "What", "SectionHeading", "CreatedAt", "PublishedAt");

    private static readonly BulkTable s_point = new(
        "FollowUpPoint", "Id", "LearningNetworkId", "GatheringMinutesId", "Position", "What", "KommuneId", "DueOn", "DoneAt", "DoneBy", "Version", "CreatedAt", "PublishedAt");

    private static readonly BulkTable s_material = new(
        "Material", "Id", "LearningNetworkId", "GatheringId", "Kind", "Title", "Description", "Url", "Visibility", "FileNumber", "Version", "PersonId", "CreatedAt", "RenewedAt");

    private readonly BenchDocuments _documents = new(place);

    /// <summary>How many documents there are.</summary>
    public int Add()
    {
        foreach (var network in networks)
        {
            foreach (var tool in network.Tools)
                _documents.Add(ToolText.Entry(new(_documents.NextTool(), tool, null), network.Id, network.Slug), place.Now.AddDays(-300));
        }

        foreach (var gathering in gatherings.All) _documents.Add(GatheringText.Entry(gathering.Gathering, []), place.Now.AddDays(-40));
        foreach (var gathering in gatherings.All.Where(g => g.IsOver(place.Now) && g.Gathering.State != Core.Gatherings.GatheringState.Draft).Take(place.Size.Minutes)) AddMinutes(gathering);
        var experiences = new BenchExperiences(place, people, _documents);
        for (var i = 0; i < place.Size.Experiences; i++) experiences.Add(networks[i % networks.Count]);
        while (_documents.Count < place.Size.Documents) AddMaterial();
        return _documents.Count;
    }

    private void AddMinutes(BenchGathering held)
    {
        var (rows, words, g) = (place.Rows, place.Words, held.Gathering);
        var at = g.Sessions.Max(s => s.EndsAt).AddDays(3);
        var owner = people.Organiser.Id;
        var (decision, todo) = (words.Title(6, 14), words.Title(6, 12));
        var id = rows.NextId(s_minutes);
        var (decisionId, pointId) = (rows.NextId(s_decision), rows.NextId(s_point));
        var kommune = words.Of(held.Network.Kommuner).Id;
        var due = at.AddDays(30).OsloDate();
        var text = new MinutesText
        {
            Sections = [.. Enumerable.Range(1, 3).Select(i => new MinutesSection(i, null, words.Title(2, 5), words.Prose(1)))],
            Decisions = [new MinutesDecision(decisionId, decision, 1)],
            FollowUps = [new MinutesFollowUp(pointId, todo, null, kommune, due)],
        };
        var document = MinutesJson.Write(text);
        rows.Add(s_minutes, id, g.Id, MinutesState.Published, 1, 1, at, at);
        rows.AddNew(s_revision, id, 1, owner, at, document);
        rows.AddNew(s_edition, id, held.Network.Id, g.Id, Visibility.Network, 1, 1, owner, at, true, 0, document);
        rows.Add(s_decision, decisionId, id, 0, decision, text.Sections[0].Heading, at, at);
        var isDone = place.Random.Next(2) == 0;
        rows.Add(s_point, pointId, held.Network.Id, id, 0, todo, kommune, due, isDone ? at.AddDays(10) : null, isDone ? owner : null, isDone ? 2 : 1, at, at);
        _documents.Add(new SearchEntry(SearchKind.Minutes, id, held.Network.Id, g.Title, MinutesPlainText.Of(text), $"/samlingar/{g.Slug}/referat")
        {
            Visibility = Visibility.Network,
            GatheringId = g.Id,
            Day = g.Sessions.Min(s => s.StartsAt).OsloDate(),
        }, at);
    }

    private void AddMaterial()
    {
        var (words, random) = (place.Words, place.Random);
        var held = random.Next(2) == 0 ? words.Of(gatherings.All) : null;
        var network = held?.Network ?? words.Of(networks);
        var isDraft = held?.Gathering.State == Core.Gatherings.GatheringState.Draft;
        var visibility = (Visibility)random.Next(5);
        var (title, description) = (words.Title(2, 9), words.Text(random.Next(40, 160)));
        var at = place.Now.AddDays(-random.Next(1, 900));
        var id = place.Rows.NextId(s_material);
        place.Rows.Add(
            s_material, id, network.Id, held?.Gathering.Id, "Link", title, description, $"https://materiell.example/{id}", visibility, 0, 1, people.Organiser.Id, at, at);
        _documents.Add(new SearchEntry(SearchKind.Material, id, network.Id, new LocalText(title, null, null), description, $"/materiell/{id}")
        {
            Visibility = isDraft ? Visibility.Organisers : visibility,
            GatheringId = held?.Gathering.Id,
            Day = (held?.Gathering.Sessions.Min(s => s.StartsAt) ?? at).OsloDate(),
        }, at);
    }
}
