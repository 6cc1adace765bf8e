-- Where many have the words that are looked for, a list is read in its order until the page is full: by an index that holds the words, a line after
-- the other, instead of each registration in a place of its own.
DROP INDEX IX_Registration_ByName;
CREATE INDEX IX_Registration_ByName ON Registration (GatheringId, NameKey, Id, State, KommuneId, Role, SearchKey);

DROP INDEX IX_Registration_ByKommune;
CREATE INDEX IX_Registration_ByKommune ON Registration (GatheringId, KommuneId, NameKey, Id, State, Role, SearchKey);

DROP INDEX IX_Registration_ByRole;
CREATE INDEX IX_Registration_ByRole ON Registration (GatheringId, Role, NameKey, Id, State, KommuneId, SearchKey);
