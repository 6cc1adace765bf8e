-- Files that go with a network's letter. RemovedAt: no longer; letters that were sent with it keep it.
CREATE TABLE InvitationAttachment (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  ContentType varchar(100) NOT NULL,
  Content varbinary(max) NOT NULL,
  Size int NOT NULL,
  AddedAt datetime2(3) NOT NULL,
  RemovedAt datetime2(3) NULL,
  CONSTRAINT PK_InvitationAttachment PRIMARY KEY (Id),
  CONSTRAINT FK_InvitationAttachment_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

GO

CREATE INDEX IX_InvitationAttachment_LearningNetworkId ON InvitationAttachment (LearningNetworkId);

GO

CREATE TABLE SendingAttachment (
  InvitationSendingId bigint NOT NULL,
  InvitationAttachmentId bigint NOT NULL,
  CONSTRAINT PK_SendingAttachment PRIMARY KEY (InvitationSendingId, InvitationAttachmentId),
  CONSTRAINT FK_SendingAttachment_InvitationSendingId FOREIGN KEY (InvitationSendingId) REFERENCES InvitationSending (Id),
  CONSTRAINT FK_SendingAttachment_InvitationAttachmentId FOREIGN KEY (InvitationAttachmentId) REFERENCES InvitationAttachment (Id));

GO

-- A sending that is to go by itself: at a moment (DueAt), or so many days before the answers are due, at an hour of Oslo. DoneAt: it went, or its time passed.
CREATE TABLE InvitationPlan (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Kind varchar(20) NOT NULL,
  DueAt datetime2(3) NULL,
  DaysBefore int NULL,
  SendTime time(0) NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  DoneAt datetime2(3) NULL,
  CONSTRAINT PK_InvitationPlan PRIMARY KEY (Id),
  CONSTRAINT FK_InvitationPlan_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationPlan_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_InvitationPlan_Kind CHECK (Kind IN ('Letter', 'Reminder', 'NeedsReminder', 'Note')));

GO

CREATE INDEX IX_InvitationPlan_LearningNetworkId ON InvitationPlan (LearningNetworkId);

GO

CREATE INDEX IX_InvitationPlan_DoneAt ON InvitationPlan (DoneAt);

GO

-- A network's own words in a reminder; no row: the usual ones.
CREATE TABLE ReminderText (
  LearningNetworkId bigint NOT NULL,
  Kind varchar(20) NOT NULL,
  SubjectNn nvarchar(200) NULL,
  SubjectNb nvarchar(200) NULL,
  SubjectEn nvarchar(200) NULL,
  BodyNn nvarchar(max) NULL,
  BodyNb nvarchar(max) NULL,
  BodyEn nvarchar(max) NULL,
  Version int NOT NULL,
  CONSTRAINT PK_ReminderText PRIMARY KEY (LearningNetworkId, Kind),
  CONSTRAINT FK_ReminderText_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_ReminderText_Kind CHECK (Kind IN ('Letter', 'Reminder', 'NeedsReminder', 'Note')));

GO

-- Who has called a kommune, and what came of it.
CREATE TABLE InvitationCall (
  Id bigint IDENTITY(1,1) NOT NULL,
  InvitationId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Note nvarchar(1000) NULL,
  CalledAt datetime2(3) NOT NULL,
  CONSTRAINT PK_InvitationCall PRIMARY KEY (Id),
  CONSTRAINT FK_InvitationCall_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InvitationCall_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_InvitationCall_InvitationId ON InvitationCall (InvitationId);

GO

ALTER TABLE InvitationAddress ADD Phone varchar(20) NULL;
