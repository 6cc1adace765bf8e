using Network.Core.Experiences;
using Network.Core.Mail;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Search;

namespace Network.Data.Experiences;

/// <summary>Makes an experience findable as it now stands, or no longer.</summary>
internal static class ExperienceIndex
{
    /// <summary>Only a published one is found, by those who may open it.</summary>
    public static async Task IndexExperience(this SqlRunner sql, ExperienceRow row, DateTimeOffset now)
    {
        if (row.State != ExperienceState.Published)
        {
            await sql.Unindex(SearchKind.Experience, row.Id);
            return;
        }

        var words = (await sql.ExperienceWords([row.Id]))(row.Id);
        await sql.Index(new SearchEntry(SearchKind.Experience, row.Id, row.LearningNetworkId, Title(row), Body(row, words), $"/erfaringar/{row.Id}")
        {
            Visibility = row.Visibility,
            KommuneId = row.KommuneId,
            Day = (row.PublishedAt ?? now).OsloDate(),
            Tools = words.Tools,
        }, now);
    }

    private static LocalText Title(ExperienceRow row) => row.Language switch
    {
        Language.Bokmal => new LocalText(null, row.Title, null),
        Language.English => new LocalText(null, null, row.Title),
        _ => new LocalText(row.Title, null, null),
    };

    private static string Body(ExperienceRow row, ExperienceWords words) => string.Join('\n', new[]
    {
        row.Kommune, string.Join(", ", words.Tools), row.TargetGroup, Plain(row.Done), Plain(row.Worked), Plain(row.DidNotWork), Plain(row.Costs),
    }.Where(p => !string.IsNullOrEmpty(p)));

    private static string Plain(string? markdown) => markdown is null ? "" : SafeMarkdown.ToPlainText(markdown);
}
