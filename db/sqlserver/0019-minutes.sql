-- Every save of minutes, whole. Document: sections, decisions and follow-up points as JSON, with the rows of people and never their names. RestoredFrom: the
-- revision that it brought back.
CREATE TABLE MinutesRevision (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringMinutesId bigint NOT NULL,
  Number int NOT NULL,
  PersonId bigint NOT NULL,
  SavedAt datetime2(3) NOT NULL,
  RestoredFrom int NULL,
  Document nvarchar(max) NOT NULL,
  CONSTRAINT PK_MinutesRevision PRIMARY KEY (Id),
  CONSTRAINT UQ_MinutesRevision_GatheringMinutesId_Number UNIQUE (GatheringMinutesId, Number),
  CONSTRAINT FK_MinutesRevision_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesRevision_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_MinutesRevision_PersonId ON MinutesRevision (PersonId);

GO

-- What a gathering decided. A published one changes with the next edition only. RemovedAt: taken out of minutes that had been published.
CREATE TABLE MinutesDecision (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringMinutesId bigint NOT NULL,
  Position int NOT NULL,
  What nvarchar(2000) NOT NULL,
  SectionHeading nvarchar(200) NULL,
  CreatedAt datetime2(3) NOT NULL,
  PublishedAt datetime2(3) NULL,
  RemovedAt datetime2(3) NULL,
  CONSTRAINT PK_MinutesDecision PRIMARY KEY (Id),
  CONSTRAINT FK_MinutesDecision_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id));

GO

CREATE INDEX IX_MinutesDecision_GatheringMinutesId ON MinutesDecision (GatheringMinutesId);

GO

-- What somebody has written and not saved. Document: the form as it stood. BaseRevision: what they started from.
CREATE TABLE MinutesAutosave (
  GatheringMinutesId bigint NOT NULL,
  PersonId bigint NOT NULL,
  BaseRevision int NOT NULL,
  SavedAt datetime2(3) NOT NULL,
  Document nvarchar(max) NOT NULL,
  CONSTRAINT PK_MinutesAutosave PRIMARY KEY (GatheringMinutesId, PersonId),
  CONSTRAINT FK_MinutesAutosave_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesAutosave_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_MinutesAutosave_PersonId ON MinutesAutosave (PersonId);

GO

-- Minutes as published. Corrected: what differs from the edition before. WithoutList: published without saying who was present. DeletedPresent: how many were
-- present who are deleted since.
CREATE TABLE MinutesEdition (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringMinutesId bigint NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringId bigint NOT NULL,
  Visibility varchar(20) NOT NULL,
  Number int NOT NULL,
  Revision int NOT NULL,
  PersonId bigint NOT NULL,
  PublishedAt datetime2(3) NOT NULL,
  Corrected nvarchar(1000) NULL,
  WithoutList bit NOT NULL,
  DeletedPresent int NOT NULL,
  Document nvarchar(max) NOT NULL,
  CONSTRAINT PK_MinutesEdition PRIMARY KEY (Id),
  CONSTRAINT UQ_MinutesEdition_GatheringMinutesId_Number UNIQUE (GatheringMinutesId, Number),
  CONSTRAINT FK_MinutesEdition_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesEdition_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_MinutesEdition_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_MinutesEdition_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_MinutesEdition_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

GO

CREATE INDEX IX_MinutesEdition_LearningNetworkId ON MinutesEdition (LearningNetworkId);

GO

CREATE INDEX IX_MinutesEdition_GatheringId ON MinutesEdition (GatheringId);

GO

-- Who was present, and who had a place and was not, when an edition was published. Names are read where they stand.
CREATE TABLE MinutesAttendee (
  MinutesEditionId bigint NOT NULL,
  RegistrationId bigint NOT NULL,
  IsPresent bit NOT NULL,
  CONSTRAINT PK_MinutesAttendee PRIMARY KEY (MinutesEditionId, RegistrationId),
  CONSTRAINT FK_MinutesAttendee_MinutesEditionId FOREIGN KEY (MinutesEditionId) REFERENCES MinutesEdition (Id),
  CONSTRAINT FK_MinutesAttendee_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

GO

CREATE INDEX IX_MinutesAttendee_RegistrationId ON MinutesAttendee (RegistrationId);

GO

-- What those present say of a draft. Revision: the one they read.
CREATE TABLE MinutesComment (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringMinutesId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Revision int NOT NULL,
  Body nvarchar(4000) NOT NULL,
  WrittenAt datetime2(3) NOT NULL,
  HandledAt datetime2(3) NULL,
  HandledBy bigint NULL,
  CONSTRAINT PK_MinutesComment PRIMARY KEY (Id),
  CONSTRAINT FK_MinutesComment_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesComment_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_MinutesComment_HandledBy FOREIGN KEY (HandledBy) REFERENCES Person (Id));

GO

CREATE INDEX IX_MinutesComment_GatheringMinutesId ON MinutesComment (GatheringMinutesId);

GO

CREATE INDEX IX_MinutesComment_PersonId ON MinutesComment (PersonId);

GO

-- The secret by which a person says no to a network's general mail.
CREATE TABLE NetworkMailToken (
  LearningNetworkId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Token varchar(40) NOT NULL,
  CONSTRAINT PK_NetworkMailToken PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT UQ_NetworkMailToken_Token UNIQUE (Token),
  CONSTRAINT FK_NetworkMailToken_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkMailToken_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_NetworkMailToken_PersonId ON NetworkMailToken (PersonId);
