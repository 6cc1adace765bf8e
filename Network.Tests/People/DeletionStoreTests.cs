using System.Globalization;
using Microsoft.Data.Sqlite;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Calendar;
using Network.Data.Gatherings;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class DeletionStoreTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private const string Name = "Kjersti Særnamn";
    private const string Email = "Kjersti.Saer@nes.example";
    private const string Phone = "+4791234567";

    // What refers to a person. One that is new: decide what a deletion does with it, here and in DeletionStore.
    private static readonly string[] s_refer =
    [
        "AddressChange.PersonId", "Announcement.PersonId", "Attendance.PersonId", "CalendarFeed.PersonId", "Experience.PersonId",
        "ExperienceComment.PersonId", "ExperienceDecision.PersonId", "ExperienceFollow.PersonId", "FollowUpPoint.DoneBy", "FollowUpPoint.PersonId",
        "FollowUpReminder.PersonId", "GatheringChange.PersonId", "GatheringChange.UndoneBy", "InvitationCall.PersonId", "InvitationPlan.PersonId",
        "InvitationSending.PersonId", "KommuneContact.PersonId", "MailChoice.PersonId", "Material.PersonId", "MaterialUpload.PersonId",
        "MaterialVersion.PersonId", "MemberConsent.PersonId", "MinutesAutosave.PersonId", "MinutesComment.HandledBy", "MinutesComment.PersonId",
        "MinutesEdition.PersonId", "MinutesRevision.PersonId", "MinutesWaiver.PersonId", "NetworkDigest.PersonId", "NetworkMailToken.PersonId",
        "NetworkStaff.PersonId", "NetworkVisit.PersonId", "NewsFeed.PersonId", "Outbox.PersonId", "Participant.PersonId", "Registration.PersonId",
        "SeriesMember.PersonId", "SignInChallenge.PersonId", "WalkIn.PersonId",
    ];

    // The same for a registration, and DeletedRegistrations.
    private static readonly string[] s_referToRegistration =
    [
        "AnnouncementRecipient.RegistrationId", "Answer.RegistrationId", "Attendance.RegistrationId", "Certificate.RegistrationId",
        "CheckInCode.RegistrationId", "EvaluationAnswerSet.RegistrationId", "EvaluationInvitation.RegistrationId", "EvaluationText.RegistrationId",
        "JoinMark.RegistrationId", "MinutesAttendee.RegistrationId", "OnlineAttendance.RegistrationId", "Outbox.RegistrationId",
        "StayAnswer.RegistrationId", "StayChoice.RegistrationId", "Telling.RegistrationId", "WalkIn.RegistrationId",
    ];

    private static readonly Sql s_traces = new("""
        INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt, Service, OwnRole) VALUES (@networkId, 4601, @personId, @now, 'Barnevern', @name);
        INSERT INTO NetworkVisit (LearningNetworkId, PersonId, SeenAt, PreviousAt) VALUES (@networkId, @personId, @now, NULL);
        INSERT INTO MemberConsent (LearningNetworkId, PersonId, ShowsEmail, ShowsPhone, AgreedAt) VALUES (@networkId, @personId, 1, 1, @now);
        INSERT INTO NewsFeed (LearningNetworkId, PersonId, Token, CreatedAt) VALUES (@networkId, @personId, 'nytt', @now);
        INSERT INTO NetworkDigest (LearningNetworkId, PersonId, Token, ChosenAt, EndedAt) VALUES (@networkId, @personId, 'brev', @now, NULL);
        INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, 4601, @personId);
        INSERT INTO SeriesMember (LearningNetworkId, KommuneId, PersonId, Token, CreatedAt) VALUES (@networkId, 4601, @personId, 'serie', @now);
        INSERT INTO NetworkContact (LearningNetworkId, Name, Email, Phone, Position) VALUES (@networkId, @name, @email, @phone, 0), (@networkId, 'Olav', 'olav@rvts.example', NULL, 1);
        INSERT INTO InvitationAddress (LearningNetworkId, KommuneId, Name, Email, EmailKey, CreatedAt, Phone) VALUES (@networkId, 4602, @name, @email, @key, @now, @phone);
        INSERT INTO Invitation (Id, LearningNetworkId, KommuneId, Token, CreatedAt) VALUES (71, @networkId, 4611, 'kommune', @now);
        INSERT INTO InvitationAnswer (InvitationId, Answer, ContactName, ContactEmail, ContactPhone, Version, AnsweredAt, ChangedAt) VALUES (71, 'Joins', @name, @email, @phone, 1, @now, @now);
        INSERT INTO InvitationChange (InvitationId, What, Detail, Who, ChangedAt) VALUES (71, 'PersonAdded', @name, @name, @now), (71, 'PersonAdded', 'Per Nes', @name, @now);
        INSERT INTO InvitationSending (Id, LearningNetworkId, Kind, SubmissionId, PersonId, CreatedAt) VALUES (72, @networkId, 'Letter', 's', @personId, @now);
        INSERT INTO InvitationMail (Id, InvitationSendingId, InvitationId, Name, Email, EmailKey, Language) VALUES (73, 72, 71, @name, @email, @key, 'Nynorsk');
        INSERT INTO LeaderInvitation (Id, GatheringId, KommuneId, Name, Email, EmailKey, Token, InvitedAt, Reminders, CreatedAt) VALUES (74, @gatheringId, 4601, @name, @email, @key, 'leiar', @now, 0, @now);
        INSERT INTO Announcement (Id, LearningNetworkId, GatheringId, SubmissionId, SubjectNn, BodyNn, PersonId, CreatedAt, SentAt, LeftOut)
        VALUES (75, @networkId, NULL, 'm', 'Nytt', 'Tekst', @personId, @now, @now, 0), (76, @networkId, @gatheringId, 'n', 'Nytt', 'Tekst', @personId, @now, @now, 0);
        INSERT INTO AnnouncementRecipient (Id, AnnouncementId, RegistrationId, Name, Email, EmailKey, Language, Token)
        VALUES (77, 75, NULL, @name, @email, @key, 'Nynorsk', 'melding'), (78, 76, (SELECT MAX(r.Id) FROM Registration r WHERE r.PersonId = @personId), @name, @email, @key, 'Nynorsk', NULL);
        INSERT INTO MailRefusal (LearningNetworkId, EmailKey, RefusedAt) VALUES (@networkId, @key, @now);
        INSERT INTO Outbox (MailKey, Kind, Priority, AboutId, State, NextAt, Attempts, Recipient, Error, CreatedAt)
        VALUES ('announcement-to:77', 'Announcement', 9, 77, 'Queued', @now, 0, @email, NULL, @now), ('invitation:73', 'Invitation', 5, 73, 'Failed', @now, 1, @email, '550 ' || @email, @now), ('leader:74:0', 'Leader', 5, 74, 'Sent', @now, 1, @email, NULL, @now);
        INSERT INTO Evaluation (Id, GatheringId, IsOn, SendMoment, ClosesAfterDays, IsAnonymous, Version, CreatedAt) VALUES (79, @gatheringId, 1, 'NextMorning', 14, 0, 1, @now);
        INSERT INTO EvaluationQuestion (Id, EvaluationId, ReadyKey, Kind, Position, Version) VALUES (80, 79, 'Best', 'OpenText', 0, 1), (81, 79, 'Usefulness', 'Scale', 1, 1);
        INSERT INTO EvaluationInvitation (EvaluationId, RegistrationId, Token, HasAnswered) VALUES (79, (SELECT MAX(r.Id) FROM Registration r WHERE r.PersonId = @personId), 'evaluering', 1);
        INSERT INTO EvaluationAnswerSet (AnswerKey, EvaluationId, RegistrationId) VALUES ('sett', 79, (SELECT MAX(r.Id) FROM Registration r WHERE r.PersonId = @personId));
        INSERT INTO EvaluationChoice (AnswerKey, EvaluationQuestionId, Choice) VALUES ('sett', 81, '4');
        INSERT INTO EvaluationText (TextKey, EvaluationQuestionId, RegistrationId, Text) VALUES ('tekst', 80, (SELECT MAX(r.Id) FROM Registration r WHERE r.PersonId = @personId), 'Helsing ' || @name);
        INSERT INTO Experience (Id, SubmissionId, LearningNetworkId, KommuneId, PersonId, State, Visibility, Language, Title, ContactName, ContactEmail, ContactEmailKey, ContactPhone, ContactIsOpen, Version, CreatedAt, ChangedAt)
        VALUES (79, 'e', @networkId, 4601, @personId, 'Published', 'Everyone', 'Nynorsk', 'Erfaring', @name, @email, @key, @phone, 1, 1, @now, @now);
        INSERT INTO ExperienceComment (SubmissionId, ExperienceId, PersonId, Body, DayNumber, CreatedAt) VALUES ('c', 79, @personId, 'Helsing ' || @name, 1, @now);
        INSERT INTO ExperienceFollow (ExperienceId, PersonId, CreatedAt) VALUES (79, @personId, @now);
        INSERT INTO ExperienceDecision (ExperienceId, PersonId, IsApproved, DecidedAt) VALUES (79, @personId, 1, @now);
        INSERT INTO MailChoice (PersonId, CommentMail, Token, WantedFrom, ChangedAt) VALUES (@personId, 'Daily', 'val', @now, @now);
        UPDATE Outbox SET Recipient = @email WHERE RegistrationId IS NOT NULL;
        INSERT INTO GatheringMinutes (Id, GatheringId, State, Revision, Edition, CreatedAt) VALUES (79, @gatheringId, 'Published', 1, 1, @now);
        INSERT INTO MinutesRevision (GatheringMinutesId, Number, PersonId, SavedAt, Document) VALUES (79, 1, @personId, @now, '{}');
        INSERT INTO MinutesAutosave (GatheringMinutesId, PersonId, BaseRevision, SavedAt, Document) VALUES (79, @personId, 1, @now, @name);
        INSERT INTO MinutesComment (GatheringMinutesId, PersonId, Revision, Body, WrittenAt) VALUES (79, @personId, 1, @name, @now);
        INSERT INTO MinutesEdition (Id, GatheringMinutesId, LearningNetworkId, GatheringId, Visibility, Number, Revision, PersonId, PublishedAt, WithoutList, DeletedPresent, Document)
        VALUES (80, 79, @networkId, @gatheringId, 'Network', 1, 1, @personId, @now, 0, 0, '{}');
        INSERT INTO MinutesAttendee (MinutesEditionId, RegistrationId, IsPresent) SELECT 80, MAX(r.Id), 1 FROM Registration r WHERE r.PersonId = @personId;
        INSERT INTO NetworkMailToken (LearningNetworkId, PersonId, Token) VALUES (@networkId, @personId, 'avmeld');
        UPDATE Outbox SET Recipient = @email WHERE RegistrationId IS NOT NULL;
        INSERT INTO FollowUpPoint (Id, LearningNetworkId, GatheringMinutesId, Position, What, PersonId, DueOn, DoneAt, DoneBy, DoneNote, Version, CreatedAt, PublishedAt)
        VALUES (80, @networkId, 79, 1, 'Ring skulen', @personId, '2023-11-01', @now, @personId, @name || ' ringde', 1, @now, @now);
        INSERT INTO FollowUpReminder (FollowUpPointId, PersonId, DueOn, OutboxId) VALUES (80, @personId, '2023-11-01', 1);
        INSERT INTO MinutesWaiver (GatheringId, PersonId, Reason, WaivedAt) VALUES (@gatheringId, @personId, @name || ' var sjuk', @now);
        UPDATE Person SET Phone = @phone WHERE Id = @personId
        """);

    private readonly TestClock _clock = new();

    private DeletionStore Store => new(Database, _clock);

    [Test]
    public void Everything_that_refers_to_a_person_or_a_registration_is_thought_of()
    {
        List<string> ReferTo(string table) =>
            Rows($"SELECT m.name || '.' || f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.\"table\" = '{table}'");
        Assert.That(ReferTo("Person").Distinct().Order(StringComparer.Ordinal), Is.EqualTo(s_refer));
        Assert.That(ReferTo("Registration").Distinct().Order(StringComparer.Ordinal), Is.EqualTo(s_referToRegistration));
    }

    [Test]
    public async Task Nothing_in_any_table_tells_of_the_person_but_the_farewell_until_it_is_sent()
    {
        var (id, _) = await Lived();
        Assert.That(Found(), Is.Not.Empty, "the scan finds what is there");
        Assert.That(await Store.Delete(id), Is.True);
        Assert.That(Found(), Is.EqualTo(new[] { "Farewell.Email" }));

        Run("UPDATE Outbox SET State = 'Sent', Recipient = 'Kjersti.Saer@nes.example' WHERE Kind = 'Farewell'");
        await new FarewellStore(Database).Clean();
        Assert.That(Found(), Is.Empty);
        Assert.That(Rows("SELECT State FROM Outbox WHERE MailKey = 'invitation:73'"), Is.EqualTo(new[] { "Failed" }), "that the kommune was written to stays");
        Assert.That(Rows("SELECT State FROM Outbox WHERE MailKey = 'announcement-to:77'"), Is.EqualTo(new[] { "Withheld" }), "and what was to go does not");
        Assert.That(Rows("SELECT Name FROM NetworkContact WHERE Position = 0 AND Name = 'Olav'"), Has.Count.EqualTo(1));
        Assert.That(Rows("SELECT Choice FROM EvaluationChoice"), Is.EqualTo(new[] { "4" }), "what they answered by name stays a number");
        Assert.That(Rows("SELECT RegistrationId FROM EvaluationAnswerSet WHERE RegistrationId IS NULL"), Has.Count.EqualTo(1));
        Assert.That(Rows("SELECT What FROM FollowUpPoint WHERE PersonId IS NULL AND DoneAt IS NOT NULL"), Is.EqualTo(new[] { "Ring skulen" }), "that it was done stays");
        Assert.That(await Store.Delete(id), Is.True, "twice is once");
        Assert.That(Rows("SELECT Id FROM Farewell"), Is.Empty);
    }

    [Test]
    public async Task Places_go_to_those_who_wait_and_those_present_stay_a_number()
    {
        var (id, coming) = await Lived();
        await Register(coming, "Ventar Nes", "ventar@nes.example");
        Assert.That(Rows("SELECT State FROM Registration WHERE Name = 'Ventar Nes'"), Is.EqualTo(new[] { "Waiting" }));

        await Store.Delete(id);

        Assert.That(Rows("SELECT State FROM Registration WHERE Name = 'Ventar Nes'"), Is.EqualTo(new[] { "Confirmed" }));
        Assert.That(Rows("SELECT SUM(DeletedPresent) FROM Session"), Is.EqualTo(new[] { "1" }));
        Assert.That(Rows("SELECT g.Taken - (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = g.Id AND r.State = 'Confirmed') FROM Gathering g"), Is.All.EqualTo("0"));
    }

    [Test]
    public async Task Another_persons_data_is_left_alone()
    {
        var (id, coming) = await Lived();
        await Register(coming, "Per Nes", "per@nes.example");
        var before = Rows("SELECT Name || Email || EmailKey || SecurityStamp FROM Person WHERE Email = 'per@nes.example'");
        await Store.Delete(id);
        Assert.That(Rows("SELECT Name || Email || EmailKey || SecurityStamp FROM Person WHERE Email = 'per@nes.example'"), Is.EqualTo(before));
        Assert.That(Rows("SELECT Name FROM Registration"), Is.EqualTo(new[] { "Per Nes" }));
        Assert.That(Rows("SELECT Detail FROM InvitationChange WHERE Detail IS NOT NULL"), Is.EqualTo(new[] { "Per Nes" }));
    }

    [Test]
    public async Task The_only_organiser_of_a_network_is_refused_and_keeps_everything()
    {
        var (id, _) = await Lived();
        var network = await Database.AddNetwork("Åleine");
        await Database.Give(network, Email, NetworkRight.Organise);
        var maker = (await new PersonStore(Database).FindByEmail(SeededNetworks.Maker))!.Id;
        await new StaffStore(Database, _clock).Remove(network, maker);
        var before = Found();

        Assert.That((await Store.Preview(id)).OnlyOrganiserOf.Single().Nn, Is.EqualTo("Åleine"));
        Assert.That(await Store.Delete(id), Is.False);
        Assert.That(Found(), Is.EqualTo(before));
    }

    // Somebody who has come by every table.
    private async Task<(long Id, string Coming)> Lived()
    {
        var network = await Database.AddNetwork();
        var id = await Database.AddPerson(Email, Name);
        var past = await Database.AddGathering(network, "Var", _clock.Now.AddDays(1));
        var coming = await Database.AddGathering(network, "Kjem", _clock.Now.AddDays(30), capacity: 1);
        var registered = await Register(past, Name, Email);
        await Register(coming, Name, Email);
        _clock.Move(TimeSpan.FromDays(2));
        var session = (await new GatheringStore(Database, _clock).Find(network, past))!.Sessions[0].Id;
        await new AttendanceStore(Database, _clock).Tick(network, past, session, registered.RegistrationId, present: true);
        await new CertificateStore(Database, _clock).Issue(registered.Token);
        await new CalendarFeedStore(Database, _clock).Renew(id);
        await new NewAddressStore(Database, _clock).Ask(id, "Kjersti.Saer@nes.example.com");
        await new SignInStore(Database, _clock).Ask(Email, SignInSecret.New(null), "forsegla");
        await Database.Give(network, Email, NetworkRight.Organise);
        var gatheringId = (await new GatheringStore(Database, _clock).Find(network, coming))!.Id;
        await Database.Write(sql => sql.Change(s_traces, new { networkId = network.NetworkId, personId = id, gatheringId, name = Name, email = Email, key = Email.ToLowerInvariant(), phone = Phone, now = _clock.Now }));
        return (id, coming);
    }

    private async Task<RegisterOutcome.Registered> Register(string gathering, string name, string email)
    {
        var wish = new RegistrationWish { Gathering = gathering, SubmissionId = Guid.NewGuid().ToString("N"), Name = name, Email = email, Phone = Phone, KommuneId = 4601, Language = Language.Nynorsk };
        var outcome = await new RegistrationStore(Database, _clock).Register(wish);
        return outcome as RegisterOutcome.Registered ?? new RegisterOutcome.Registered(0, "");
    }

    // Every column of every table in which the name, the address or the number stands, in whatever case.
    private List<string> Found()
    {
        var columns = Rows("SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1");
        var needles = new[] { Name, "Særnamn", "kjersti.saer", Phone, Phone[3..] };
        return [.. columns.Where(c => c.Split('.') is [var table, var column] && Rows($"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL").Any(v => needles.Any(n => v.Contains(n, StringComparison.OrdinalIgnoreCase))))];
    }

    private void Run(string sql) => Rows(sql);

    private List<string> Rows(string sql)
    {
        using var connection = new SqliteConnection(Settings.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return rows;
    }
}
