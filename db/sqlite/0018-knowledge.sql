-- What can be searched for: a row for each document, written in the transaction that changes it. TitleKey and BodyKey are what words are looked for in.
CREATE TABLE SearchDocument (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  Kind TEXT NOT NULL,
  SubjectId INTEGER NOT NULL,
  LearningNetworkId INTEGER NOT NULL,
  GatheringId INTEGER NULL,
  KommuneId INTEGER NULL,
  Visibility TEXT NOT NULL,
  TitleNn TEXT NULL,
  TitleNb TEXT NULL,
  TitleEn TEXT NULL,
  Body TEXT NOT NULL,
  TitleKey TEXT NOT NULL,
  BodyKey TEXT NOT NULL,
  Day TEXT NULL,
  Address TEXT NOT NULL,
  ChangedAt TEXT NOT NULL,
  CONSTRAINT UQ_SearchDocument_Kind_SubjectId UNIQUE (Kind, SubjectId),
  CONSTRAINT FK_SearchDocument_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_SearchDocument_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_SearchDocument_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT CK_SearchDocument_Kind CHECK (Kind IN ('Minutes', 'Material', 'Experience', 'Gathering', 'Tool')),
  CONSTRAINT CK_SearchDocument_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

CREATE INDEX IX_SearchDocument_LearningNetworkId_ChangedAt ON SearchDocument (LearningNetworkId, ChangedAt);
CREATE INDEX IX_SearchDocument_GatheringId ON SearchDocument (GatheringId);

-- The tools that a document is about, by name: a tool of the same name is the same in every network.
CREATE TABLE SearchDocumentTool (
  SearchDocumentId INTEGER NOT NULL,
  ToolKey TEXT NOT NULL,
  Name TEXT NOT NULL,
  CONSTRAINT PK_SearchDocumentTool PRIMARY KEY (SearchDocumentId, ToolKey),
  CONSTRAINT FK_SearchDocumentTool_SearchDocumentId FOREIGN KEY (SearchDocumentId) REFERENCES SearchDocument (Id));

CREATE INDEX IX_SearchDocumentTool_ToolKey ON SearchDocumentTool (ToolKey);

-- The minutes of a gathering. Revision: number of the newest save; Edition: how many times they have been published, 0 for not yet.
CREATE TABLE GatheringMinutes (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  State TEXT NOT NULL,
  Revision INTEGER NOT NULL,
  Edition INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CommentsFrom TEXT NULL,
  CommentsUntil TEXT NULL,
  PublishedAt TEXT NULL,
  CONSTRAINT UQ_GatheringMinutes_GatheringId UNIQUE (GatheringId),
  CONSTRAINT FK_GatheringMinutes_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_GatheringMinutes_State CHECK (State IN ('Draft', 'Commenting', 'Published')));

-- An organiser has said that a gathering needs no minutes.
CREATE TABLE MinutesWaiver (
  GatheringId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Reason TEXT NULL,
  WaivedAt TEXT NOT NULL,
  CONSTRAINT PK_MinutesWaiver PRIMARY KEY (GatheringId),
  CONSTRAINT FK_MinutesWaiver_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_MinutesWaiver_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

-- What somebody is to do after a gathering: a person, or a kommune, or nobody yet. PublishedAt: when its owner could first see it, with the minutes; RemovedAt:
-- taken out of minutes that had been published.
CREATE TABLE FollowUpPoint (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  GatheringMinutesId INTEGER NOT NULL,
  Position INTEGER NOT NULL,
  What TEXT NOT NULL,
  PersonId INTEGER NULL,
  KommuneId INTEGER NULL,
  DueOn TEXT NULL,
  DoneAt TEXT NULL,
  DoneBy INTEGER NULL,
  DoneNote TEXT NULL,
  Version INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  PublishedAt TEXT NULL,
  RemovedAt TEXT NULL,
  CONSTRAINT FK_FollowUpPoint_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_FollowUpPoint_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_FollowUpPoint_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_FollowUpPoint_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_FollowUpPoint_DoneBy FOREIGN KEY (DoneBy) REFERENCES Person (Id));

CREATE INDEX IX_FollowUpPoint_LearningNetworkId_DoneAt ON FollowUpPoint (LearningNetworkId, DoneAt);
CREATE INDEX IX_FollowUpPoint_GatheringMinutesId ON FollowUpPoint (GatheringMinutesId);
CREATE INDEX IX_FollowUpPoint_PersonId ON FollowUpPoint (PersonId);
CREATE INDEX IX_FollowUpPoint_DueOn ON FollowUpPoint (DueOn);
