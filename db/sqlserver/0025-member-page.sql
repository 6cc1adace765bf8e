-- When a person was last on the network's page, and before that: what is new is what came since the visit before this one.
CREATE TABLE NetworkVisit (
  LearningNetworkId bigint NOT NULL,
  PersonId bigint NOT NULL,
  SeenAt datetime2(3) NOT NULL,
  PreviousAt datetime2(3) NULL,
  CONSTRAINT PK_NetworkVisit PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT FK_NetworkVisit_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkVisit_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_NetworkVisit_PersonId ON NetworkVisit (PersonId);

GO

-- A participant has said that the others of the network may see them on its list.
CREATE TABLE MemberConsent (
  LearningNetworkId bigint NOT NULL,
  PersonId bigint NOT NULL,
  ShowsEmail bit NOT NULL,
  ShowsPhone bit NOT NULL,
  AgreedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_MemberConsent PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT FK_MemberConsent_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_MemberConsent_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_MemberConsent_PersonId ON MemberConsent (PersonId);

GO

-- The secret address of a network's news for one person.
CREATE TABLE NewsFeed (
  LearningNetworkId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Token varchar(60) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_NewsFeed PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT UQ_NewsFeed_Token UNIQUE (Token),
  CONSTRAINT FK_NewsFeed_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NewsFeed_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_NewsFeed_PersonId ON NewsFeed (PersonId);

GO

-- Who has asked for a mail a month about a network's news. Token: by which they end it without signing in; EndedAt: that they did, and can take it back.
CREATE TABLE NetworkDigest (
  LearningNetworkId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Token varchar(60) NOT NULL,
  ChosenAt datetime2(3) NOT NULL,
  EndedAt datetime2(3) NULL,
  CONSTRAINT PK_NetworkDigest PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT UQ_NetworkDigest_Token UNIQUE (Token),
  CONSTRAINT FK_NetworkDigest_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkDigest_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_NetworkDigest_PersonId ON NetworkDigest (PersonId);
