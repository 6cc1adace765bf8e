-- Files that go with a network's letter. RemovedAt: no longer; letters that were sent with it keep it.
CREATE TABLE InvitationAttachment (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  ContentType TEXT NOT NULL,
  Content BLOB NOT NULL,
  Size INTEGER NOT NULL,
  AddedAt TEXT NOT NULL,
  RemovedAt TEXT NULL,
  CONSTRAINT FK_InvitationAttachment_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

CREATE INDEX IX_InvitationAttachment_LearningNetworkId ON InvitationAttachment (LearningNetworkId);

CREATE TABLE SendingAttachment (
  InvitationSendingId INTEGER NOT NULL,
  InvitationAttachmentId INTEGER NOT NULL,
  CONSTRAINT PK_SendingAttachment PRIMARY KEY (InvitationSendingId, InvitationAttachmentId),
  CONSTRAINT FK_SendingAttachment_InvitationSendingId FOREIGN KEY (InvitationSendingId) REFERENCES InvitationSending (Id),
  CONSTRAINT FK_SendingAttachment_InvitationAttachmentId FOREIGN KEY (InvitationAttachmentId) REFERENCES InvitationAttachment (Id));

-- A sending that is to go by itself: at a moment (DueAt), or so many days before the answers are due, at an hour of Oslo. DoneAt: it went, or its time passed.
CREATE TABLE InvitationPlan (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  DueAt TEXT NULL,
  DaysBefore INTEGER NULL,
  SendTime TEXT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  DoneAt TEXT NULL,
  CONSTRAINT FK_InvitationPlan_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationPlan_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_InvitationPlan_Kind CHECK (Kind IN ('Letter', 'Reminder', 'NeedsReminder', 'Note')));

CREATE INDEX IX_InvitationPlan_LearningNetworkId ON InvitationPlan (LearningNetworkId);
CREATE INDEX IX_InvitationPlan_DoneAt ON InvitationPlan (DoneAt);

-- A network's own words in a reminder; no row: the usual ones.
CREATE TABLE ReminderText (
  LearningNetworkId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  SubjectNn TEXT NULL,
  SubjectNb TEXT NULL,
  SubjectEn TEXT NULL,
  BodyNn TEXT NULL,
  BodyNb TEXT NULL,
  BodyEn TEXT NULL,
  Version INTEGER NOT NULL,
  CONSTRAINT PK_ReminderText PRIMARY KEY (LearningNetworkId, Kind),
  CONSTRAINT FK_ReminderText_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_ReminderText_Kind CHECK (Kind IN ('Letter', 'Reminder', 'NeedsReminder', 'Note')));

-- Who has called a kommune, and what came of it.
CREATE TABLE InvitationCall (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  InvitationId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Note TEXT NULL,
  CalledAt TEXT NOT NULL,
  CONSTRAINT FK_InvitationCall_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InvitationCall_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_InvitationCall_InvitationId ON InvitationCall (InvitationId);

ALTER TABLE InvitationAddress ADD COLUMN Phone TEXT NULL;
