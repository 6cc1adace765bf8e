-- GroupKey: those who are registered together wait together and get places together. SeriesMailKey: the outbox key of the mail that tells of several
-- registrations of one person at once; such a registration has no confirmation of its own.
ALTER TABLE Registration ADD GroupKey varchar(40) NULL;

GO

ALTER TABLE Registration ADD SeriesMailKey nvarchar(200) NULL;

GO

CREATE INDEX IX_Registration_SeriesMailKey ON Registration (SeriesMailKey);

GO

-- Somebody who is registered for each gathering of a network as it is published.
CREATE TABLE SeriesMember (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Token varchar(40) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_SeriesMember PRIMARY KEY (Id),
  CONSTRAINT UQ_SeriesMember_Token UNIQUE (Token),
  CONSTRAINT UQ_SeriesMember_LearningNetworkId_PersonId UNIQUE (LearningNetworkId, PersonId),
  CONSTRAINT FK_SeriesMember_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_SeriesMember_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_SeriesMember_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_SeriesMember_PersonId ON SeriesMember (PersonId);

GO

-- A gathering that a member of the series does not come to.
CREATE TABLE SeriesOptOut (
  SeriesMemberId bigint NOT NULL,
  GatheringId bigint NOT NULL,
  CONSTRAINT PK_SeriesOptOut PRIMARY KEY (SeriesMemberId, GatheringId),
  CONSTRAINT FK_SeriesOptOut_SeriesMemberId FOREIGN KEY (SeriesMemberId) REFERENCES SeriesMember (Id),
  CONSTRAINT FK_SeriesOptOut_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id));

GO

-- A leader who is invited to one gathering, without being a participant of the network. InvitedAt: when the invitation was queued. Reminders: how often since.
CREATE TABLE LeaderInvitation (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  Email nvarchar(254) NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  Title nvarchar(200) NULL,
  Token varchar(40) NOT NULL,
  InvitedAt datetime2(3) NULL,
  Reminders int NOT NULL,
  DeclinedAt datetime2(3) NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_LeaderInvitation PRIMARY KEY (Id),
  CONSTRAINT UQ_LeaderInvitation_Token UNIQUE (Token),
  CONSTRAINT UQ_LeaderInvitation_GatheringId_EmailKey UNIQUE (GatheringId, EmailKey),
  CONSTRAINT FK_LeaderInvitation_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_LeaderInvitation_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));
