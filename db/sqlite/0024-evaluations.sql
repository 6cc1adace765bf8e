-- What those who were at a gathering are asked afterwards. OnSince: when it was last turned on before anybody was asked; ClosedAt: from then on nobody answers,
-- and it is not opened again once somebody has.
CREATE TABLE Evaluation (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  IsOn INTEGER NOT NULL,
  OnSince TEXT NULL,
  SendMoment TEXT NOT NULL,
  ClosesAfterDays INTEGER NOT NULL,
  IsAnonymous INTEGER NOT NULL,
  ReminderDays INTEGER NULL,
  Version INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  ClosedAt TEXT NULL,
  CONSTRAINT UQ_Evaluation_GatheringId UNIQUE (GatheringId),
  CONSTRAINT FK_Evaluation_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_Evaluation_SendMoment CHECK (SendMoment IN ('AfterLastSession', 'NextMorning')));

-- ReadyKey: the same question in every gathering, whose words are the program's own; null for one that the organiser wrote. CorrectionNote: why its words were
-- changed after somebody had answered.
CREATE TABLE EvaluationQuestion (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  EvaluationId INTEGER NOT NULL,
  ReadyKey TEXT NULL,
  Kind TEXT NOT NULL,
  TextNn TEXT NULL,
  TextNb TEXT NULL,
  TextEn TEXT NULL,
  Position INTEGER NOT NULL,
  Version INTEGER NOT NULL,
  CorrectionNote TEXT NULL,
  CorrectedAt TEXT NULL,
  CONSTRAINT FK_EvaluationQuestion_EvaluationId FOREIGN KEY (EvaluationId) REFERENCES Evaluation (Id),
  CONSTRAINT CK_EvaluationQuestion_ReadyKey CHECK (ReadyKey IN ('Usefulness', 'WillUse', 'Best', 'Missing')),
  CONSTRAINT CK_EvaluationQuestion_Kind CHECK (Kind IN ('Scale', 'OneOf', 'SeveralOf', 'YesNo', 'OpenText')));

CREATE INDEX IX_EvaluationQuestion_EvaluationId ON EvaluationQuestion (EvaluationId);

CREATE TABLE EvaluationOption (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  EvaluationQuestionId INTEGER NOT NULL,
  LabelNn TEXT NULL,
  LabelNb TEXT NULL,
  LabelEn TEXT NULL,
  Position INTEGER NOT NULL,
  CONSTRAINT FK_EvaluationOption_EvaluationQuestionId FOREIGN KEY (EvaluationQuestionId) REFERENCES EvaluationQuestion (Id));

CREATE INDEX IX_EvaluationOption_EvaluationQuestionId ON EvaluationOption (EvaluationQuestionId);

-- Who is asked, and whether they have answered: not when, and not what.
CREATE TABLE EvaluationInvitation (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  EvaluationId INTEGER NOT NULL,
  RegistrationId INTEGER NOT NULL,
  Token TEXT NOT NULL,
  HasAnswered INTEGER NOT NULL,
  CONSTRAINT UQ_EvaluationInvitation_Token UNIQUE (Token),
  CONSTRAINT UQ_EvaluationInvitation_EvaluationId_RegistrationId UNIQUE (EvaluationId, RegistrationId),
  CONSTRAINT FK_EvaluationInvitation_EvaluationId FOREIGN KEY (EvaluationId) REFERENCES Evaluation (Id),
  CONSTRAINT FK_EvaluationInvitation_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

CREATE INDEX IX_EvaluationInvitation_RegistrationId ON EvaluationInvitation (RegistrationId);

-- What one person chose, under a random key, kept in the order of that key: neither a moment, a number that grows nor the place of the row says when or who.
-- RegistrationId only where people were told that they answer by name.
CREATE TABLE EvaluationAnswerSet (
  AnswerKey TEXT NOT NULL,
  EvaluationId INTEGER NOT NULL,
  RegistrationId INTEGER NULL,
  CONSTRAINT PK_EvaluationAnswerSet PRIMARY KEY (AnswerKey),
  CONSTRAINT FK_EvaluationAnswerSet_EvaluationId FOREIGN KEY (EvaluationId) REFERENCES Evaluation (Id),
  CONSTRAINT FK_EvaluationAnswerSet_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id)) WITHOUT ROWID;

CREATE INDEX IX_EvaluationAnswerSet_EvaluationId ON EvaluationAnswerSet (EvaluationId);
CREATE INDEX IX_EvaluationAnswerSet_RegistrationId ON EvaluationAnswerSet (RegistrationId);

CREATE TABLE EvaluationChoice (
  AnswerKey TEXT NOT NULL,
  EvaluationQuestionId INTEGER NOT NULL,
  Choice TEXT NOT NULL,
  CONSTRAINT PK_EvaluationChoice PRIMARY KEY (AnswerKey, EvaluationQuestionId, Choice),
  CONSTRAINT FK_EvaluationChoice_AnswerKey FOREIGN KEY (AnswerKey) REFERENCES EvaluationAnswerSet (AnswerKey),
  CONSTRAINT FK_EvaluationChoice_EvaluationQuestionId FOREIGN KEY (EvaluationQuestionId) REFERENCES EvaluationQuestion (Id)) WITHOUT ROWID;

CREATE INDEX IX_EvaluationChoice_EvaluationQuestionId ON EvaluationChoice (EvaluationQuestionId);

-- What people wrote, each under a random key of its own: it belongs to a question, and to none of the sets.
CREATE TABLE EvaluationText (
  TextKey TEXT NOT NULL,
  EvaluationQuestionId INTEGER NOT NULL,
  RegistrationId INTEGER NULL,
  Text TEXT NOT NULL,
  CONSTRAINT PK_EvaluationText PRIMARY KEY (TextKey),
  CONSTRAINT FK_EvaluationText_EvaluationQuestionId FOREIGN KEY (EvaluationQuestionId) REFERENCES EvaluationQuestion (Id),
  CONSTRAINT FK_EvaluationText_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id)) WITHOUT ROWID;

CREATE INDEX IX_EvaluationText_EvaluationQuestionId ON EvaluationText (EvaluationQuestionId);
CREATE INDEX IX_EvaluationText_RegistrationId ON EvaluationText (RegistrationId);
