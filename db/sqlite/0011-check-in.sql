-- What a person shows at the door: short, for typing in, and worth nothing to anybody but an organiser.
CREATE TABLE CheckInCode (
  RegistrationId INTEGER NOT NULL,
  Code TEXT NOT NULL,
  CONSTRAINT PK_CheckInCode PRIMARY KEY (RegistrationId),
  CONSTRAINT UQ_CheckInCode_Code UNIQUE (Code),
  CONSTRAINT FK_CheckInCode_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

-- Somebody who came without being registered and was written down at the door. ConsentAt: when they agreed that their name is kept for the gathering.
CREATE TABLE WalkIn (
  RegistrationId INTEGER NOT NULL,
  SessionId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  ConsentAt TEXT NOT NULL,
  CONSTRAINT PK_WalkIn PRIMARY KEY (RegistrationId),
  CONSTRAINT FK_WalkIn_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_WalkIn_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT FK_WalkIn_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));
