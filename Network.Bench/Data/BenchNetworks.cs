using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Bench.Data;

/// <summary>A network that was made up.</summary>
internal sealed record BenchNetwork(long Id, string Slug, string Name, IReadOnlyList<Kommune> Kommuner, IReadOnlyList<string> Tools);

/// <summary>Makes networks: the first has 43 kommuner, which answered, and is the organiser's.</summary>
internal sealed class BenchNetworks(BenchPlace place, BenchPeople people)
{
    private static readonly BulkTable s_network = new(
        "LearningNetwork", "Id", "Slug", "NameNn", "PurposeNn", "Language", "StartsOn", "MinimumPeople", "LinkDaysBefore", "LinkTime", "Version", "CreatedAt");

    private static readonly BulkTable s_organisation = new("NetworkOrganisation", "LearningNetworkId", "Name", "Part", "Position");
    private static readonly BulkTable s_contact = new("NetworkContact", "LearningNetworkId", "Name", "Title", "Email", "Position");
    private static readonly BulkTable s_role = new("NetworkRole", "Id", "LearningNetworkId", "TitleNn", "TitleNb", "ForLeaders", "Position");
    private static readonly BulkTable s_kommune = new("NetworkKommune", "LearningNetworkId", "KommuneId");
    private static readonly BulkTable s_staff = new("NetworkStaff", "LearningNetworkId", "PersonId", "Access");
    private static readonly BulkTable s_invitation = new("Invitation", "Id", "LearningNetworkId", "KommuneId", "Token", "CreatedAt");

    private static readonly BulkTable s_answer = new(
        "InvitationAnswer", "InvitationId", "Answer", "ContactName", "ContactEmail", "ContactPhone", "Version", "AnsweredAt", "ChangedAt");

    private static readonly BulkTable s_kommuneContact = new("KommuneContact", "LearningNetworkId", "KommuneId", "PersonId");
    private static readonly BulkTable s_participant = new("Participant", "Id", "LearningNetworkId", "KommuneId", "PersonId", "CreatedAt", "Service");
    private static readonly BulkTable s_participantRole = new("ParticipantRole", "Id", "ParticipantId", "NetworkRoleId");
    private static readonly BulkTable s_tool = new("NetworkTool", "Id", "LearningNetworkId", "Name", "Position");

    private static readonly string[] s_roles = ["Koordinator", "Barnevernleiar", "Leiar", "Helsesjukepleiar", "Rektor"];
    private static readonly string[] s_tools = ["Jeg vet", "Snakke", "Trygg til handling", "TryggEst", "Din utvei"];

    public IReadOnlyList<BenchNetwork> Add() => [.. Enumerable.Range(0, place.Size.Networks).Select(Add)];

    private BenchNetwork Add(int index)
    {
        var (rows, words, made) = (place.Rows, place.Words, place.Now.AddDays(-380 + index % 300));
        var name = index == 0 ? "Førebygging i regionen" : $"{words.Title(2, 4)} {index}";
        var slug = index == 0 ? "regionen" : $"nettverk-{index}";
        var id = rows.AddNew(s_network, slug, name, words.Prose(1), Language.Nynorsk, new DateOnly(2023, 1, 1), 3, LinkRule.Usual.DaysBefore, LinkRule.Usual.Time, 1, made);
        rows.Add(s_organisation, id, "Kompetansesenteret", "Organiser", 0);
        rows.Add(s_contact, id, people.Organiser.Name, "Rådgjevar", people.Organiser.Email, 0);
        var organiser = index == 0 ? people.Organiser : words.Of(people.Others);
        rows.Add(s_staff, id, organiser.Id, "Organiser");
        var roles = s_roles.Select((title, i) => rows.AddNew(s_role, id, title, title, title == "Leiar", i)).ToList();
        foreach (var (tool, i) in s_tools.Select((t, i) => (t, i))) rows.AddNew(s_tool, id, tool, i);
        var region = Region(index == 0 ? 43 : 5 + place.Random.Next(25), index);
        foreach (var kommune in region) AddKommune(id, kommune, roles, made);
        if (index == 0) AddParticipant(id, region[0], people.Participant, roles[0], made);
        return new BenchNetwork(id, slug, name, region, s_tools);
    }

    private List<Kommune> Region(int count, int index)
    {
        var start = index == 0 ? 0 : place.Random.Next(place.Kommuner.Count);
        return [.. Enumerable.Range(0, count).Select(i => place.Kommuner[(start + i) % place.Kommuner.Count]).OrderBy(k => k.Id)];
    }

    private void AddKommune(long networkId, Kommune kommune, List<long> roles, DateTimeOffset made)
    {
        var (rows, words) = (place.Rows, place.Words);
        rows.Add(s_kommune, networkId, kommune.Id);
        var invitation = rows.AddNew(s_invitation, networkId, kommune.Id, words.Token(), made);
        if (place.Random.Next(10) == 0) return;
        var contact = words.Of(people.Others);
        var at = made.AddDays(3 + place.Random.Next(30));
        rows.Add(s_answer, invitation, place.Random.Next(8) == 0 ? "Interested" : "Joins", contact.Name, contact.Email, contact.Phone, 1, at, at);
        rows.Add(s_kommuneContact, networkId, kommune.Id, contact.Id);
        foreach (var person in Enumerable.Range(0, 2 + place.Random.Next(4)).Select(_ => words.Of(people.Others)).Distinct())
            AddParticipant(networkId, kommune, person, words.Of(roles), at);
    }

    private void AddParticipant(long networkId, Kommune kommune, BenchPerson person, long roleId, DateTimeOffset at) =>
        place.Rows.AddNew(s_participantRole, place.Rows.AddNew(s_participant, networkId, kommune.Id, person.Id, at, "Barnevern"), roleId);
}
