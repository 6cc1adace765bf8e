-- What happens in a session. StartMinute counts from the session's start, so that the programme follows where it is moved. Speakers and Questions: one a line.
CREATE TABLE ProgrammeItem (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  SessionId INTEGER NOT NULL,
  StartMinute INTEGER NOT NULL,
  Minutes INTEGER NOT NULL,
  Title TEXT NOT NULL,
  Description TEXT NULL,
  Place TEXT NULL,
  Track TEXT NULL,
  Speakers TEXT NULL,
  Questions TEXT NULL,
  Version INTEGER NOT NULL,
  CONSTRAINT FK_ProgrammeItem_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id));

CREATE INDEX IX_ProgrammeItem_SessionId ON ProgrammeItem (SessionId);

-- Slides of an item: a file (Content), or a link to where they are (Url).
CREATE TABLE ProgrammeSlide (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  ProgrammeItemId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  Url TEXT NULL,
  ContentType TEXT NULL,
  Content BLOB NULL,
  Size INTEGER NOT NULL,
  AddedAt TEXT NOT NULL,
  CONSTRAINT FK_ProgrammeSlide_ProgrammeItemId FOREIGN KEY (ProgrammeItemId) REFERENCES ProgrammeItem (Id));

CREATE INDEX IX_ProgrammeSlide_ProgrammeItemId ON ProgrammeSlide (ProgrammeItemId);
