-- Words are looked for by LIKE here: full-text search is a part of SQL Server that many installations lack.
-- All that decides who may open a document, and what narrows, without its text: thousands are looked at for twenty that are shown.
CREATE INDEX IX_SearchDocument_Narrow ON SearchDocument (Id, Visibility, LearningNetworkId, GatheringId, Kind, KommuneId, Day);

GO

CREATE INDEX IX_SearchDocument_Day ON SearchDocument (Day, Id, Visibility, LearningNetworkId, GatheringId, Kind, KommuneId);
