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
        return parts.Mail(parts.Text(subject, name), parts.WithSessions(body), CalendarMethod.Request);
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
