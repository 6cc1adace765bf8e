-- JoinIsAttendance: who joins by their own address is ticked as present.
ALTER TABLE Gathering ADD COLUMN JoinIsAttendance INTEGER NOT NULL DEFAULT 0;

-- Joining ticks this person no more in this session: it has done so once, or an organiser has taken a tick away.
CREATE TABLE JoinMark (
  SessionId INTEGER NOT NULL,
  RegistrationId INTEGER NOT NULL,
  MarkedAt TEXT NOT NULL,
  CONSTRAINT PK_JoinMark PRIMARY KEY (SessionId, RegistrationId),
  CONSTRAINT FK_JoinMark_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT FK_JoinMark_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

CREATE INDEX IX_JoinMark_RegistrationId ON JoinMark (RegistrationId);
