using System.Text;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Calendar;
using Network.Core.Joining;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Calendar;
using Network.Jobs.Mail;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>A person's own calendar for the calendar program that follows it: always what is true now. Its key shows, but changes nothing.</summary>
[Access(Who.Anyone)]
public sealed class PersonalCalendarController(CalendarFeedStore feeds, SiteAddress site, MailSettings mail, TimeProvider clock) : Controller
{
    [HttpGet("kalender/{token:length(52)}.ics")]
    [HttpHead("kalender/{token:length(52)}.ics")]
    [ForAnybody]
    public async Task<IActionResult> Read(string token, CancellationToken stop)
    {
        if (await feeds.Open(token, stop) is not { } feed) return NotFound();
        var entries = feed.Lines.Select(l => Entry(l, feed.Language)).ToList();
        var calendar = Encoding.UTF8.GetBytes(CalendarWriter.Write(CalendarMethod.Publish, feed.Language, entries, PeopleTexts.T[feed.Language, "CalendarName"]));
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(calendar, "text/calendar; charset=utf-8; method=PUBLISH", lastModified: null, entityTag: EntityTags.Strong(calendar));
    }

    private CalendarEntry Entry(FeedLine line, Language language)
    {
        var now = clock.GetUtcNow();
        var (title, session) = (line.Gathering.Title.In(language), line.Session);
        var page = site.Of($"/mi-pamelding/{line.Registration.Token}");
        var name = session.Title is null ? title : $"{title}: {session.Title}";
        var text = JoinAddress.Calendar(line.Gathering, session, language, site.Of(JoinAddress.Of(line.Registration)), page);
        return RegistrationCalendar.Entry(line.Registration, session, name, text, page, line.LinkIsOpen(now), line.StampAt(now)) with
        {
            Organizer = line.Contact is { } contact ? new CalendarPerson(contact.Name, contact.Email) : new CalendarPerson(mail.FromName, mail.From),
            Cancelled = !line.HasPlace || session.CancelledAt is not null,
        };
    }
}
