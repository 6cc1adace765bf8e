-- Where a gathering is and how to get there; what is served (Meals) and where one may sleep (Nights), one a line.
ALTER TABLE Gathering ADD COLUMN Address TEXT NULL;
ALTER TABLE Gathering ADD COLUMN MapUrl TEXT NULL;
ALTER TABLE Gathering ADD COLUMN DirectionsNn TEXT NULL;
ALTER TABLE Gathering ADD COLUMN DirectionsNb TEXT NULL;
ALTER TABLE Gathering ADD COLUMN DirectionsEn TEXT NULL;
ALTER TABLE Gathering ADD COLUMN Meals TEXT NULL;
ALTER TABLE Gathering ADD COLUMN Nights TEXT NULL;
-- How many days after the last session what people need is deleted, and when it was.
ALTER TABLE Gathering ADD COLUMN NeedsKeptDays INTEGER NOT NULL DEFAULT 14;
ALTER TABLE Gathering ADD COLUMN NeedsDeletedAt TEXT NULL;
-- Places online of a hybrid gathering; those in the room are Capacity and Taken. Held: places kept for kommuner and not taken. OfferHours: how long a freed
-- place is offered; null gives it at once.
ALTER TABLE Gathering ADD COLUMN OnlineCapacity INTEGER NULL;
ALTER TABLE Gathering ADD COLUMN OnlineTaken INTEGER NOT NULL DEFAULT 0;
ALTER TABLE Gathering ADD COLUMN Held INTEGER NOT NULL DEFAULT 0;
ALTER TABLE Gathering ADD COLUMN HeldUntil TEXT NULL;
ALTER TABLE Gathering ADD COLUMN OfferHours INTEGER NULL;

CREATE TABLE HeldPlaces (
  GatheringId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  Places INTEGER NOT NULL,
  Taken INTEGER NOT NULL,
  CONSTRAINT PK_HeldPlaces PRIMARY KEY (GatheringId, KommuneId),
  CONSTRAINT FK_HeldPlaces_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_HeldPlaces_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

-- IsOnline: counts among the places online. UsesHeld: took a place that was kept for the kommune. OfferedUntil: has been offered a place, which is kept so long.
ALTER TABLE Registration ADD COLUMN IsOnline INTEGER NOT NULL DEFAULT 0;
ALTER TABLE Registration ADD COLUMN UsesHeld INTEGER NOT NULL DEFAULT 0;
ALTER TABLE Registration ADD COLUMN OfferedUntil TEXT NULL;
CREATE INDEX IX_Registration_OfferedUntil ON Registration (OfferedUntil);

-- A session of a hybrid gathering that somebody follows online; no row: in the room.
CREATE TABLE OnlineAttendance (
  RegistrationId INTEGER NOT NULL,
  SessionId INTEGER NOT NULL,
  CONSTRAINT PK_OnlineAttendance PRIMARY KEY (RegistrationId, SessionId),
  CONSTRAINT FK_OnlineAttendance_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_OnlineAttendance_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id));

CREATE INDEX IX_OnlineAttendance_SessionId ON OnlineAttendance (SessionId);

-- What somebody has answered about meals and nights; deleted some time after the gathering. Diet is health data.
CREATE TABLE StayAnswer (
  RegistrationId INTEGER NOT NULL,
  Diet TEXT NULL,
  AnsweredAt TEXT NOT NULL,
  CONSTRAINT PK_StayAnswer PRIMARY KEY (RegistrationId),
  CONSTRAINT FK_StayAnswer_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

CREATE TABLE StayChoice (
  RegistrationId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  Name TEXT NOT NULL,
  CONSTRAINT PK_StayChoice PRIMARY KEY (RegistrationId, Kind, Name),
  CONSTRAINT FK_StayChoice_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT CK_StayChoice_Kind CHECK (Kind IN ('Meal', 'Night')));
