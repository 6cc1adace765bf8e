-- Every save of minutes, whole. Document: sections, decisions and follow-up points as JSON, with the rows of people and never their names. RestoredFrom: the
-- revision that it brought back.
CREATE TABLE MinutesRevision (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringMinutesId INTEGER NOT NULL,
  Number INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  SavedAt TEXT NOT NULL,
  RestoredFrom INTEGER NULL,
  Document TEXT NOT NULL,
  CONSTRAINT UQ_MinutesRevision_GatheringMinutesId_Number UNIQUE (GatheringMinutesId, Number),
  CONSTRAINT FK_MinutesRevision_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesRevision_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_MinutesRevision_PersonId ON MinutesRevision (PersonId);

-- What a gathering decided. A published one changes with the next edition only. RemovedAt: taken out of minutes that had been published.
CREATE TABLE MinutesDecision (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringMinutesId INTEGER NOT NULL,
  Position INTEGER NOT NULL,
  What TEXT NOT NULL,
  SectionHeading TEXT NULL,
  CreatedAt TEXT NOT NULL,
  PublishedAt TEXT NULL,
  RemovedAt TEXT NULL,
  CONSTRAINT FK_MinutesDecision_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id));

CREATE INDEX IX_MinutesDecision_GatheringMinutesId ON MinutesDecision (GatheringMinutesId);

-- What somebody has written and not saved. Document: the form as it stood. BaseRevision: what they started from.
CREATE TABLE MinutesAutosave (
  GatheringMinutesId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  BaseRevision INTEGER NOT NULL,
  SavedAt TEXT NOT NULL,
  Document TEXT NOT NULL,
  CONSTRAINT PK_MinutesAutosave PRIMARY KEY (GatheringMinutesId, PersonId),
  CONSTRAINT FK_MinutesAutosave_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesAutosave_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_MinutesAutosave_PersonId ON MinutesAutosave (PersonId);

-- Minutes as published. Corrected: what differs from the edition before. WithoutList: published without saying who was present. DeletedPresent: how many were
-- present who are deleted since.
CREATE TABLE MinutesEdition (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringMinutesId INTEGER NOT NULL,
  LearningNetworkId INTEGER NOT NULL,
  GatheringId INTEGER NOT NULL,
  Visibility TEXT NOT NULL,
  Number INTEGER NOT NULL,
  Revision INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  PublishedAt TEXT NOT NULL,
  Corrected TEXT NULL,
  WithoutList INTEGER NOT NULL,
  DeletedPresent INTEGER NOT NULL,
  Document TEXT NOT NULL,
  CONSTRAINT UQ_MinutesEdition_GatheringMinutesId_Number UNIQUE (GatheringMinutesId, Number),
  CONSTRAINT FK_MinutesEdition_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesEdition_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_MinutesEdition_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_MinutesEdition_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_MinutesEdition_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

CREATE INDEX IX_MinutesEdition_LearningNetworkId ON MinutesEdition (LearningNetworkId);
CREATE INDEX IX_MinutesEdition_GatheringId ON MinutesEdition (GatheringId);

-- Who was present, and who had a place and was not, when an edition was published. Names are read where they stand.
CREATE TABLE MinutesAttendee (
  MinutesEditionId INTEGER NOT NULL,
  RegistrationId INTEGER NOT NULL,
  IsPresent INTEGER NOT NULL,
  CONSTRAINT PK_MinutesAttendee PRIMARY KEY (MinutesEditionId, RegistrationId),
  CONSTRAINT FK_MinutesAttendee_MinutesEditionId FOREIGN KEY (MinutesEditionId) REFERENCES MinutesEdition (Id),
  CONSTRAINT FK_MinutesAttendee_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

CREATE INDEX IX_MinutesAttendee_RegistrationId ON MinutesAttendee (RegistrationId);

-- What those present say of a draft. Revision: the one they read.
CREATE TABLE MinutesComment (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringMinutesId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Revision INTEGER NOT NULL,
  Body TEXT NOT NULL,
  WrittenAt TEXT NOT NULL,
  HandledAt TEXT NULL,
  HandledBy INTEGER NULL,
  CONSTRAINT FK_MinutesComment_GatheringMinutesId FOREIGN KEY (GatheringMinutesId) REFERENCES GatheringMinutes (Id),
  CONSTRAINT FK_MinutesComment_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_MinutesComment_HandledBy FOREIGN KEY (HandledBy) REFERENCES Person (Id));

CREATE INDEX IX_MinutesComment_GatheringMinutesId ON MinutesComment (GatheringMinutesId);
CREATE INDEX IX_MinutesComment_PersonId ON MinutesComment (PersonId);

-- The secret by which a person says no to a network's general mail.
CREATE TABLE NetworkMailToken (
  LearningNetworkId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Token TEXT NOT NULL,
  CONSTRAINT PK_NetworkMailToken PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT UQ_NetworkMailToken_Token UNIQUE (Token),
  CONSTRAINT FK_NetworkMailToken_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkMailToken_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_NetworkMailToken_PersonId ON NetworkMailToken (PersonId);
