-- The full-text index of what can be searched for. Keys are folded before they are stored, so the index folds nothing more. The beginnings of words are indexed
-- too: what people type is a beginning.
CREATE VIRTUAL TABLE SearchText USING fts5(TitleKey, BodyKey, content='SearchDocument', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', prefix='2 3 4 5 6 7');

-- The words of the index, for other spellings.
CREATE VIRTUAL TABLE SearchWord USING fts5vocab('SearchText', 'row');

-- The index holds no text of its own: what leaves it must be told it word for word.
CREATE TRIGGER SearchDocument_Inserted AFTER INSERT ON SearchDocument BEGIN
  INSERT INTO SearchText (rowid, TitleKey, BodyKey) VALUES (new.Id, new.TitleKey, new.BodyKey);
END;

CREATE TRIGGER SearchDocument_Deleted AFTER DELETE ON SearchDocument BEGIN
  INSERT INTO SearchText (SearchText, rowid, TitleKey, BodyKey) VALUES ('delete', old.Id, old.TitleKey, old.BodyKey);
END;

CREATE TRIGGER SearchDocument_Updated AFTER UPDATE ON SearchDocument WHEN old.TitleKey <> new.TitleKey OR old.BodyKey <> new.BodyKey OR old.Id <> new.Id BEGIN
  INSERT INTO SearchText (SearchText, rowid, TitleKey, BodyKey) VALUES ('delete', old.Id, old.TitleKey, old.BodyKey);
  INSERT INTO SearchText (rowid, TitleKey, BodyKey) VALUES (new.Id, new.TitleKey, new.BodyKey);
END;

INSERT INTO SearchText (SearchText) VALUES ('rebuild');

-- All that decides who may open a document, and what narrows, without its text: thousands are looked at for twenty that are shown.
CREATE INDEX IX_SearchDocument_Narrow ON SearchDocument (Id, Visibility, LearningNetworkId, GatheringId, Kind, KommuneId, Day);

CREATE INDEX IX_SearchDocument_Day ON SearchDocument (Day, Id, Visibility, LearningNetworkId, GatheringId, Kind, KommuneId);
