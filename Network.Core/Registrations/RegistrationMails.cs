using Network.Core.Calendar;
using Network.Core.Mail;

namespace Network.Core.Registrations;

/// <summary>
/// Writes the mails to those who are registered, each in the person's language, from what is true now. <see cref="RegistrationMailParts"/> holds what they share.
/// </summary>
public sealed class RegistrationMails(SiteAddress site, TimeProvider clock)
{
    /// <summary>You have a place; with the links whose moment has come.</summary>
    public RegistrationMail Confirmation(RegistrationNews news)
    {
        var parts = Parts(news);
        var body = parts.WithMove(parts.Start()).Paragraph(parts.Text("ConfirmationText", parts.Title));
        return parts.Mail(parts.Text("ConfirmationSubject", parts.Title), parts.WithSessions(body), CalendarMethod.Request);
    }

    /// <summary>You are on the waiting list.</summary>
    public RegistrationMail WaitingListed(RegistrationNews news)
    {
        var parts = Parts(news);
        var body = parts.WithMove(parts.Start()).Paragraph(parts.Text("WaitingText", parts.Title, news.Position));
        return parts.MailWithoutDate(parts.Text("WaitingSubject", parts.Title), parts.WithTimes(body));
    }

    /// <summary>A place is yours if you take it in time.</summary>
    public RegistrationMail PlaceOffered(RegistrationNews news)
    {
        var parts = Parts(news);
        var until = parts.Moment(news.Registration.OfferedUntil!.Value);
        var body = parts.WithTimes(parts.Start().Paragraph(parts.Text("OfferText", parts.Title)).Note(parts.Text("OfferUntil", until)));
        return parts.MailWithoutDate(parts.Text("OfferSubject", parts.Title, until), body.Button(parts.Text("OfferAnswer"), parts.Mine));
    }

    /// <summary>The place went on to the next.</summary>
    public RegistrationMail OfferLapsed(RegistrationNews news)
    {
        var parts = Parts(news);
        return parts.MailWithoutDate(parts.Text("LapsedSubject", parts.Title), parts.Start().Paragraph(parts.Text("LapsedText", parts.Title)));
    }

    /// <summary>Your address was registered once more; nothing has changed.</summary>
    public RegistrationMail AlreadyRegistered(RegistrationNews news)
    {
        var parts = Parts(news);
        var key = news.Registration.State == RegistrationState.Waiting ? "AlreadyWaiting" : "AlreadyConfirmed";
        var body = parts.Start().Paragraph(parts.Text(key, parts.Title, news.Position));
        return parts.MailWithoutDate(parts.Text("AlreadySubject", parts.Title), parts.WithTimes(body));
    }

    /// <summary>You are no longer registered.</summary>
    public RegistrationMail Cancelled(RegistrationNews news)
    {
        var parts = Parts(news);
        var body = parts.Start().Paragraph(parts.Text("CancelledText", parts.Title)).Paragraph(parts.Text("CancelledAgain"));
        return parts.Mail(parts.Text("CancelledSubject", parts.Title), body, CalendarMethod.Cancel);
    }

    /// <summary>The link of one session, or what has changed about it.</summary>
    public RegistrationMail SessionNotice(RegistrationNews news)
    {
        var parts = Parts(news);
        var session = news.Sessions[0];
        var name = parts.NameOf(session);
        var changed = session.TimeChanged || session.LinkChanged;
        var subject = changed ? "ChangedSubject" : session.WithLink ? "LinkSubject" : "NewSubject";
        var body = parts.Start();
        if (session.TimeChanged) body.Note(parts.Text("TimeChanged", name));
        if (session.LinkChanged) body.Note(parts.Text("LinkChanged", name));
        if (!changed) body.Paragraph(parts.Text(session.WithLink ? "LinkText" : "NewText", session.WithLink ? name : parts.Title));
        return parts.Mail(parts.Text(subject, name), parts.WithReason(parts.WithSessions(body), session.Reason), CalendarMethod.Request);
    }

    /// <summary>You are registered for a series: all of it in one mail, and in one calendar.</summary>
    public RegistrationMail Series(SeriesNews news)
    {
        var (member, parts) = (news.Member, news.Registrations.Select(n => (News: n, Parts: Parts(n))).ToList());
        string Text(string key, params object?[] values) => RegistrationMailTexts.T[member.Language, key, values];
        var network = news.NetworkName.In(member.Language);
        var body = new MailDocument().Heading(network).Paragraph(Text("Greeting", member.Name)).Paragraph(Text("SeriesText", network));
        foreach (var (each, part) in parts)
        {
            body.Heading(part.Title);
            if (each.Registration.State == RegistrationState.Waiting) part.WithTimes(body.Note(Text("WaitingText", part.Title, each.Position)));
            else part.WithSessions(body);
        }

        body.Paragraph(Text("SeriesChange")).Button(Text("SeriesMine"), new Uri(site.Of($"/serie/{member.Token}")));
        if (news.Registrations[0].Contact is { } contact) body.Paragraph(Text("Ask", contact.Name, contact.Email));
        var entries = parts.Where(p => p.News.Registration.State == RegistrationState.Confirmed).SelectMany(p => p.Parts.Entries(CalendarMethod.Publish)).ToList();
        return new RegistrationMail(Text("SeriesSubject", network), body.Footer(Text("SeriesFooter", network)), CalendarMethod.Publish, entries);
    }

    /// <summary>One session will not take place.</summary>
    public RegistrationMail SessionCancelled(RegistrationNews news)
    {
        var parts = Parts(news);
        var session = news.Sessions[0];
        var body = parts.Start().Note(parts.Text("SessionCancelledText", parts.Title));
        return parts.Mail(parts.Text("SessionCancelledSubject", parts.NameOf(session)), parts.WithTimes(body, session.Session.CancelReason), CalendarMethod.Cancel);
    }

    /// <summary>The whole gathering will not take place.</summary>
    public RegistrationMail GatheringCancelled(RegistrationNews news)
    {
        var parts = Parts(news);
        var body = parts.Start().Note(parts.Text("GatheringCancelledText", parts.Title));
        return parts.Mail(parts.Text("SessionCancelledSubject", parts.Title), parts.WithTimes(body, news.Gathering.CancelReason), CalendarMethod.Cancel);
    }

    private RegistrationMailParts Parts(RegistrationNews news) => new(news, site, clock.GetUtcNow());
}
