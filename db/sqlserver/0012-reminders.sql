-- How a network sends one kind of reminder; no row: not at all. Words that are null are the usual ones.
CREATE TABLE NetworkReminder (
  LearningNetworkId bigint NOT NULL,
  Kind varchar(20) NOT NULL,
  IsOn bit NOT NULL,
  Days int NOT NULL,
  SendTime time(0) NOT NULL,
  SubjectNn nvarchar(200) NULL,
  SubjectNb nvarchar(200) NULL,
  SubjectEn nvarchar(200) NULL,
  BodyNn nvarchar(max) NULL,
  BodyNb nvarchar(max) NULL,
  BodyEn nvarchar(max) NULL,
  Version int NOT NULL,
  CONSTRAINT PK_NetworkReminder PRIMARY KEY (LearningNetworkId, Kind),
  CONSTRAINT FK_NetworkReminder_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_NetworkReminder_Kind CHECK (Kind IN ('ClosesSoon', 'Practical', 'Slides')));
