-- An announcement belongs to a network, and to one of its gatherings where it goes to those registered for it. DueAt: it goes by itself then. LeftOut: how
-- many had said no. What was sent has its recipients as rows; an outbox row is about one of them.
CREATE TABLE OldAnnouncement (
  Id bigint NOT NULL,
  GatheringId bigint NOT NULL,
  SubmissionId varchar(40) NOT NULL,
  Subject nvarchar(200) NOT NULL,
  Body nvarchar(max) NOT NULL,
  Selection nvarchar(max) NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  SentAt datetime2(3) NULL,
  CONSTRAINT PK_OldAnnouncement PRIMARY KEY (Id));

GO

INSERT INTO OldAnnouncement (Id, GatheringId, SubmissionId, Subject, Body, Selection, PersonId, CreatedAt, SentAt)
SELECT Id, GatheringId, SubmissionId, Subject, Body, Selection, PersonId, CreatedAt, SentAt FROM Announcement;

GO

DROP TABLE Announcement;

GO

CREATE TABLE Announcement (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringId bigint NULL,
  SubmissionId varchar(40) NOT NULL,
  SubjectNn nvarchar(200) NULL,
  SubjectNb nvarchar(200) NULL,
  SubjectEn nvarchar(200) NULL,
  BodyNn nvarchar(max) NULL,
  BodyNb nvarchar(max) NULL,
  BodyEn nvarchar(max) NULL,
  Selection nvarchar(max) NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  DueAt datetime2(3) NULL,
  SentAt datetime2(3) NULL,
  LeftOut int NOT NULL,
  CONSTRAINT PK_Announcement PRIMARY KEY (Id),
  CONSTRAINT UQ_Announcement_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_Announcement_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Announcement_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Announcement_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_Announcement_LearningNetworkId_GatheringId ON Announcement (LearningNetworkId, GatheringId);

GO

CREATE INDEX IX_Announcement_GatheringId ON Announcement (GatheringId);

GO

CREATE INDEX IX_Announcement_SentAt_DueAt ON Announcement (SentAt, DueAt);

GO

INSERT INTO Announcement (LearningNetworkId, GatheringId, SubmissionId, SubjectNn, BodyNn, Selection, PersonId, CreatedAt, SentAt, LeftOut)
SELECT g.LearningNetworkId, a.GatheringId, a.SubmissionId, a.Subject, a.Body, a.Selection, a.PersonId, a.CreatedAt, a.SentAt, 0
FROM OldAnnouncement a JOIN Gathering g ON g.Id = a.GatheringId ORDER BY a.Id;

GO

-- Token: by which the recipient says no to more of this kind; null where it is about their own registration.
CREATE TABLE AnnouncementRecipient (
  Id bigint IDENTITY(1,1) NOT NULL,
  AnnouncementId bigint NOT NULL,
  RegistrationId bigint NULL,
  Name nvarchar(200) NOT NULL,
  Email nvarchar(254) NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  Language varchar(10) NOT NULL,
  Token varchar(40) NULL,
  CONSTRAINT PK_AnnouncementRecipient PRIMARY KEY (Id),
  CONSTRAINT UQ_AnnouncementRecipient_AnnouncementId_EmailKey UNIQUE (AnnouncementId, EmailKey),
  CONSTRAINT FK_AnnouncementRecipient_AnnouncementId FOREIGN KEY (AnnouncementId) REFERENCES Announcement (Id),
  CONSTRAINT FK_AnnouncementRecipient_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT CK_AnnouncementRecipient_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

GO

CREATE INDEX IX_AnnouncementRecipient_RegistrationId ON AnnouncementRecipient (RegistrationId);

GO

CREATE INDEX IX_AnnouncementRecipient_Token ON AnnouncementRecipient (Token);

GO

CREATE INDEX IX_AnnouncementRecipient_EmailKey ON AnnouncementRecipient (EmailKey);

GO

INSERT INTO AnnouncementRecipient (AnnouncementId, RegistrationId, Name, Email, EmailKey, Language)
SELECT a.Id, r.Id, r.Name, r.Email, r.EmailKey, r.Language FROM Outbox o
JOIN OldAnnouncement b ON b.Id = o.AboutId
JOIN Announcement a ON a.SubmissionId = b.SubmissionId
JOIN Registration r ON r.Id = o.RegistrationId
WHERE o.Kind = 'Announcement' ORDER BY o.Id;

GO

UPDATE Outbox SET AboutId = (SELECT n.Id FROM AnnouncementRecipient n
                             JOIN Announcement a ON a.Id = n.AnnouncementId
                             JOIN OldAnnouncement b ON b.SubmissionId = a.SubmissionId
                             WHERE b.Id = Outbox.AboutId AND n.RegistrationId = Outbox.RegistrationId)
WHERE Kind = 'Announcement';

GO

DROP TABLE OldAnnouncement;

GO

-- Files that go with an announcement; those of a sent one stay as they are.
CREATE TABLE AnnouncementFile (
  Id bigint IDENTITY(1,1) NOT NULL,
  AnnouncementId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  ContentType varchar(100) NOT NULL,
  Content varbinary(max) NOT NULL,
  Size int NOT NULL,
  CONSTRAINT PK_AnnouncementFile PRIMARY KEY (Id),
  CONSTRAINT FK_AnnouncementFile_AnnouncementId FOREIGN KEY (AnnouncementId) REFERENCES Announcement (Id));

GO

CREATE INDEX IX_AnnouncementFile_AnnouncementId ON AnnouncementFile (AnnouncementId);

GO

-- Who does not want a network's general mail. It outlives the mail it was said in.
CREATE TABLE MailRefusal (
  LearningNetworkId bigint NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  RefusedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_MailRefusal PRIMARY KEY (LearningNetworkId, EmailKey),
  CONSTRAINT FK_MailRefusal_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));
