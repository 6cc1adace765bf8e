using Network.Data.Evaluations;
using Network.Data.Experiences;
using Network.Data.FollowUps;
using Network.Data.Invitations;
using Network.Data.Mail;
using Network.Data.Members;
using Network.Data.Practical;
using Network.Data.Registrations;
using Network.Data.Reminders;

namespace Network.Jobs.Mail;

/// <summary>
/// Brings the mails into being that should exist by now: offers that nobody took, what is new in a series, planned letters and announcements, meeting links, changes,
/// cancellations, warnings, reminders, evaluations, what is to be followed up, comments on experiences.
/// </summary>
public sealed class QueueDueMail(
    DueMailStore due, SeriesDeskStore series, SendingPlanStore plans, AnnouncementSendStore announcements, DueReminderStore reminders, OfferStore offers, PracticalStore practical,
    DueEvaluationStore evaluations, DueDigestStore digests, DueFollowUpStore followUps, DueCommentStore comments)
{
    /// <summary>Returns how many mails are new.</summary>
    public async Task<int> Run(CancellationToken stop = default) =>
        await offers.Lapse(stop) + await practical.ReleaseHeld(stop) + await series.FillMissing(stop) + await plans.SendDue(stop) + await announcements.SendDue(stop)
        + await due.QueueSessionNotices(stop) + await due.QueueCancellations(stop) + await due.QueueMissingLinkWarnings(stop) + await reminders.Queue(stop)
        + await evaluations.Queue(stop) + await digests.Queue(stop) + await followUps.Queue(stop) + await comments.Queue(stop);
}
