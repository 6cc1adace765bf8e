using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Core.Joining;

/// <summary>
/// Where one person joins the meetings of one gathering: always by the link that is true then, so that no mail and no calendar ever holds a wrong one.
/// Its key shows, but changes nothing about the registration.
/// </summary>
public static class JoinAddress
{
    /// <summary>The path.</summary>
    public static string Of(Registration registration) => Of(registration.CalendarToken);

    /// <inheritdoc cref="Of(Registration)"/>
    public static string Of(string calendarToken) => $"/bli-med/{calendarToken}";

    /// <summary>What a calendar entry says: the address, where there is a meeting to join, and the rest.</summary>
    /// <param name="gathering">The gathering.</param>
    /// <param name="session">Its session.</param>
    /// <param name="language">Of the person.</param>
    /// <param name="join">The whole address.</param>
    /// <param name="rest">What else is said.</param>
    public static string Calendar(Gathering gathering, Session session, Language language, string join, string rest) =>
        (gathering.NeedsLink && !session.IsInRoom) || session.MeetingUrl is not null ? $"{RegistrationMailTexts.T[language, "CalendarJoin", join]}\n\n{rest}" : rest;
}
