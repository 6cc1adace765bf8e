-- How a network sends one kind of reminder; no row: not at all. Words that are null are the usual ones.
CREATE TABLE NetworkReminder (
  LearningNetworkId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  IsOn INTEGER NOT NULL,
  Days INTEGER NOT NULL,
  SendTime TEXT NOT NULL,
  SubjectNn TEXT NULL,
  SubjectNb TEXT NULL,
  SubjectEn TEXT NULL,
  BodyNn TEXT NULL,
  BodyNb TEXT NULL,
  BodyEn TEXT NULL,
  Version INTEGER NOT NULL,
  CONSTRAINT PK_NetworkReminder PRIMARY KEY (LearningNetworkId, Kind),
  CONSTRAINT FK_NetworkReminder_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_NetworkReminder_Kind CHECK (Kind IN ('ClosesSoon', 'Practical', 'Slides')));
