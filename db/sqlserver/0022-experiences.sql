-- What a kommune tried and learnt. Visibility: who may open it once published. AskedOpenAt: it is to stand open for everyone and waits for an organiser; until
-- then all networks see it. GatheringId is always null: the rule of who may open what asks for it. PersonId: the author, an empty row once deleted.
CREATE TABLE Experience (
  Id bigint IDENTITY(1,1) NOT NULL,
  SubmissionId varchar(40) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringId bigint NULL,
  KommuneId bigint NOT NULL,
  PersonId bigint NOT NULL,
  State varchar(20) NOT NULL,
  Visibility varchar(20) NOT NULL,
  Language varchar(10) NOT NULL,
  Title nvarchar(200) NOT NULL,
  TargetGroup nvarchar(500) NULL,
  Done nvarchar(max) NULL,
  Worked nvarchar(max) NULL,
  DidNotWork nvarchar(max) NULL,
  Costs nvarchar(max) NULL,
  ContactName nvarchar(200) NULL,
  ContactEmail nvarchar(254) NULL,
  ContactEmailKey nvarchar(254) NULL,
  ContactPhone varchar(20) NULL,
  ContactIsOpen bit NOT NULL,
  Version int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  ChangedAt datetime2(3) NOT NULL,
  PublishedAt datetime2(3) NULL,
  AskedOpenAt datetime2(3) NULL,
  CONSTRAINT PK_Experience PRIMARY KEY (Id),
  CONSTRAINT UQ_Experience_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_Experience_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Experience_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Experience_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_Experience_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_Experience_State CHECK (State IN ('Draft', 'Published', 'Withdrawn')),
  CONSTRAINT CK_Experience_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')),
  CONSTRAINT CK_Experience_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

GO

CREATE INDEX IX_Experience_LearningNetworkId_AskedOpenAt ON Experience (LearningNetworkId, AskedOpenAt);

GO

CREATE INDEX IX_Experience_KommuneId ON Experience (KommuneId);

GO

CREATE INDEX IX_Experience_PersonId ON Experience (PersonId);

GO

CREATE INDEX IX_Experience_ContactEmailKey ON Experience (ContactEmailKey);

GO

-- Tools by name: a tool of the same name is the same in every network, and what was tried stays true when a network changes its list.
CREATE TABLE ExperienceTool (
  ExperienceId bigint NOT NULL,
  ToolKey nvarchar(200) NOT NULL,
  Name nvarchar(200) NOT NULL,
  CONSTRAINT PK_ExperienceTool PRIMARY KEY (ExperienceId, ToolKey),
  CONSTRAINT FK_ExperienceTool_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id));

GO

CREATE INDEX IX_ExperienceTool_ToolKey ON ExperienceTool (ToolKey);

GO

CREATE TABLE ExperienceService (
  ExperienceId bigint NOT NULL,
  Service varchar(20) NOT NULL,
  CONSTRAINT PK_ExperienceService PRIMARY KEY (ExperienceId, Service),
  CONSTRAINT FK_ExperienceService_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT CK_ExperienceService_Service CHECK (Service IN ('School', 'Kindergarten', 'HealthCentre', 'ChildWelfare', 'Pedagogical', 'MentalHealth', 'Welfare', 'Police', 'Other')));

GO

-- Files: what is in one is kept by its hash, outside the database.
CREATE TABLE ExperienceFile (
  Id bigint IDENTITY(1,1) NOT NULL,
  ExperienceId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  ContentType varchar(100) NOT NULL,
  Size bigint NOT NULL,
  Hash varchar(64) NOT NULL,
  AddedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_ExperienceFile PRIMARY KEY (Id),
  CONSTRAINT FK_ExperienceFile_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id));

GO

CREATE INDEX IX_ExperienceFile_ExperienceId ON ExperienceFile (ExperienceId);

GO

CREATE INDEX IX_ExperienceFile_Hash ON ExperienceFile (Hash);

GO

-- One kommune tried what another had tried: FromId is the later one.
CREATE TABLE ExperienceLink (
  FromId bigint NOT NULL,
  ToId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_ExperienceLink PRIMARY KEY (FromId, ToId),
  CONSTRAINT FK_ExperienceLink_FromId FOREIGN KEY (FromId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceLink_ToId FOREIGN KEY (ToId) REFERENCES Experience (Id));

GO

CREATE INDEX IX_ExperienceLink_ToId ON ExperienceLink (ToId);

GO

-- DayNumber: the day in Oslo, counted from 1 January of the year 1; a digest is about one day.
CREATE TABLE ExperienceComment (
  Id bigint IDENTITY(1,1) NOT NULL,
  SubmissionId varchar(40) NOT NULL,
  ExperienceId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Body nvarchar(max) NOT NULL,
  DayNumber int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_ExperienceComment PRIMARY KEY (Id),
  CONSTRAINT UQ_ExperienceComment_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_ExperienceComment_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceComment_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_ExperienceComment_ExperienceId ON ExperienceComment (ExperienceId);

GO

CREATE INDEX IX_ExperienceComment_PersonId ON ExperienceComment (PersonId);

GO

CREATE INDEX IX_ExperienceComment_DayNumber ON ExperienceComment (DayNumber);

GO

-- Who is told of comments: the author from the start, others who have asked for it.
CREATE TABLE ExperienceFollow (
  ExperienceId bigint NOT NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_ExperienceFollow PRIMARY KEY (ExperienceId, PersonId),
  CONSTRAINT FK_ExperienceFollow_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceFollow_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_ExperienceFollow_PersonId ON ExperienceFollow (PersonId);

GO

-- What an organiser answered to the wish that an experience stand open.
CREATE TABLE ExperienceDecision (
  Id bigint IDENTITY(1,1) NOT NULL,
  ExperienceId bigint NOT NULL,
  PersonId bigint NOT NULL,
  IsApproved bit NOT NULL,
  Reason nvarchar(2000) NULL,
  DecidedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_ExperienceDecision PRIMARY KEY (Id),
  CONSTRAINT FK_ExperienceDecision_ExperienceId FOREIGN KEY (ExperienceId) REFERENCES Experience (Id),
  CONSTRAINT FK_ExperienceDecision_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_ExperienceDecision_ExperienceId ON ExperienceDecision (ExperienceId);

GO

CREATE INDEX IX_ExperienceDecision_PersonId ON ExperienceDecision (PersonId);

GO

-- How a person is told of comments. WantedFrom: older ones are not told of. ChangedAt: what came before goes by the choice of then. Token: by which they
-- choose without signing in.
CREATE TABLE MailChoice (
  PersonId bigint NOT NULL,
  CommentMail varchar(20) NOT NULL,
  Token varchar(40) NOT NULL,
  WantedFrom datetime2(3) NOT NULL,
  ChangedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_MailChoice PRIMARY KEY (PersonId),
  CONSTRAINT UQ_MailChoice_Token UNIQUE (Token),
  CONSTRAINT FK_MailChoice_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_MailChoice_CommentMail CHECK (CommentMail IN ('AtOnce', 'Daily', 'None')));
