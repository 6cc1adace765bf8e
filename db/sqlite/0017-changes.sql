-- Until TellFrom nobody is told of what has changed: it can be undone without anybody noticing. Null: nothing is held.
ALTER TABLE Gathering ADD COLUMN TellFrom TEXT NULL;
ALTER TABLE Session ADD COLUMN TellFrom TEXT NULL;

-- The newest change of the session that was in force when it was told; what is newer has its reasons told next time.
ALTER TABLE Telling ADD COLUMN GatheringChangeId INTEGER NULL;

-- What organisers have changed in what people were told: who, when and why. Until TellFrom it can be undone.
CREATE TABLE GatheringChange (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  PersonId INTEGER NOT NULL,
  Reason TEXT NULL,
  CreatedAt TEXT NOT NULL,
  TellFrom TEXT NOT NULL,
  UndoneAt TEXT NULL,
  UndoneBy INTEGER NULL,
  CONSTRAINT FK_GatheringChange_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_GatheringChange_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_GatheringChange_UndoneBy FOREIGN KEY (UndoneBy) REFERENCES Person (Id),
  CONSTRAINT CK_GatheringChange_Kind CHECK (Kind IN ('GatheringCancelled', 'SessionCancelled', 'SessionsChanged')));

CREATE INDEX IX_GatheringChange_GatheringId ON GatheringChange (GatheringId);

-- A session before and after a change; StartsAt is null where it is new. SessionId is no foreign key: a new session whose adding is undone goes away.
CREATE TABLE GatheringChangeSession (
  GatheringChangeId INTEGER NOT NULL,
  SessionId INTEGER NOT NULL,
  StartsAt TEXT NULL,
  EndsAt TEXT NULL,
  Place TEXT NULL,
  MeetingUrl TEXT NULL,
  LinkReleasedAt TEXT NULL,
  NoticeFrom TEXT NULL,
  TellFrom TEXT NULL,
  NewStartsAt TEXT NOT NULL,
  NewEndsAt TEXT NOT NULL,
  NewPlace TEXT NULL,
  NewMeetingUrl TEXT NULL,
  CONSTRAINT PK_GatheringChangeSession PRIMARY KEY (GatheringChangeId, SessionId),
  CONSTRAINT FK_GatheringChangeSession_GatheringChangeId FOREIGN KEY (GatheringChangeId) REFERENCES GatheringChange (Id));

CREATE INDEX IX_GatheringChangeSession_SessionId ON GatheringChangeSession (SessionId);
