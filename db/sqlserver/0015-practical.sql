-- Where a gathering is and how to get there; what is served (Meals) and where one may sleep (Nights), one a line.
ALTER TABLE Gathering ADD Address nvarchar(300) NULL;

GO

ALTER TABLE Gathering ADD MapUrl nvarchar(2000) NULL;

GO

ALTER TABLE Gathering ADD DirectionsNn nvarchar(max) NULL;

GO

ALTER TABLE Gathering ADD DirectionsNb nvarchar(max) NULL;

GO

ALTER TABLE Gathering ADD DirectionsEn nvarchar(max) NULL;

GO

ALTER TABLE Gathering ADD Meals nvarchar(max) NULL;

GO

ALTER TABLE Gathering ADD Nights nvarchar(max) NULL;

GO

-- How many days after the last session what people need is deleted, and when it was.
ALTER TABLE Gathering ADD NeedsKeptDays int NOT NULL CONSTRAINT DF_Gathering_NeedsKeptDays DEFAULT 14;

GO

ALTER TABLE Gathering ADD NeedsDeletedAt datetime2(3) NULL;

GO

-- Places online of a hybrid gathering; those in the room are Capacity and Taken. Held: places kept for kommuner and not taken. OfferHours: how long a freed
-- place is offered; null gives it at once.
ALTER TABLE Gathering ADD OnlineCapacity int NULL;

GO

ALTER TABLE Gathering ADD OnlineTaken int NOT NULL CONSTRAINT DF_Gathering_OnlineTaken DEFAULT 0;

GO

ALTER TABLE Gathering ADD Held int NOT NULL CONSTRAINT DF_Gathering_Held DEFAULT 0;

GO

ALTER TABLE Gathering ADD HeldUntil datetime2(3) NULL;

GO

ALTER TABLE Gathering ADD OfferHours int NULL;

GO

CREATE TABLE HeldPlaces (
  GatheringId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  Places int NOT NULL,
  Taken int NOT NULL,
  CONSTRAINT PK_HeldPlaces PRIMARY KEY (GatheringId, KommuneId),
  CONSTRAINT FK_HeldPlaces_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_HeldPlaces_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

GO

-- IsOnline: counts among the places online. UsesHeld: took a place that was kept for the kommune. OfferedUntil: has been offered a place, which is kept so long.
ALTER TABLE Registration ADD IsOnline bit NOT NULL CONSTRAINT DF_Registration_IsOnline DEFAULT 0;

GO

ALTER TABLE Registration ADD UsesHeld bit NOT NULL CONSTRAINT DF_Registration_UsesHeld DEFAULT 0;

GO

ALTER TABLE Registration ADD OfferedUntil datetime2(3) NULL;

GO

CREATE INDEX IX_Registration_OfferedUntil ON Registration (OfferedUntil);

GO

-- A session of a hybrid gathering that somebody follows online; no row: in the room.
CREATE TABLE OnlineAttendance (
  RegistrationId bigint NOT NULL,
  SessionId bigint NOT NULL,
  CONSTRAINT PK_OnlineAttendance PRIMARY KEY (RegistrationId, SessionId),
  CONSTRAINT FK_OnlineAttendance_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_OnlineAttendance_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id));

GO

CREATE INDEX IX_OnlineAttendance_SessionId ON OnlineAttendance (SessionId);

GO

-- What somebody has answered about meals and nights; deleted some time after the gathering. Diet is health data.
CREATE TABLE StayAnswer (
  RegistrationId bigint NOT NULL,
  Diet nvarchar(500) NULL,
  AnsweredAt datetime2(3) NOT NULL,
  CONSTRAINT PK_StayAnswer PRIMARY KEY (RegistrationId),
  CONSTRAINT FK_StayAnswer_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

GO

CREATE TABLE StayChoice (
  RegistrationId bigint NOT NULL,
  Kind varchar(10) NOT NULL,
  Name nvarchar(100) NOT NULL,
  CONSTRAINT PK_StayChoice PRIMARY KEY (RegistrationId, Kind, Name),
  CONSTRAINT FK_StayChoice_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT CK_StayChoice_Kind CHECK (Kind IN ('Meal', 'Night')));
