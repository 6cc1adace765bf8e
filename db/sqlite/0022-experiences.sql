-- What a kommune tried and learnt. Visibility: who may open it once published. AskedOpenAt: it is to stand open for everyone and waits for an organiser; until
-- then all networks see it. GatheringId is always null: the rule of who may open what asks for it. PersonId: the author, an empty row once deleted.
CREATE TABLE Experience (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  SubmissionId TEXT NOT NULL,
  LearningNetworkId INTEGER NOT NULL,
  GatheringId INTEGER NULL,
  KommuneId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  State TEXT NOT NULL,
  Visibility TEXT NOT NULL,
  Language TEXT NOT NULL,
  Title TEXT NOT NULL,
  TargetGroup TEXT NULL,
  Done TEXT NULL,
  Worked TEXT NULL,
  DidNotWork TEXT NULL,
  Costs TEXT NULL,
  ContactName TEXT NULL,
  ContactEmail TEXT NULL,
  ContactEmailKey TEXT NULL,
  ContactPhone TEXT NULL,
  ContactIsOpen INTEGER NOT NULL,
  Version INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  ChangedAt TEXT NOT NULL,
  PublishedAt TEXT NULL,
  AskedOpenAt TEXT NULL,
  CONSTRAINT UQ_Experience_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_Experience_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Experience_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Experience_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_Experience_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_Experience_State CHECK (State IN ('Draft', 'Published', 'Withdrawn')),
  CONSTRAINT CK_Experience_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')),
  CONSTRAINT CK_Experience_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE INDEX IX_Experience_LearningNetworkId_AskedOpenAt ON Experience (LearningNetworkId, AskedOpenAt);
CREATE INDEX IX_Experience_KommuneId ON Experience (KommuneId);
CREATE INDEX IX_Experience_PersonId ON Experience (PersonId);
CREATE INDEX IX_Experience_ContactEmailKey ON Experience (ContactEmailKey);

-- Tools by name: a tool of the same name is the same in every network, and what was tried stays true when a network changes its list.
CREATE TABLE ExperienceTool (
  ExperienceId INTEGER NOT NULL,
  ToolKey TEXT NOT NULL,
  Name TEXT NOT NULL,
  CONSTRAINT PK_ExperienceTool PRIMARY KEY (ExperienceId, ToolKey),
  CONSTRAINT FK_ExperienceTool_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id));

CREATE INDEX IX_ExperienceTool_ToolKey ON ExperienceTool (ToolKey);

CREATE TABLE ExperienceService (
  ExperienceId INTEGER NOT NULL,
  Service TEXT NOT NULL,
  CONSTRAINT PK_ExperienceService PRIMARY KEY (ExperienceId, Service),
  CONSTRAINT FK_ExperienceService_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT CK_ExperienceService_Service CHECK (Service IN ('School', 'Kindergarten', 'HealthCentre', 'ChildWelfare', 'Pedagogical', 'MentalHealth', 'Welfare', 'Police', 'Other')));

-- Files: what is in one is kept by its hash, outside the database.
CREATE TABLE ExperienceFile (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  ExperienceId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  ContentType TEXT NOT NULL,
  Size INTEGER NOT NULL,
  Hash TEXT NOT NULL,
  AddedAt TEXT NOT NULL,
  CONSTRAINT FK_ExperienceFile_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id));

CREATE INDEX IX_ExperienceFile_ExperienceId ON ExperienceFile (ExperienceId);
CREATE INDEX IX_ExperienceFile_Hash ON ExperienceFile (Hash);

-- One kommune tried what another had tried: FromId is the later one.
CREATE TABLE ExperienceLink (
  FromId INTEGER NOT NULL,
  ToId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT PK_ExperienceLink PRIMARY KEY (FromId, ToId),
  CONSTRAINT FK_ExperienceLink_FromId FOREIGN KEY (FromId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceLink_ToId FOREIGN KEY (ToId) REFERENCES Experience (Id));

CREATE INDEX IX_ExperienceLink_ToId ON ExperienceLink (ToId);

-- DayNumber: the day in Oslo, counted from 1 January of the year 1; a digest is about one day.
CREATE TABLE ExperienceComment (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  SubmissionId TEXT NOT NULL,
  ExperienceId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Body TEXT NOT NULL,
  DayNumber INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_ExperienceComment_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_ExperienceComment_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceComment_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_ExperienceComment_ExperienceId ON ExperienceComment (ExperienceId);
CREATE INDEX IX_ExperienceComment_PersonId ON ExperienceComment (PersonId);
CREATE INDEX IX_ExperienceComment_DayNumber ON ExperienceComment (DayNumber);

-- Who is told of comments: the author from the start, others who have asked for it.
CREATE TABLE ExperienceFollow (
  ExperienceId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT PK_ExperienceFollow PRIMARY KEY (ExperienceId, PersonId),
  CONSTRAINT FK_ExperienceFollow_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceFollow_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_ExperienceFollow_PersonId ON ExperienceFollow (PersonId);

-- What an organiser answered to the wish that an experience stand open.
CREATE TABLE ExperienceDecision (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  ExperienceId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  IsApproved INTEGER NOT NULL,
  Reason TEXT NULL,
  DecidedAt TEXT NOT NULL,
  CONSTRAINT FK_ExperienceDecision_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceDecision_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_ExperienceDecision_ExperienceId ON ExperienceDecision (ExperienceId);
CREATE INDEX IX_ExperienceDecision_PersonId ON ExperienceDecision (PersonId);

-- How a person is told of comments. WantedFrom: older ones are not told of. ChangedAt: what came before goes by the choice of then. Token: by which they
-- choose without signing in.
CREATE TABLE MailChoice (
  PersonId INTEGER NOT NULL,
  CommentMail TEXT NOT NULL,
  Token TEXT NOT NULL,
  WantedFrom TEXT NOT NULL,
  ChangedAt TEXT NOT NULL,
  CONSTRAINT PK_MailChoice PRIMARY KEY (PersonId),
  CONSTRAINT UQ_MailChoice_Token UNIQUE (Token),
  CONSTRAINT FK_MailChoice_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_MailChoice_CommentMail CHECK (CommentMail IN ('AtOnce', 'Daily', 'None')));
