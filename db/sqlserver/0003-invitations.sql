-- Where a kommune's invitation goes: its postmottak, and people who are known.
CREATE TABLE InvitationAddress (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  Name nvarchar(200) NULL,
  Email nvarchar(254) NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_InvitationAddress PRIMARY KEY (Id),
  CONSTRAINT UQ_InvitationAddress_LearningNetworkId_KommuneId_EmailKey UNIQUE (LearningNetworkId, KommuneId, EmailKey),
  CONSTRAINT FK_InvitationAddress_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationAddress_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

GO

-- A network's letter as it stands now. ClosedAt: kommuner can change nothing more.
CREATE TABLE InvitationLetter (
  LearningNetworkId bigint NOT NULL,
  SubjectNn nvarchar(200) NULL,
  SubjectNb nvarchar(200) NULL,
  SubjectEn nvarchar(200) NULL,
  BodyNn nvarchar(max) NULL,
  BodyNb nvarchar(max) NULL,
  BodyEn nvarchar(max) NULL,
  AnswerBy date NULL,
  ClosedAt datetime2(3) NULL,
  Version int NOT NULL,
  CONSTRAINT PK_InvitationLetter PRIMARY KEY (LearningNetworkId),
  CONSTRAINT FK_InvitationLetter_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

GO

-- One sending of the letter or of a reminder, with the text as it was then.
CREATE TABLE InvitationSending (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Kind varchar(20) NOT NULL,
  SubmissionId varchar(40) NOT NULL,
  SubjectNn nvarchar(200) NULL,
  SubjectNb nvarchar(200) NULL,
  SubjectEn nvarchar(200) NULL,
  BodyNn nvarchar(max) NULL,
  BodyNb nvarchar(max) NULL,
  BodyEn nvarchar(max) NULL,
  AnswerBy date NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_InvitationSending PRIMARY KEY (Id),
  CONSTRAINT UQ_InvitationSending_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_InvitationSending_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationSending_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_InvitationSending_Kind CHECK (Kind IN ('Letter', 'Reminder')));

GO

CREATE INDEX IX_InvitationSending_LearningNetworkId ON InvitationSending (LearningNetworkId);

GO

-- One mail of a sending. An outbox row is about it (AboutId).
CREATE TABLE InvitationMail (
  Id bigint IDENTITY(1,1) NOT NULL,
  InvitationSendingId bigint NOT NULL,
  InvitationId bigint NOT NULL,
  Name nvarchar(200) NULL,
  Email nvarchar(254) NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  Language varchar(20) NOT NULL,
  CONSTRAINT PK_InvitationMail PRIMARY KEY (Id),
  CONSTRAINT UQ_InvitationMail_InvitationSendingId_InvitationId_EmailKey UNIQUE (InvitationSendingId, InvitationId, EmailKey),
  CONSTRAINT FK_InvitationMail_InvitationSendingId FOREIGN KEY (InvitationSendingId) REFERENCES InvitationSending (Id),
  CONSTRAINT FK_InvitationMail_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT CK_InvitationMail_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

GO

CREATE INDEX IX_InvitationMail_InvitationId ON InvitationMail (InvitationId);

GO

-- What a kommune has answered; no row: nothing yet.
CREATE TABLE InvitationAnswer (
  InvitationId bigint NOT NULL,
  Answer varchar(20) NOT NULL,
  Reason nvarchar(2000) NULL,
  ContactName nvarchar(200) NULL,
  ContactEmail nvarchar(254) NULL,
  ContactPhone varchar(20) NULL,
  Version int NOT NULL,
  AnsweredAt datetime2(3) NOT NULL,
  ChangedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_InvitationAnswer PRIMARY KEY (InvitationId),
  CONSTRAINT FK_InvitationAnswer_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT CK_InvitationAnswer_Answer CHECK (Answer IN ('Interested', 'Joins', 'Declines')));

GO

-- Who changed what, when. Who: the name that was given on the page, or the organiser's.
CREATE TABLE InvitationChange (
  Id bigint IDENTITY(1,1) NOT NULL,
  InvitationId bigint NOT NULL,
  What varchar(20) NOT NULL,
  Detail nvarchar(2000) NULL,
  Who nvarchar(200) NULL,
  ChangedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_InvitationChange PRIMARY KEY (Id),
  CONSTRAINT FK_InvitationChange_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id));

GO

CREATE INDEX IX_InvitationChange_InvitationId ON InvitationChange (InvitationId);

GO

ALTER TABLE Participant ADD Service nvarchar(200) NULL;

GO

ALTER TABLE Participant ADD OwnRole nvarchar(200) NULL;
