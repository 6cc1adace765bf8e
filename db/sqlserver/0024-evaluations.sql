-- What those who were at a gathering are asked afterwards. OnSince: when it was last turned on before anybody was asked; ClosedAt: from then on nobody answers,
-- and it is not opened again once somebody has.
CREATE TABLE Evaluation (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  IsOn bit NOT NULL,
  OnSince datetime2(3) NULL,
  SendMoment varchar(20) NOT NULL,
  ClosesAfterDays int NOT NULL,
  IsAnonymous bit NOT NULL,
  ReminderDays int NULL,
  Version int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  ClosedAt datetime2(3) NULL,
  CONSTRAINT PK_Evaluation PRIMARY KEY (Id),
  CONSTRAINT UQ_Evaluation_GatheringId UNIQUE (GatheringId),
  CONSTRAINT FK_Evaluation_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_Evaluation_SendMoment CHECK (SendMoment IN ('AfterLastSession', 'NextMorning')));

GO

-- ReadyKey: the same question in every gathering, whose words are the program's own; null for one that the organiser wrote. CorrectionNote: why its words were
-- changed after somebody had answered.
CREATE TABLE EvaluationQuestion (
  Id bigint IDENTITY(1,1) NOT NULL,
  EvaluationId bigint NOT NULL,
  ReadyKey varchar(20) NULL,
  Kind varchar(20) NOT NULL,
  TextNn nvarchar(500) NULL,
  TextNb nvarchar(500) NULL,
  TextEn nvarchar(500) NULL,
  Position int NOT NULL,
  Version int NOT NULL,
  CorrectionNote nvarchar(500) NULL,
  CorrectedAt datetime2(3) NULL,
  CONSTRAINT PK_EvaluationQuestion PRIMARY KEY (Id),
  CONSTRAINT FK_EvaluationQuestion_EvaluationId FOREIGN KEY (EvaluationId) REFERENCES Evaluation (Id),
  CONSTRAINT CK_EvaluationQuestion_ReadyKey CHECK (ReadyKey IN ('Usefulness', 'WillUse', 'Best', 'Missing')),
  CONSTRAINT CK_EvaluationQuestion_Kind CHECK (Kind IN ('Scale', 'OneOf', 'SeveralOf', 'YesNo', 'OpenText')));

GO

CREATE INDEX IX_EvaluationQuestion_EvaluationId ON EvaluationQuestion (EvaluationId);

GO

CREATE TABLE EvaluationOption (
  Id bigint IDENTITY(1,1) NOT NULL,
  EvaluationQuestionId bigint NOT NULL,
  LabelNn nvarchar(200) NULL,
  LabelNb nvarchar(200) NULL,
  LabelEn nvarchar(200) NULL,
  Position int NOT NULL,
  CONSTRAINT PK_EvaluationOption PRIMARY KEY (Id),
  CONSTRAINT FK_EvaluationOption_EvaluationQuestionId FOREIGN KEY (EvaluationQuestionId) REFERENCES EvaluationQuestion (Id));

GO

CREATE INDEX IX_EvaluationOption_EvaluationQuestionId ON EvaluationOption (EvaluationQuestionId);

GO

-- Who is asked, and whether they have answered: not when, and not what.
CREATE TABLE EvaluationInvitation (
  Id bigint IDENTITY(1,1) NOT NULL,
  EvaluationId bigint NOT NULL,
  RegistrationId bigint NOT NULL,
  Token varchar(40) NOT NULL,
  HasAnswered bit NOT NULL,
  CONSTRAINT PK_EvaluationInvitation PRIMARY KEY (Id),
  CONSTRAINT UQ_EvaluationInvitation_Token UNIQUE (Token),
  CONSTRAINT UQ_EvaluationInvitation_EvaluationId_RegistrationId UNIQUE (EvaluationId, RegistrationId),
  CONSTRAINT FK_EvaluationInvitation_EvaluationId FOREIGN KEY (EvaluationId) REFERENCES Evaluation (Id),
  CONSTRAINT FK_EvaluationInvitation_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

GO

CREATE INDEX IX_EvaluationInvitation_RegistrationId ON EvaluationInvitation (RegistrationId);

GO

-- What one person chose, under a random key, kept in the order of that key: neither a moment, a number that grows nor the place of the row says when or who.
-- RegistrationId only where people were told that they answer by name.
CREATE TABLE EvaluationAnswerSet (
  AnswerKey varchar(40) NOT NULL,
  EvaluationId bigint NOT NULL,
  RegistrationId bigint NULL,
  CONSTRAINT PK_EvaluationAnswerSet PRIMARY KEY (AnswerKey),
  CONSTRAINT FK_EvaluationAnswerSet_EvaluationId FOREIGN KEY (EvaluationId) REFERENCES Evaluation (Id),
  CONSTRAINT FK_EvaluationAnswerSet_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

GO

CREATE INDEX IX_EvaluationAnswerSet_EvaluationId ON EvaluationAnswerSet (EvaluationId);

GO

CREATE INDEX IX_EvaluationAnswerSet_RegistrationId ON EvaluationAnswerSet (RegistrationId);

GO

CREATE TABLE EvaluationChoice (
  AnswerKey varchar(40) NOT NULL,
  EvaluationQuestionId bigint NOT NULL,
  Choice varchar(40) NOT NULL,
  CONSTRAINT PK_EvaluationChoice PRIMARY KEY (AnswerKey, EvaluationQuestionId, Choice),
  CONSTRAINT FK_EvaluationChoice_AnswerKey FOREIGN KEY (AnswerKey) REFERENCES EvaluationAnswerSet (AnswerKey),
  CONSTRAINT FK_EvaluationChoice_EvaluationQuestionId FOREIGN KEY (EvaluationQuestionId) REFERENCES EvaluationQuestion (Id));

GO

CREATE INDEX IX_EvaluationChoice_EvaluationQuestionId ON EvaluationChoice (EvaluationQuestionId);

GO

-- What people wrote, each under a random key of its own: it belongs to a question, and to none of the sets.
CREATE TABLE EvaluationText (
  TextKey varchar(40) NOT NULL,
  EvaluationQuestionId bigint NOT NULL,
  RegistrationId bigint NULL,
  Text nvarchar(max) NOT NULL,
  CONSTRAINT PK_EvaluationText PRIMARY KEY (TextKey),
  CONSTRAINT FK_EvaluationText_EvaluationQuestionId FOREIGN KEY (EvaluationQuestionId) REFERENCES EvaluationQuestion (Id),
  CONSTRAINT FK_EvaluationText_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

GO

CREATE INDEX IX_EvaluationText_EvaluationQuestionId ON EvaluationText (EvaluationQuestionId);

GO

CREATE INDEX IX_EvaluationText_RegistrationId ON EvaluationText (RegistrationId);
