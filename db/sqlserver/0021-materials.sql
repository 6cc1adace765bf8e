-- Something to read or see: a file of ours, or a link. ProgrammeItemId is no foreign key: an item may be taken out of the programme. FileNumber: the version
-- that readers get, 0 for a link.
CREATE TABLE Material (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringId bigint NULL,
  ProgrammeItemId bigint NULL,
  Kind varchar(20) NOT NULL,
  Title nvarchar(300) NOT NULL,
  Description nvarchar(max) NULL,
  Url nvarchar(2000) NULL,
  Visibility varchar(20) NOT NULL,
  FileNumber int NOT NULL,
  Version int NOT NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  RenewedAt datetime2(3) NOT NULL,
  WithdrawnAt datetime2(3) NULL,
  CONSTRAINT PK_Material PRIMARY KEY (Id),
  CONSTRAINT FK_Material_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Material_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Material_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_Material_Kind CHECK (Kind IN ('File', 'Link', 'Video')),
  CONSTRAINT CK_Material_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

GO

CREATE INDEX IX_Material_LearningNetworkId_RenewedAt ON Material (LearningNetworkId, RenewedAt);

GO

CREATE INDEX IX_Material_GatheringId ON Material (GatheringId);

GO

CREATE INDEX IX_Material_WithdrawnAt ON Material (WithdrawnAt);

GO

-- A file of a material; what is in it lies in the vault under Hash. Text: the words in it, where its kind is read.
CREATE TABLE MaterialVersion (
  Id bigint IDENTITY(1,1) NOT NULL,
  MaterialId bigint NOT NULL,
  Number int NOT NULL,
  Name nvarchar(150) NOT NULL,
  ContentType varchar(100) NOT NULL,
  Hash varchar(64) NOT NULL,
  Size bigint NOT NULL,
  PersonId bigint NOT NULL,
  AddedAt datetime2(3) NOT NULL,
  TextState varchar(20) NOT NULL,
  Text nvarchar(max) NULL,
  CONSTRAINT PK_MaterialVersion PRIMARY KEY (Id),
  CONSTRAINT UQ_MaterialVersion_MaterialId_Number UNIQUE (MaterialId, Number),
  CONSTRAINT FK_MaterialVersion_MaterialId FOREIGN KEY (MaterialId) REFERENCES Material (Id),
  CONSTRAINT FK_MaterialVersion_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_MaterialVersion_TextState CHECK (TextState IN ('Waiting', 'Done', 'None', 'Failed')));

GO

CREATE INDEX IX_MaterialVersion_Hash ON MaterialVersion (Hash);

GO

CREATE INDEX IX_MaterialVersion_TextState ON MaterialVersion (TextState);

GO

-- A file on its way, in parts; how much of it is here is the length of what lies in the vault under Token. MaterialId: what it is to be a version of.
CREATE TABLE MaterialUpload (
  Id bigint IDENTITY(1,1) NOT NULL,
  Token varchar(40) NOT NULL,
  PersonId bigint NOT NULL,
  LearningNetworkId bigint NOT NULL,
  GatheringId bigint NULL,
  ProgrammeItemId bigint NULL,
  MaterialId bigint NULL,
  Name nvarchar(150) NOT NULL,
  Size bigint NOT NULL,
  Visibility varchar(20) NOT NULL,
  StartedAt datetime2(3) NOT NULL,
  ChangedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_MaterialUpload PRIMARY KEY (Id),
  CONSTRAINT UQ_MaterialUpload_Token UNIQUE (Token),
  CONSTRAINT FK_MaterialUpload_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_MaterialUpload_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_MaterialUpload_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_MaterialUpload_MaterialId FOREIGN KEY (MaterialId) REFERENCES Material (Id),
  CONSTRAINT CK_MaterialUpload_Visibility CHECK (Visibility IN ('Organisers', 'Attended', 'Network', 'AllNetworks', 'Everyone')));

GO

CREATE INDEX IX_MaterialUpload_PersonId ON MaterialUpload (PersonId);

GO

CREATE INDEX IX_MaterialUpload_ChangedAt ON MaterialUpload (ChangedAt);
