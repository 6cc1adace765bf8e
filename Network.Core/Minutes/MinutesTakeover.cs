using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Minutes;

/// <summary>What minutes begin with: a section for each item of the programme.</summary>
public static class MinutesTakeover
{
    /// <summary>In the order of the programme; a session without one gives one section.</summary>
    /// <param name="gathering">With its sessions and their items.</param>
    /// <param name="language">For a session that has no name.</param>
    public static MinutesText Of(Gathering gathering, Language language)
    {
        var sections = gathering.Planned.SelectMany(s => Sections(s, language)).Take(MinutesFormReader.MostRows).ToList();
        if (sections.Count == 0) sections.Add(new MinutesSection(0, null, gathering.Title.In(language), ""));
        return new MinutesText { Sections = sections }.WithKeys(MinutesText.Empty);
    }

    private static IEnumerable<MinutesSection> Sections(Session session, Language language) => session.Programme.Count == 0
        ? [new MinutesSection(0, null, session.Title ?? language.Day(session.StartsAt), "")]
        : ProgrammeOrder.InOrder(session.Programme).Select(p => new MinutesSection(0, p.Id, p.Title, "", p.Questions));
}
