-- Where a kommune's invitation goes: its postmottak, and people who are known.
CREATE TABLE InvitationAddress (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  Name TEXT NULL,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_InvitationAddress_LearningNetworkId_KommuneId_EmailKey UNIQUE (LearningNetworkId, KommuneId, EmailKey),
  CONSTRAINT FK_InvitationAddress_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationAddress_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

-- A network's letter as it stands now. ClosedAt: kommuner can change nothing more.
CREATE TABLE InvitationLetter (
  LearningNetworkId INTEGER NOT NULL,
  SubjectNn TEXT NULL,
  SubjectNb TEXT NULL,
  SubjectEn TEXT NULL,
  BodyNn TEXT NULL,
  BodyNb TEXT NULL,
  BodyEn TEXT NULL,
  AnswerBy TEXT NULL,
  ClosedAt TEXT NULL,
  Version INTEGER NOT NULL,
  CONSTRAINT PK_InvitationLetter PRIMARY KEY (LearningNetworkId),
  CONSTRAINT FK_InvitationLetter_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

-- One sending of the letter or of a reminder, with the text as it was then.
CREATE TABLE InvitationSending (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  SubmissionId TEXT NOT NULL,
  SubjectNn TEXT NULL,
  SubjectNb TEXT NULL,
  SubjectEn TEXT NULL,
  BodyNn TEXT NULL,
  BodyNb TEXT NULL,
  BodyEn TEXT NULL,
  AnswerBy TEXT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_InvitationSending_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_InvitationSending_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationSending_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_InvitationSending_Kind CHECK (Kind IN ('Letter', 'Reminder')));

CREATE INDEX IX_InvitationSending_LearningNetworkId ON InvitationSending (LearningNetworkId);

-- One mail of a sending. An outbox row is about it (AboutId).
CREATE TABLE InvitationMail (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  InvitationSendingId INTEGER NOT NULL,
  InvitationId INTEGER NOT NULL,
  Name TEXT NULL,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  Language TEXT NOT NULL,
  CONSTRAINT UQ_InvitationMail_InvitationSendingId_InvitationId_EmailKey UNIQUE (InvitationSendingId, InvitationId, EmailKey),
  CONSTRAINT FK_InvitationMail_InvitationSendingId FOREIGN KEY (InvitationSendingId) REFERENCES InvitationSending (Id),
  CONSTRAINT FK_InvitationMail_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT CK_InvitationMail_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE INDEX IX_InvitationMail_InvitationId ON InvitationMail (InvitationId);

-- What a kommune has answered; no row: nothing yet.
CREATE TABLE InvitationAnswer (
  InvitationId INTEGER NOT NULL,
  Answer TEXT NOT NULL,
  Reason TEXT NULL,
  ContactName TEXT NULL,
  ContactEmail TEXT NULL,
  ContactPhone TEXT NULL,
  Version INTEGER NOT NULL,
  AnsweredAt TEXT NOT NULL,
  ChangedAt TEXT NOT NULL,
  CONSTRAINT PK_InvitationAnswer PRIMARY KEY (InvitationId),
  CONSTRAINT FK_InvitationAnswer_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT CK_InvitationAnswer_Answer CHECK (Answer IN ('Interested', 'Joins', 'Declines')));

-- Who changed what, when. Who: the name that was given on the page, or the organiser's.
CREATE TABLE InvitationChange (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  InvitationId INTEGER NOT NULL,
  What TEXT NOT NULL,
  Detail TEXT NULL,
  Who TEXT NULL,
  ChangedAt TEXT NOT NULL,
  CONSTRAINT FK_InvitationChange_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id));

CREATE INDEX IX_InvitationChange_InvitationId ON InvitationChange (InvitationId);

ALTER TABLE Participant ADD COLUMN Service TEXT NULL;
ALTER TABLE Participant ADD COLUMN OwnRole TEXT NULL;
