-- How many registrations a gathering has, changed in the transaction that changes one. KommuneId: 0 for none.
CREATE TABLE RegistrationCount (
  GatheringId INTEGER NOT NULL,
  State TEXT NOT NULL,
  KommuneId INTEGER NOT NULL,
  Number INTEGER NOT NULL,
  CONSTRAINT PK_RegistrationCount PRIMARY KEY (GatheringId, State, KommuneId),
  CONSTRAINT FK_RegistrationCount_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_RegistrationCount_State CHECK (State IN ('Confirmed', 'Waiting', 'Cancelled')));

-- The same by role. What nobody says any more has no row: people type it themselves.
CREATE TABLE RoleCount (
  GatheringId INTEGER NOT NULL,
  State TEXT NOT NULL,
  Role TEXT NOT NULL,
  Number INTEGER NOT NULL,
  CONSTRAINT PK_RoleCount PRIMARY KEY (GatheringId, State, Role),
  CONSTRAINT FK_RoleCount_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_RoleCount_State CHECK (State IN ('Confirmed', 'Waiting', 'Cancelled')));

INSERT INTO RegistrationCount (GatheringId, State, KommuneId, Number)
SELECT r.GatheringId, r.State, COALESCE(r.KommuneId, 0), COUNT(*) FROM Registration r GROUP BY r.GatheringId, r.State, COALESCE(r.KommuneId, 0);

INSERT INTO RoleCount (GatheringId, State, Role, Number)
SELECT r.GatheringId, r.State, r.Role, COUNT(*) FROM Registration r WHERE r.Role IS NOT NULL GROUP BY r.GatheringId, r.State, r.Role;

-- Every order of a list, with all that narrows it: a page is read from the index alone.
DROP INDEX IX_Registration_GatheringId_NameKey;
DROP INDEX IX_Registration_GatheringId_State_WaitingNumber;
CREATE INDEX IX_Registration_ByName ON Registration (GatheringId, NameKey, Id, State, KommuneId, Role);
CREATE INDEX IX_Registration_ByMoment ON Registration (GatheringId, RegisteredAt, NameKey, Id, State, KommuneId, Role);
CREATE INDEX IX_Registration_ByKommune ON Registration (GatheringId, KommuneId, NameKey, Id, State, Role);
CREATE INDEX IX_Registration_ByRole ON Registration (GatheringId, Role, NameKey, Id, State, KommuneId);
CREATE INDEX IX_Registration_ByState ON Registration (GatheringId, State, WaitingNumber, OfferedUntil);

-- What registrations are looked up by, three letters at a time: people type parts of words.
CREATE VIRTUAL TABLE RegistrationText USING fts5(SearchKey, content='Registration', content_rowid='Id', tokenize='trigram');

CREATE TRIGGER Registration_Inserted AFTER INSERT ON Registration BEGIN
  INSERT INTO RegistrationText (rowid, SearchKey) VALUES (new.Id, new.SearchKey);
END;

CREATE TRIGGER Registration_Deleted AFTER DELETE ON Registration BEGIN
  INSERT INTO RegistrationText (RegistrationText, rowid, SearchKey) VALUES ('delete', old.Id, old.SearchKey);
END;

CREATE TRIGGER Registration_Updated AFTER UPDATE OF SearchKey ON Registration WHEN old.SearchKey <> new.SearchKey BEGIN
  INSERT INTO RegistrationText (RegistrationText, rowid, SearchKey) VALUES ('delete', old.Id, old.SearchKey);
  INSERT INTO RegistrationText (rowid, SearchKey) VALUES (new.Id, new.SearchKey);
END;

INSERT INTO RegistrationText (RegistrationText) VALUES ('rebuild');
