using System.Text.RegularExpressions;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Search;

/// <summary>A gathering as it is found: by what its public page and its programme say.</summary>
public static class GatheringText
{
    private const int LongestTitle = 300;

    /// <summary>A draft is found by organisers only, at their own page; everything else by everybody.</summary>
    /// <param name="gathering">With its sessions and their programme.</param>
    /// <param name="tools">Those of its network: it is about the ones that it names, spelt as they are.</param>
    public static SearchEntry Entry(Gathering gathering, IReadOnlyList<NetworkTool> tools)
    {
        var isDraft = gathering.State == GatheringState.Draft;
        var body = Body(gathering);
        return new SearchEntry(
            SearchKind.Gathering, gathering.Id, gathering.LearningNetworkId, Title(gathering.Title), body, (isDraft ? "/arrangor/samlingar/" : "/samlingar/") + gathering.Slug)
        {
            Visibility = isDraft ? Visibility.Organisers : Visibility.Everyone,
            GatheringId = gathering.Id,
            Day = gathering.Sessions.Count == 0 ? null : gathering.Sessions.Min(s => s.StartsAt).OsloDate(),
            Tools = [.. tools.Select(t => t.Name).Where(name => Names($"{gathering.Title.Nn}\n{gathering.Title.Nb}\n{gathering.Title.En}\n{body}", name))],
        };
    }

    /// <summary>Cut to what the index holds.</summary>
    internal static LocalText Title(LocalText title) => new(Cut(title.Nn), Cut(title.Nb), Cut(title.En));

    // «Snakke» is a tool and «snakke» is what people do.
    private static bool Names(string text, string tool) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(tool)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string Body(Gathering gathering)
    {
        var description = Languages.All.Select(gathering.Description.Written).OfType<string>().Select(SafeMarkdown.ToPlainText);
        var sessions = gathering.Sessions.SelectMany(s => new[] { s.Title, s.Place }.Concat(s.Programme.SelectMany(p => new[]
        {
            p.Title, p.People.Count == 0 ? null : string.Join("; ", p.People.Select(person => person.Shown)), p.Description is null ? null : SafeMarkdown.ToPlainText(p.Description), p.Questions,
        })));
        return string.Join(Snippet.Border, description.Append(string.Join('\n', sessions.Where(t => !string.IsNullOrWhiteSpace(t)))).Where(t => t.Length > 0));
    }

    private static string? Cut(string? title) => title?.Length > LongestTitle ? title[..LongestTitle] : title;
}
