-- What happens in a session. StartMinute counts from the session's start, so that the programme follows where it is moved. Speakers and Questions: one a line.
CREATE TABLE ProgrammeItem (
  Id bigint IDENTITY(1,1) NOT NULL,
  SessionId bigint NOT NULL,
  StartMinute int NOT NULL,
  Minutes int NOT NULL,
  Title nvarchar(200) NOT NULL,
  Description nvarchar(max) NULL,
  Place nvarchar(200) NULL,
  Track nvarchar(60) NULL,
  Speakers nvarchar(max) NULL,
  Questions nvarchar(max) NULL,
  Version int NOT NULL,
  CONSTRAINT PK_ProgrammeItem PRIMARY KEY (Id),
  CONSTRAINT FK_ProgrammeItem_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id));

GO

CREATE INDEX IX_ProgrammeItem_SessionId ON ProgrammeItem (SessionId);

GO

-- Slides of an item: a file (Content), or a link to where they are (Url).
CREATE TABLE ProgrammeSlide (
  Id bigint IDENTITY(1,1) NOT NULL,
  ProgrammeItemId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  Url nvarchar(2000) NULL,
  ContentType varchar(100) NULL,
  Content varbinary(max) NULL,
  Size int NOT NULL,
  AddedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_ProgrammeSlide PRIMARY KEY (Id),
  CONSTRAINT FK_ProgrammeSlide_ProgrammeItemId FOREIGN KEY (ProgrammeItemId) REFERENCES ProgrammeItem (Id));

GO

CREATE INDEX IX_ProgrammeSlide_ProgrammeItemId ON ProgrammeSlide (ProgrammeItemId);
