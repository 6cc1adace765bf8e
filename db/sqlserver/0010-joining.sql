-- JoinIsAttendance: who joins by their own address is ticked as present.
ALTER TABLE Gathering ADD JoinIsAttendance bit NOT NULL CONSTRAINT DF_Gathering_JoinIsAttendance DEFAULT 0;

GO

-- Joining ticks this person no more in this session: it has done so once, or an organiser has taken a tick away.
CREATE TABLE JoinMark (
  SessionId bigint NOT NULL,
  RegistrationId bigint NOT NULL,
  MarkedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_JoinMark PRIMARY KEY (SessionId, RegistrationId),
  CONSTRAINT FK_JoinMark_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT FK_JoinMark_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

GO

CREATE INDEX IX_JoinMark_RegistrationId ON JoinMark (RegistrationId);
