-- Beginnings of up to ten letters: «barnehage» and «opplæring» stand in every second document, and without an index of such beginnings a search walks all of these.
DROP TABLE SearchWord;
DROP TABLE SearchText;

CREATE VIRTUAL TABLE SearchText USING fts5(TitleKey, BodyKey, content='SearchDocument', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', prefix='2 3 4 5 6 7 8 9 10');

CREATE VIRTUAL TABLE SearchWord USING fts5vocab('SearchText', 'row');

INSERT INTO SearchText (SearchText) VALUES ('rebuild');
