-- What the organisers ask the kommuner. ClosedAt: no longer asked; what was answered stays.
CREATE TABLE InputQuestion (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  TextNn TEXT NULL,
  TextNb TEXT NULL,
  TextEn TEXT NULL,
  ClosedAt TEXT NULL,
  Version INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT FK_InputQuestion_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_InputQuestion_Kind CHECK (Kind IN ('OpenText', 'OneOf', 'SeveralOf')));

CREATE INDEX IX_InputQuestion_LearningNetworkId ON InputQuestion (LearningNetworkId);

CREATE TABLE InputOption (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  InputQuestionId INTEGER NOT NULL,
  LabelNn TEXT NULL,
  LabelNb TEXT NULL,
  LabelEn TEXT NULL,
  Position INTEGER NOT NULL,
  CONSTRAINT FK_InputOption_InputQuestionId FOREIGN KEY (InputQuestionId) REFERENCES InputQuestion (Id));

CREATE INDEX IX_InputOption_InputQuestionId ON InputOption (InputQuestionId);

-- A kommune's answer to an open question.
CREATE TABLE InputAnswer (
  InvitationId INTEGER NOT NULL,
  InputQuestionId INTEGER NOT NULL,
  Text TEXT NOT NULL,
  CONSTRAINT PK_InputAnswer PRIMARY KEY (InvitationId, InputQuestionId),
  CONSTRAINT FK_InputAnswer_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InputAnswer_InputQuestionId FOREIGN KEY (InputQuestionId) REFERENCES InputQuestion (Id));

CREATE INDEX IX_InputAnswer_InputQuestionId ON InputAnswer (InputQuestionId);

-- What a kommune chose in a closed one.
CREATE TABLE InputChoice (
  InvitationId INTEGER NOT NULL,
  InputOptionId INTEGER NOT NULL,
  CONSTRAINT PK_InputChoice PRIMARY KEY (InvitationId, InputOptionId),
  CONSTRAINT FK_InputChoice_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InputChoice_InputOptionId FOREIGN KEY (InputOptionId) REFERENCES InputOption (Id));

CREATE INDEX IX_InputChoice_InputOptionId ON InputChoice (InputOptionId);

-- The tools that a network asks its kommuner about.
CREATE TABLE NetworkTool (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  Url TEXT NULL,
  Position INTEGER NOT NULL,
  CONSTRAINT FK_NetworkTool_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

CREATE INDEX IX_NetworkTool_LearningNetworkId ON NetworkTool (LearningNetworkId);

CREATE TABLE InvitationTool (
  InvitationId INTEGER NOT NULL,
  NetworkToolId INTEGER NOT NULL,
  Wish TEXT NOT NULL,
  CONSTRAINT PK_InvitationTool PRIMARY KEY (InvitationId, NetworkToolId, Wish),
  CONSTRAINT FK_InvitationTool_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InvitationTool_NetworkToolId FOREIGN KEY (NetworkToolId) REFERENCES NetworkTool (Id),
  CONSTRAINT CK_InvitationTool_Wish CHECK (Wish IN ('Uses', 'WantsTraining', 'WantsSupport')));

CREATE INDEX IX_InvitationTool_NetworkToolId ON InvitationTool (NetworkToolId);

-- Two more kinds of sending. A check cannot be changed: the table is made anew, and so is the one that refers to it.
CREATE TABLE NewSending (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  SubmissionId TEXT NOT NULL,
  SubjectNn TEXT NULL,
  SubjectNb TEXT NULL,
  SubjectEn TEXT NULL,
  BodyNn TEXT NULL,
  BodyNb TEXT NULL,
  BodyEn TEXT NULL,
  AnswerBy TEXT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_InvitationSending_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_InvitationSending_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_InvitationSending_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_InvitationSending_Kind CHECK (Kind IN ('Letter', 'Reminder', 'NeedsReminder', 'Note')));

INSERT INTO NewSending (Id, LearningNetworkId, Kind, SubmissionId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, AnswerBy, PersonId, CreatedAt)
SELECT Id, LearningNetworkId, Kind, SubmissionId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, AnswerBy, PersonId, CreatedAt FROM InvitationSending;

CREATE TABLE NewMail (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  InvitationSendingId INTEGER NOT NULL,
  InvitationId INTEGER NOT NULL,
  Name TEXT NULL,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  Language TEXT NOT NULL,
  CONSTRAINT UQ_InvitationMail_InvitationSendingId_InvitationId_EmailKey UNIQUE (InvitationSendingId, InvitationId, EmailKey),
  CONSTRAINT FK_InvitationMail_InvitationSendingId FOREIGN KEY (InvitationSendingId) REFERENCES NewSending (Id),
  CONSTRAINT FK_InvitationMail_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT CK_InvitationMail_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

INSERT INTO NewMail (Id, InvitationSendingId, InvitationId, Name, Email, EmailKey, Language)
SELECT Id, InvitationSendingId, InvitationId, Name, Email, EmailKey, Language FROM InvitationMail;

DROP TABLE InvitationMail;
DROP TABLE InvitationSending;
ALTER TABLE NewSending RENAME TO InvitationSending;
ALTER TABLE NewMail RENAME TO InvitationMail;
CREATE INDEX IX_InvitationSending_LearningNetworkId ON InvitationSending (LearningNetworkId);
CREATE INDEX IX_InvitationMail_InvitationId ON InvitationMail (InvitationId);
