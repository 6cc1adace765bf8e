using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>The mails about a change as they will be read, written by what writes them, to nobody in particular.</summary>
public sealed class ChangePreview(RegistrationMails mails)
{
    // Stands where each person has a secret of their own.
    private const string Unknown = "xxxxxx";

    /// <summary>A gathering is cancelled, or the one session of it.</summary>
    public RegistrationMail Cancelled(ChangeAudience audience, Session? session, string? reason, Language language, DateTimeOffset now)
    {
        var gathering = audience.Gathering with { State = GatheringState.Cancelled, CancelReason = reason };
        if (session is not null) return mails.SessionCancelled(News(audience, language, audience.Gathering, [new SessionNews(session with { CancelReason = reason }, false, false, false)]));
        return mails.GatheringCancelled(News(audience, language, gathering, [.. gathering.Planned.Where(s => s.EndsAt > now).Select(s => new SessionNews(s, false, false, false))]));
    }

    /// <summary>A session has changed, for one who has got the link of it where that is out.</summary>
    public RegistrationMail Changed(ChangeAudience audience, SessionChange change, string? reason, Language language, DateTimeOffset now)
    {
        var withLink = change.After.LinkIsOpen(now);
        var news = new SessionNews(change.After, withLink, change.TimeChanged, withLink && change.LinkChanged && change.Before!.LinkIsOpen(now)) { Reason = reason };
        return mails.SessionNotice(News(audience, language, audience.Gathering, [news]));
    }

    private static RegistrationNews News(ChangeAudience audience, Language language, Gathering gathering, IReadOnlyList<SessionNews> sessions) => new()
    {
        Registration = new Registration { Name = RegistrationMailTexts.T[language, "Somebody"], Email = "", Token = Unknown, CalendarToken = Unknown, Language = language },
        Gathering = gathering,
        NetworkName = audience.NetworkName,
        Contact = audience.Contact,
        Sessions = sessions,
    };
}
