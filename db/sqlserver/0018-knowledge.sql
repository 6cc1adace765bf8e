-- What can be searched for: a row for each document, written in the transaction that changes it. TitleKey and BodyKey are what words are looked for in.
CREATE TABLE SearchDocument (
  Id bigint IDENTITY(1,1) NOT NULL,
  Kind varchar(20) NOT NULL,
  SubjectId bigint NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringId bigint NULL,
  KommuneId bigint NULL,
  Visibility varchar(20) NOT NULL,
  TitleNn nvarchar(300) NULL,
  TitleNb nvarchar(300) NULL,
  TitleEn nvarchar(300) NULL,
  Body nvarchar(max) NOT NULL,
  TitleKey nvarchar(2000) NOT NULL,
  BodyKey nvarchar(max) NOT NULL,
  Day date NULL,
  Address nvarchar(300) NOT NULL,
  ChangedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_SearchDocument PRIMARY KEY (Id),
  CONSTRAINT UQ_SearchDocument_Kind_SubjectId UNIQUE (Kind, SubjectId),
  CONSTRAINT FK_SearchDocument_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_SearchDocument_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_SearchDocument_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT CK_SearchDocument_Kind CHECK (Kind IN ('Minutes', 'Material', 'Experience', 'Gathering', 'Tool')),
  CONSTRAINT CK_SearchDocument_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

GO

CREATE INDEX IX_SearchDocument_LearningNetworkId_ChangedAt ON SearchDocument (LearningNetworkId, ChangedAt);

GO

CREATE INDEX IX_SearchDocument_GatheringId ON SearchDocument (GatheringId);

GO

-- The tools that a document is about, by name: a tool of the same name is the same in every network.
CREATE TABLE SearchDocumentTool (
  SearchDocumentId bigint NOT NULL,
  ToolKey nvarchar(200) NOT NULL,
  Name nvarchar(200) NOT NULL,
  CONSTRAINT PK_SearchDocumentTool PRIMARY KEY (SearchDocumentId, ToolKey),
  CONSTRAINT FK_SearchDocumentTool_SearchDocumentId FOREIGN KEY (SearchDocumentId) REFERENCES SearchDocument (Id));

GO

CREATE INDEX IX_SearchDocumentTool_ToolKey ON SearchDocumentTool (ToolKey);

GO

-- The minutes of a gathering. Revision: number of the newest save; Edition: how many times they have been published, 0 for not yet.
CREATE TABLE GatheringMinutes (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  State varchar(20) NOT NULL,
  Revision int NOT NULL,
  Edition int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CommentsFrom datetime2(3) NULL,
  CommentsUntil date NULL,
  PublishedAt datetime2(3) NULL,
  CONSTRAINT PK_GatheringMinutes PRIMARY KEY (Id),
  CONSTRAINT UQ_GatheringMinutes_GatheringId UNIQUE (GatheringId),
  CONSTRAINT FK_GatheringMinutes_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_GatheringMinutes_State CHECK (State IN ('Draft', 'Commenting', 'Published')));

GO

-- An organiser has said that a gathering needs no minutes.
CREATE TABLE MinutesWaiver (
  GatheringId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Reason nvarchar(500) NULL,
  WaivedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_MinutesWaiver PRIMARY KEY (GatheringId),
  CONSTRAINT FK_MinutesWaiver_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_MinutesWaiver_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

-- What somebody is to do after a gathering: a person, or a kommune, or nobody yet. PublishedAt: when its owner could first see it, with the minutes; RemovedAt:
-- taken out of minutes that had been published.
CREATE TABLE FollowUpPoint (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringMinutesId bigint NOT NULL,
  Position int NOT NULL,
  What nvarchar(1000) NOT NULL,
  PersonId bigint NULL,
  KommuneId bigint NULL,
  DueOn date NULL,
  DoneAt datetime2(3) NULL,
  DoneBy bigint NULL,
  DoneNote nvarchar(1000) NULL,
  Version int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  PublishedAt datetime2(3) NULL,
  RemovedAt datetime2(3) NULL,
  CONSTRAINT PK_FollowUpPoint PRIMARY KEY (Id),
  CONSTRAINT FK_FollowUpPoint_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_FollowUpPoint_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_FollowUpPoint_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_FollowUpPoint_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_FollowUpPoint_DoneBy FOREIGN KEY (DoneBy) REFERENCES Person (Id));

GO

CREATE INDEX IX_FollowUpPoint_LearningNetworkId_DoneAt ON FollowUpPoint (LearningNetworkId, DoneAt);

GO

CREATE INDEX IX_FollowUpPoint_GatheringMinutesId ON FollowUpPoint (GatheringMinutesId);

GO

CREATE INDEX IX_FollowUpPoint_PersonId ON FollowUpPoint (PersonId);

GO

CREATE INDEX IX_FollowUpPoint_DueOn ON FollowUpPoint (DueOn);
