using System.Text;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Calendar;
using Network.Core.Gatherings;
using Network.Core.Joining;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Jobs.Mail;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A registration's sessions as a calendar file. Its key shows, but changes nothing.</summary>
[Access(Who.Anyone)]
public sealed class CalendarController(MyRegistrationStore registrations, SiteAddress site, MailSettings mail, TimeProvider clock) : Controller
{
    [HttpGet("kalender/{token:length(26)}.ics")]
    [HttpHead("kalender/{token:length(26)}.ics")]
    public async Task<IActionResult> Download(string token, CancellationToken stop)
    {
        if (await registrations.FindByCalendarToken(token, stop) is not { } mine) return NotFound();
        var language = mine.Registration.Language;
        var now = clock.GetUtcNow();
        // Each bears the moment at which it was written (DTSTAMP); whether it says something new is seen without that.
        var mark = EntityTags.Weak(Calendar(mine, language, now, DateTimeOffset.UnixEpoch));
        Response.Headers.CacheControl = "private, no-cache";
        return File(Encoding.UTF8.GetBytes(Calendar(mine, language, now, now)), "text/calendar; charset=utf-8; method=PUBLISH", $"{mine.Gathering.Slug}.ics", lastModified: null, mark);
    }

    private string Calendar(MyRegistration mine, Language language, DateTimeOffset now, DateTimeOffset stamp) =>
        CalendarWriter.Write(CalendarMethod.Publish, language, [.. mine.Gathering.Sessions.Select(s => Entry(mine, s, now, stamp))], mine.Gathering.Title.In(language));

    private string Description(MyRegistration mine, Session session, string page) =>
        JoinAddress.Calendar(mine.Gathering, session, mine.Registration.Language, site.Of(JoinAddress.Of(mine.Registration)), page);

    private CalendarEntry Entry(MyRegistration mine, Session session, DateTimeOffset now, DateTimeOffset stamp)
    {
        var title = mine.Gathering.Title.In(mine.Registration.Language);
        var name = session.Title is null ? title : $"{title}: {session.Title}";
        var hasPlace = mine.Registration.State == RegistrationState.Confirmed && mine.Gathering.State == GatheringState.Published;
        var page = site.Of($"/samlingar/{mine.Gathering.Slug}");
        return RegistrationCalendar.Entry(mine.Registration, session, name, Description(mine, session, page), page, hasPlace && session.LinkIsOpen(now), stamp) with
        {
            Organizer = mine.Contact is { } contact ? new CalendarPerson(contact.Name, contact.Email) : new CalendarPerson(mail.FromName, mail.From),
            Cancelled = !hasPlace || session.CancelledAt is not null,
        };
    }
}
