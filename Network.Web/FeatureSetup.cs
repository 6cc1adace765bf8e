using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Calendar;
using Network.Data.Evaluations;
using Network.Data.Experiences;
using Network.Data.FollowUps;
using Network.Data.Gatherings;
using Network.Data.Invitations;
using Network.Data.Joining;
using Network.Data.Kommuner;
using Network.Data.Mail;
using Network.Data.Materials;
using Network.Data.Members;
using Network.Data.Minutes;
using Network.Data.Networks;
using Network.Data.People;
using Network.Data.Practical;
using Network.Data.Programme;
using Network.Data.Registrations;
using Network.Data.Reminders;
using Network.Data.Search;
using Network.Jobs.Access;
using Network.Jobs.Attendance;
using Network.Jobs.Mail;
using Network.Jobs.Materials;
using Network.Jobs.Practical;
using Network.Jobs.Registrations;
using Network.Jobs.Search;
using Network.Web.Access;
using Network.Web.Attendance;
using Network.Web.Gatherings;
using Network.Web.Invitations;
using Network.Web.Kommuner;
using Network.Web.Materials;
using Network.Web.Printing;

namespace Network.Web;

/// <summary>The stores, one per feature.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<KommuneStore>().AddSingleton<KommuneList>()
        .AddSingleton<AccessStore>().AddSingleton<StaffStore>().AddSingleton<SignInStore>().AddSingleton<SignInSeal>().AddSingleton<ForgetSignIns>().AddSingleton<PersonStore>().AddSingleton<AdministratorStore>()
        .AddSingleton<OwnListStore>().AddSingleton<CalendarFeedStore>().AddSingleton<OwnDataStore>().AddSingleton<OwnPageStore>().AddSingleton<DeletionStore>()
        .AddSingleton<InvitationStore>().AddSingleton<InvitationOverviewStore>().AddSingleton<KommuneFileStore>().AddSingleton<LetterStore>().AddSingleton<SendingStore>().AddSingleton<InputStore>().AddSingleton<InputResultStore>().AddSingleton<AttachmentStore>().AddSingleton<SendingFileStore>().AddSingleton<PhoneListStore>()
        .AddSingleton<IPdfPrinter, ChromiumPrinter>().AddSingleton<ICertificateFile, CertificateFile>().AddSingleton<LetterPdf>()
        .AddSingleton<NetworkStore>().AddSingleton<NetworkListStore>().AddSingleton<GatheringListStore>()
        .AddSingleton<UndoStore>().AddSingleton<GatheringHistoryStore>().AddSingleton<ChangeAudienceStore>().AddSingleton<ChangePreview>()
        .AddSingleton<PublicGatheringStore>().AddSingleton<KeptGatherings>().AddSingleton<GatheringStore>().AddSingleton<CancellationStore>()
        .AddSingleton<RegistrationStore>().AddSingleton<GroupRegistrationStore>().AddSingleton<AttendanceStore>().AddSingleton<JoinStore>().AddSingleton<CertificateSendStore>().AddSingleton<LeaderStore>().AddSingleton<SeriesStore>().AddSingleton<MyRegistrationStore>().AddSingleton<OwnRegistrationStore>()
        .AddSingleton<CheckInStore>().AddSingleton<BadgeStore>().AddSingleton<BadgeSheets>().AddSingleton<WalkInStore>().AddSingleton<TeamsStore>()
        .AddSingleton<ProgrammeStore>().AddSingleton<SlideStore>().AddSingleton<StayStore>().AddSingleton<ForgetNeeds>()
        .AddSingleton<RegistrationListStore>().AddSingleton<CountUpkeepStore>().AddSingleton<ReconcileCounts>().AddSingleton<RegistrationFileStore>().AddSingleton<RegistrationDeskStore>().AddSingleton<RegistrationMoveStore>()
        .AddSingleton<ReminderStore>()
        .AddSingleton<FileVault>().AddSingleton<UploadFiles>().AddSingleton<FileReferenceStore>().AddSingleton<MaterialTextStore>().AddSingleton<MaterialDeskStore>().AddSingleton<MaterialAddStore>().AddSingleton<MaterialUploadStore>().AddSingleton<MaterialStore>().AddSingleton<KeptMaterials>().AddSingleton<MaterialCleanStore>().AddSingleton<IVirusScanner>(Scanner).AddSingleton<FileIntake>().AddSingleton<ForgetFiles>()
        .AddSingleton<EvaluationStore>().AddSingleton<EvaluationQuestionStore>().AddSingleton<EvaluationAnswerStore>().AddSingleton<EvaluationResultStore>().AddSingleton<EvaluationTrendStore>()
        .AddSingleton<MemberPageStore>().AddSingleton<NewsStore>().AddSingleton<NewsFeedStore>().AddSingleton<VisitStore>().AddSingleton<ConsentStore>().AddSingleton<DigestStore>()
        .AddSingleton<FollowUpStore>().AddSingleton<OwnFollowUpStore>().AddSingleton<MinutesWaiverStore>()
        .AddSingleton<ExperienceStore>().AddSingleton<ExperienceListStore>().AddSingleton<ExperiencePageStore>().AddSingleton<CommentStore>().AddSingleton<ExperienceLinkStore>().AddSingleton<ExperienceApprovalStore>().AddSingleton<MailChoiceStore>().AddSingleton<OwnExperienceStore>().AddSingleton<ExperienceFileStore>()
        .AddSingleton<MinutesStore>().AddSingleton<MinutesAutosaveStore>().AddSingleton<MinutesPublishStore>().AddSingleton<MinutesReaderStore>().AddSingleton<MinutesHistoryStore>().AddSingleton<MinutesCommentStore>().AddSingleton<MinutesListStore>()
        .AddSingleton<AddressStore>().AddSingleton<AddressImportStore>()
        .AddSingleton<SearchStore>().AddSingleton<SearchUpkeepStore>().AddSingleton<ReconcileSearch>().AddSingleton<FileReading>().AddSingleton<ExtractTexts>()
        .AddSingleton<OutboxStore>().AddSingleton<DueMailStore>().AddSingleton<SessionLinkStore>().AddSingleton<AnnouncementStore>().AddSingleton<AnnouncementListStore>().AddSingleton<AnnouncementFileStore>().AddSingleton<RecipientOptionStore>().AddSingleton<MailRefusalStore>()
        .AddSingleton<IMailWriter, SignInMail>().AddSingleton<IMailTransport>(Transport).AddMailJobs();

    // Where mail leaves the program: the one place to exchange it for another service.
    private static IMailTransport Transport(IServiceProvider services)
    {
        var (settings, clock) = (services.GetRequiredService<MailSettings>(), services.GetRequiredService<TimeProvider>());
        return settings.Transport == MailTransportKind.Smtp ? new SmtpMailTransport(settings.Smtp, clock) : new FolderMailTransport(settings, clock);
    }

    // The address was read once already, with the settings.
    private static IVirusScanner Scanner(IServiceProvider services) => services.GetRequiredService<MaterialSettings>().Clamd is { } clamd && ClamdAddress.Read(clamd) is { } address
        ? ActivatorUtilities.CreateInstance<ClamdScanner>(services, address)
        : new NoScanner();
}
