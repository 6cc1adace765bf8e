-- An announcement belongs to a network, and to one of its gatherings where it goes to those registered for it. DueAt: it goes by itself then. LeftOut: how
-- many had said no. What was sent has its recipients as rows; an outbox row is about one of them.
CREATE TABLE OldAnnouncement (
  Id INTEGER NOT NULL,
  GatheringId INTEGER NOT NULL,
  SubmissionId TEXT NOT NULL,
  Subject TEXT NOT NULL,
  Body TEXT NOT NULL,
  Selection TEXT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  SentAt TEXT NULL,
  CONSTRAINT PK_OldAnnouncement PRIMARY KEY (Id));

INSERT INTO OldAnnouncement (Id, GatheringId, SubmissionId, Subject, Body, Selection, PersonId, CreatedAt, SentAt)
SELECT Id, GatheringId, SubmissionId, Subject, Body, Selection, PersonId, CreatedAt, SentAt FROM Announcement;

DROP TABLE Announcement;

CREATE TABLE Announcement (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  GatheringId INTEGER NULL,
  SubmissionId TEXT NOT NULL,
  SubjectNn TEXT NULL,
  SubjectNb TEXT NULL,
  SubjectEn TEXT NULL,
  BodyNn TEXT NULL,
  BodyNb TEXT NULL,
  BodyEn TEXT NULL,
  Selection TEXT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  DueAt TEXT NULL,
  SentAt TEXT NULL,
  LeftOut INTEGER NOT NULL,
  CONSTRAINT UQ_Announcement_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_Announcement_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Announcement_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Announcement_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_Announcement_LearningNetworkId_GatheringId ON Announcement (LearningNetworkId, GatheringId);
CREATE INDEX IX_Announcement_GatheringId ON Announcement (GatheringId);
CREATE INDEX IX_Announcement_SentAt_DueAt ON Announcement (SentAt, DueAt);

INSERT INTO Announcement (LearningNetworkId, GatheringId, SubmissionId, SubjectNn, BodyNn, Selection, PersonId, CreatedAt, SentAt, LeftOut)
SELECT g.LearningNetworkId, a.GatheringId, a.SubmissionId, a.Subject, a.Body, a.Selection, a.PersonId, a.CreatedAt, a.SentAt, 0
FROM OldAnnouncement a JOIN Gathering g ON g.Id = a.GatheringId ORDER BY a.Id;

-- Token: by which the recipient says no to more of this kind; null where it is about their own registration.
CREATE TABLE AnnouncementRecipient (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  AnnouncementId INTEGER NOT NULL,
  RegistrationId INTEGER NULL,
  Name TEXT NOT NULL,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  Language TEXT NOT NULL,
  Token TEXT NULL,
  CONSTRAINT UQ_AnnouncementRecipient_AnnouncementId_EmailKey UNIQUE (AnnouncementId, EmailKey),
  CONSTRAINT FK_AnnouncementRecipient_AnnouncementId FOREIGN KEY (AnnouncementId) REFERENCES Announcement (Id),
  CONSTRAINT FK_AnnouncementRecipient_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT CK_AnnouncementRecipient_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE INDEX IX_AnnouncementRecipient_RegistrationId ON AnnouncementRecipient (RegistrationId);
CREATE INDEX IX_AnnouncementRecipient_Token ON AnnouncementRecipient (Token);
CREATE INDEX IX_AnnouncementRecipient_EmailKey ON AnnouncementRecipient (EmailKey);

INSERT INTO AnnouncementRecipient (AnnouncementId, RegistrationId, Name, Email, EmailKey, Language)
SELECT a.Id, r.Id, r.Name, r.Email, r.EmailKey, r.Language FROM Outbox o
JOIN OldAnnouncement b ON b.Id = o.AboutId
JOIN Announcement a ON a.SubmissionId = b.SubmissionId
JOIN Registration r ON r.Id = o.RegistrationId
WHERE o.Kind = 'Announcement' ORDER BY o.Id;

UPDATE Outbox SET AboutId = (SELECT n.Id FROM AnnouncementRecipient n
                             JOIN Announcement a ON a.Id = n.AnnouncementId
                             JOIN OldAnnouncement b ON b.SubmissionId = a.SubmissionId
                             WHERE b.Id = Outbox.AboutId AND n.RegistrationId = Outbox.RegistrationId)
WHERE Kind = 'Announcement';

DROP TABLE OldAnnouncement;

-- Files that go with an announcement; those of a sent one stay as they are.
CREATE TABLE AnnouncementFile (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  AnnouncementId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  ContentType TEXT NOT NULL,
  Content BLOB NOT NULL,
  Size INTEGER NOT NULL,
  CONSTRAINT FK_AnnouncementFile_AnnouncementId FOREIGN KEY (AnnouncementId) REFERENCES Announcement (Id));

CREATE INDEX IX_AnnouncementFile_AnnouncementId ON AnnouncementFile (AnnouncementId);

-- Who does not want a network's general mail. It outlives the mail it was said in.
CREATE TABLE MailRefusal (
  LearningNetworkId INTEGER NOT NULL,
  EmailKey TEXT NOT NULL,
  RefusedAt TEXT NOT NULL,
  CONSTRAINT PK_MailRefusal PRIMARY KEY (LearningNetworkId, EmailKey),
  CONSTRAINT FK_MailRefusal_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));
