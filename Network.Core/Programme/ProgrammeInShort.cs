using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Programme;

/// <summary>A session's programme as lines of plain text, for where there is little room.</summary>
public static class ProgrammeInShort
{
    private const int MostLines = 30;

    /// <summary>A line for each item, after an empty one; empty where nothing is planned.</summary>
    public static string Of(Session session, Language language)
    {
        if (session.Programme.Count == 0) return "";
        var lines = ProgrammeOrder.InOrder(session.Programme).Take(MostLines)
            .Select(p => $"{language.Time(session.StartsAt.AddMinutes(p.StartMinute))} {(p.Track is { } track ? $"[{track}] " : "")}{p.Title}");
        return "\n\n" + string.Join('\n', lines);
    }
}
