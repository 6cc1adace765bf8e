-- Until TellFrom nobody is told of what has changed: it can be undone without anybody noticing. Null: nothing is held.
ALTER TABLE Gathering ADD TellFrom datetime2(3) NULL;

GO

ALTER TABLE Session ADD TellFrom datetime2(3) NULL;

GO

-- The newest change of the session that was in force when it was told; what is newer has its reasons told next time.
ALTER TABLE Telling ADD GatheringChangeId bigint NULL;

GO

-- What organisers have changed in what people were told: who, when and why. Until TellFrom it can be undone.
CREATE TABLE GatheringChange (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  Kind varchar(20) NOT NULL,
  PersonId bigint NOT NULL,
  Reason nvarchar(1000) NULL,
  CreatedAt datetime2(3) NOT NULL,
  TellFrom datetime2(3) NOT NULL,
  UndoneAt datetime2(3) NULL,
  UndoneBy bigint NULL,
  CONSTRAINT PK_GatheringChange PRIMARY KEY (Id),
  CONSTRAINT FK_GatheringChange_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_GatheringChange_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_GatheringChange_UndoneBy FOREIGN KEY (UndoneBy) REFERENCES Person (Id),
  CONSTRAINT CK_GatheringChange_Kind CHECK (Kind IN ('GatheringCancelled', 'SessionCancelled', 'SessionsChanged')));

GO

CREATE INDEX IX_GatheringChange_GatheringId ON GatheringChange (GatheringId);

GO

-- A session before and after a change; StartsAt is null where it is new. SessionId is no foreign key: a new session whose adding is undone goes away.
CREATE TABLE GatheringChangeSession (
  GatheringChangeId bigint NOT NULL,
  SessionId bigint NOT NULL,
  StartsAt datetime2(3) NULL,
  EndsAt datetime2(3) NULL,
  Place nvarchar(300) NULL,
  MeetingUrl nvarchar(2000) NULL,
  LinkReleasedAt datetime2(3) NULL,
  NoticeFrom datetime2(3) NULL,
  TellFrom datetime2(3) NULL,
  NewStartsAt datetime2(3) NOT NULL,
  NewEndsAt datetime2(3) NOT NULL,
  NewPlace nvarchar(300) NULL,
  NewMeetingUrl nvarchar(2000) NULL,
  CONSTRAINT PK_GatheringChangeSession PRIMARY KEY (GatheringChangeId, SessionId),
  CONSTRAINT FK_GatheringChangeSession_GatheringChangeId FOREIGN KEY (GatheringChangeId) REFERENCES GatheringChange (Id));

GO

CREATE INDEX IX_GatheringChangeSession_SessionId ON GatheringChangeSession (SessionId);
