-- Who was present in a session, as an organiser ticked it.
CREATE TABLE Attendance (
  SessionId INTEGER NOT NULL,
  RegistrationId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  TickedAt TEXT NOT NULL,
  CONSTRAINT PK_Attendance PRIMARY KEY (SessionId, RegistrationId),
  CONSTRAINT FK_Attendance_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT FK_Attendance_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_Attendance_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_Attendance_RegistrationId ON Attendance (RegistrationId);
