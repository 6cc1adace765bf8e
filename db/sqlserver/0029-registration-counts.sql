-- How many registrations a gathering has, changed in the transaction that changes one. KommuneId: 0 for none.
CREATE TABLE RegistrationCount (
  GatheringId bigint NOT NULL,
  State varchar(10) NOT NULL,
  KommuneId bigint NOT NULL,
  Number int NOT NULL,
  CONSTRAINT PK_RegistrationCount PRIMARY KEY (GatheringId, State, KommuneId),
  CONSTRAINT FK_RegistrationCount_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_RegistrationCount_State CHECK (State IN ('Confirmed', 'Waiting', 'Cancelled')));

GO

-- The same by role. What nobody says any more has no row: people type it themselves.
CREATE TABLE RoleCount (
  GatheringId bigint NOT NULL,
  State varchar(10) NOT NULL,
  Role nvarchar(200) NOT NULL,
  Number int NOT NULL,
  CONSTRAINT PK_RoleCount PRIMARY KEY (GatheringId, State, Role),
  CONSTRAINT FK_RoleCount_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_RoleCount_State CHECK (State IN ('Confirmed', 'Waiting', 'Cancelled')));

GO

INSERT INTO RegistrationCount (GatheringId, State, KommuneId, Number)
SELECT r.GatheringId, r.State, COALESCE(r.KommuneId, 0), COUNT(*) FROM Registration r GROUP BY r.GatheringId, r.State, COALESCE(r.KommuneId, 0);

GO

INSERT INTO RoleCount (GatheringId, State, Role, Number)
SELECT r.GatheringId, r.State, r.Role, COUNT(*) FROM Registration r WHERE r.Role IS NOT NULL GROUP BY r.GatheringId, r.State, r.Role;

GO

-- Every order of a list, with all that narrows it: a page is read from the index alone. Words are looked for by LIKE here.
DROP INDEX IX_Registration_GatheringId_NameKey ON Registration;

GO

DROP INDEX IX_Registration_GatheringId_State_WaitingNumber ON Registration;

GO

CREATE INDEX IX_Registration_ByName ON Registration (GatheringId, NameKey, Id, State, KommuneId, Role);

GO

CREATE INDEX IX_Registration_ByMoment ON Registration (GatheringId, RegisteredAt, NameKey, Id, State, KommuneId, Role);

GO

CREATE INDEX IX_Registration_ByKommune ON Registration (GatheringId, KommuneId, NameKey, Id, State, Role);

GO

CREATE INDEX IX_Registration_ByRole ON Registration (GatheringId, Role, NameKey, Id, State, KommuneId);

GO

CREATE INDEX IX_Registration_ByState ON Registration (GatheringId, State, WaitingNumber, OfferedUntil);
