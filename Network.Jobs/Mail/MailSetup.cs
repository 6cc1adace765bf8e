using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Network.Core.Calendar;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Reminders;
using Network.Data.Attendance;
using Network.Data.Evaluations;
using Network.Data.Experiences;
using Network.Data.FollowUps;
using Network.Data.Invitations;
using Network.Data.Mail;
using Network.Data.Minutes;
using Network.Data.Members;
using Network.Data.People;
using Network.Data.Practical;
using Network.Data.Registrations;
using Network.Data.Reminders;
using Network.Jobs.Attendance;
using Network.Jobs.Evaluations;
using Network.Jobs.Experiences;
using Network.Jobs.FollowUps;
using Network.Jobs.Invitations;
using Network.Jobs.Minutes;
using Network.Jobs.Members;
using Network.Jobs.Reminders;
using Network.Jobs.People;

namespace Network.Jobs.Mail;

/// <summary>Binds the jobs and the writer of each kind of mail.</summary>
public static class MailSetup
{
    public static void AddMailJobs(this IServiceCollection services)
    {
        services.AddSingleton<MissingLinkStore>().AddSingleton<IMailWriter, MissingLinkMail>();
        services.AddSingleton<ParticipationStore>().AddSingleton<IMailWriter, NamedMail>();
        services.AddSingleton<InvitationNewsStore>().AddSingleton<IMailWriter, InvitationMailWriter>().AddSingleton<IMailWriter, LetterTestWriter>().AddSingleton<SendingPlanStore>();
        services.AddSingleton<OfferStore>().AddSingleton<PracticalStore>();
        services.AddSingleton<SeriesNewsStore>().AddSingleton<SeriesDeskStore>().AddSingleton<IMailWriter, SeriesMailWriter>();
        services.AddSingleton<LeaderPageStore>().AddSingleton<IMailWriter, LeaderMailWriter>();
        services.AddSingleton<CertificateStore>().AddSingleton<IMailWriter, CertificateMailWriter>().TryAddSingleton<ICertificateFile, NoCertificateFile>();
        services.AddSingleton<NewAddressStore>().AddSingleton<IMailWriter, AddressChangeMail>();
        services.AddSingleton<FarewellStore>().AddSingleton<IMailWriter, FarewellMail>().AddSingleton<ForgetPeople>();
        services.AddSingleton<AnnouncementNewsStore>().AddSingleton<IMailWriter, AnnouncementMailWriter>().AddSingleton<IMailWriter, AnnouncementTestWriter>().AddSingleton<AnnouncementSendStore>();
        services.AddSingleton<DueDigestStore>().AddSingleton<DigestNewsStore>().AddSingleton<IMailWriter, DigestMailWriter>();
        services.AddSingleton<ExperienceNewsStore>().AddSingleton<DueCommentStore>().AddSingleton<IMailWriter, CommentMailWriter>().AddSingleton<IMailWriter, CommentDigestWriter>().AddSingleton<IMailWriter, ExperienceDecidedWriter>();
        services.AddSingleton<MinutesNewsStore>();
        foreach (var kind in new[] { MailKind.MinutesForComments, MailKind.MinutesPublished })
            services.AddSingleton<IMailWriter>(p => new MinutesMailWriter(kind, p.GetRequiredService<MinutesNewsStore>(), p.GetRequiredService<SiteAddress>()));
        services.AddSingleton<ReminderNewsStore>().AddSingleton<DueReminderStore>();
        foreach (var kind in Enum.GetValues<ReminderKind>())
            services.AddSingleton<IMailWriter>(p => new ReminderMailWriter(kind, p.GetRequiredService<ReminderNewsStore>(), p.GetRequiredService<SiteAddress>()));
        services.AddSingleton<EvaluationNewsStore>().AddSingleton<DueEvaluationStore>();
        foreach (var kind in EvaluationMailWriter.Kinds)
            services.AddSingleton<IMailWriter>(p => new EvaluationMailWriter(kind, p.GetRequiredService<EvaluationNewsStore>(), p.GetRequiredService<SiteAddress>()));
        services.AddSingleton<DueFollowUpStore>().AddSingleton<FollowUpNewsStore>().AddSingleton<IMailWriter, FollowUpMailWriter>().AddSingleton<MissingMinutesStore>().AddSingleton<IMailWriter, MinutesMissingWriter>();
        services.AddSingleton<RegistrationMails>().AddSingleton<RegistrationNewsStore>().AddSingleton<SendDueMail>().AddSingleton<QueueDueMail>();
        services.Add(MailKind.Confirmation, (store, due, stop) => store.Confirmation(due, stop), mails => mails.Confirmation);
        services.Add(MailKind.SessionNotice, (store, due, stop) => store.Notice(due, stop), mails => mails.SessionNotice);
        services.Add(MailKind.SessionCancelled, (store, due, stop) => store.SessionCancelled(due, stop), mails => mails.SessionCancelled);
        services.Add(
            MailKind.WaitingListed,
            (store, due, stop) => store.Whole(due, n => n.Registration.State == RegistrationState.Waiting, stop),
            mails => mails.WaitingListed);
        services.Add(
            MailKind.PlaceOffered,
            (store, due, stop) => store.Whole(due, n => n.Registration.OfferedUntil is not null, stop),
            mails => mails.PlaceOffered);
        services.Add(
            MailKind.OfferLapsed,
            (store, due, stop) => store.Whole(due, n => n.Registration.State == RegistrationState.Cancelled, stop),
            mails => mails.OfferLapsed);
        services.Add(
            MailKind.AlreadyRegistered,
            (store, due, stop) => store.Whole(due, n => n.Registration.State != RegistrationState.Cancelled, stop),
            mails => mails.AlreadyRegistered);
        services.Add(
            MailKind.RegistrationCancelled,
            (store, due, stop) => store.Whole(due, n => n.Registration.State == RegistrationState.Cancelled, stop),
            mails => mails.Cancelled);
        services.Add(MailKind.GatheringCancelled, (store, due, stop) => store.GatheringCancelled(due, stop), mails => mails.GatheringCancelled);
    }

    private static void Add(
        this IServiceCollection services,
        MailKind kind,
        Func<RegistrationNewsStore, IReadOnlyList<LeasedMail>, CancellationToken, Task<IReadOnlyList<RegistrationNews?>>> load,
        Func<RegistrationMails, Func<RegistrationNews, RegistrationMail>> write) => services.AddSingleton<IMailWriter>(p =>
    {
        var store = p.GetRequiredService<RegistrationNewsStore>();
        var settings = p.GetRequiredService<MailSettings>();
        var sender = new CalendarPerson(settings.FromName, settings.From);
        return new RegistrationMailWriter(kind, (due, stop) => load(store, due, stop), write(p.GetRequiredService<RegistrationMails>()), sender);
    });
}
