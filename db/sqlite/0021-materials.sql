-- Something to read or see: a file of ours, or a link. ProgrammeItemId is no foreign key: an item may be taken out of the programme. FileNumber: the version
-- that readers get, 0 for a link.
CREATE TABLE Material (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  GatheringId INTEGER NULL,
  ProgrammeItemId INTEGER NULL,
  Kind TEXT NOT NULL,
  Title TEXT NOT NULL,
  Description TEXT NULL,
  Url TEXT NULL,
  Visibility TEXT NOT NULL,
  FileNumber INTEGER NOT NULL,
  Version INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  RenewedAt TEXT NOT NULL,
  WithdrawnAt TEXT NULL,
  CONSTRAINT FK_Material_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Material_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Material_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_Material_Kind CHECK (Kind IN ('File', 'Link', 'Video')),
  CONSTRAINT CK_Material_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

CREATE INDEX IX_Material_LearningNetworkId_RenewedAt ON Material (LearningNetworkId, RenewedAt);
CREATE INDEX IX_Material_GatheringId ON Material (GatheringId);
CREATE INDEX IX_Material_WithdrawnAt ON Material (WithdrawnAt);

-- A file of a material; what is in it lies in the vault under Hash. Text: the words in it, where its kind is read.
CREATE TABLE MaterialVersion (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  MaterialId INTEGER NOT NULL,
  Number INTEGER NOT NULL,
  Name TEXT NOT NULL,
  ContentType TEXT NOT NULL,
  Hash TEXT NOT NULL,
  Size INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  AddedAt TEXT NOT NULL,
  TextState TEXT NOT NULL,
  Text TEXT NULL,
  CONSTRAINT UQ_MaterialVersion_MaterialId_Number UNIQUE (MaterialId, Number),
  CONSTRAINT FK_MaterialVersion_MaterialId FOREIGN KEY (MaterialId) REFERENCES Material (Id),
  CONSTRAINT FK_MaterialVersion_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_MaterialVersion_TextState CHECK (TextState IN ('Waiting', 'Done', 'None', 'Failed')));

CREATE INDEX IX_MaterialVersion_Hash ON MaterialVersion (Hash);
CREATE INDEX IX_MaterialVersion_TextState ON MaterialVersion (TextState);

-- A file on its way, in parts; how much of it is here is the length of what lies in the vault under Token. MaterialId: what it is to be a version of.
CREATE TABLE MaterialUpload (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  Token TEXT NOT NULL,
  PersonId INTEGER NOT NULL,
  LearningNetworkId INTEGER NOT NULL,
  GatheringId INTEGER NULL,
  ProgrammeItemId INTEGER NULL,
  MaterialId INTEGER NULL,
  Name TEXT NOT NULL,
  Size INTEGER NOT NULL,
  Visibility TEXT NOT NULL,
  StartedAt TEXT NOT NULL,
  ChangedAt TEXT NOT NULL,
  CONSTRAINT UQ_MaterialUpload_Token UNIQUE (Token),
  CONSTRAINT FK_MaterialUpload_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_MaterialUpload_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_MaterialUpload_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_MaterialUpload_MaterialId FOREIGN KEY (MaterialId) REFERENCES Material (Id),
  CONSTRAINT CK_MaterialUpload_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

CREATE INDEX IX_MaterialUpload_PersonId ON MaterialUpload (PersonId);
CREATE INDEX IX_MaterialUpload_ChangedAt ON MaterialUpload (ChangedAt);
