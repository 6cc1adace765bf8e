using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Mail;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Bench.Data;

/// <summary>Makes published experiences.</summary>
internal sealed class BenchExperiences(BenchPlace place, BenchPeople people, BenchDocuments documents)
{
    private static readonly BulkTable s_experience = new(
        "Experience", "Id", "SubmissionId", "LearningNetworkId", "KommuneId", "PersonId", "State", "Visibility", "Language", "Title", "TargetGroup", "Done", "Worked", "ContactIsOpen",
        "Version", "CreatedAt", "ChangedAt", "PublishedAt");

    private static readonly BulkTable s_tool = new("ExperienceTool", "ExperienceId", "ToolKey", "Name");
    private static readonly BulkTable s_service = new("ExperienceService", "ExperienceId", "Service");

    public void Add(BenchNetwork network)
    {
        var (rows, words, random) = (place.Rows, place.Words, place.Random);
        var visibility = new[] { Visibility.Network, Visibility.AllNetworks, Visibility.Everyone }[random.Next(3)];
        var kommune = words.Of(network.Kommuner);
        var tool = words.Of(network.Tools);
        var (title, group, done, worked) = (words.Title(2, 8), words.Title(2, 4), words.Prose(1), words.Prose(1));
        var at = place.Now.AddDays(-random.Next(1, 300));
        var id = rows.NextId(s_experience);
        rows.Add(
            s_experience, id, words.Token(), network.Id, kommune.Id, words.Of(people.Others).Id, ExperienceState.Published, visibility, Language.Nynorsk, title, group, done, worked, false,
            2, at, at, at);
        rows.Add(s_tool, id, SearchKey.Of(tool), tool);
        rows.Add(s_service, id, (KommuneService)random.Next(9));
        var body = string.Join('\n', kommune.Name, tool, group, SafeMarkdown.ToPlainText(done), SafeMarkdown.ToPlainText(worked));
        documents.Add(new SearchEntry(SearchKind.Experience, id, network.Id, new LocalText(title, null, null), body, $"/erfaringar/{id}")
        {
            Visibility = visibility,
            KommuneId = kommune.Id,
            Day = at.OsloDate(),
            Tools = [tool],
        }, at);
    }
}
