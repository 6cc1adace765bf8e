-- GroupKey: those who are registered together wait together and get places together. SeriesMailKey: the outbox key of the mail that tells of several
-- registrations of one person at once; such a registration has no confirmation of its own.
ALTER TABLE Registration ADD COLUMN GroupKey TEXT NULL;
ALTER TABLE Registration ADD COLUMN SeriesMailKey TEXT NULL;
CREATE INDEX IX_Registration_SeriesMailKey ON Registration (SeriesMailKey);

-- Somebody who is registered for each gathering of a network as it is published.
CREATE TABLE SeriesMember (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Token TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_SeriesMember_Token UNIQUE (Token),
  CONSTRAINT UQ_SeriesMember_LearningNetworkId_PersonId UNIQUE (LearningNetworkId, PersonId),
  CONSTRAINT FK_SeriesMember_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_SeriesMember_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_SeriesMember_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_SeriesMember_PersonId ON SeriesMember (PersonId);

-- A gathering that a member of the series does not come to.
CREATE TABLE SeriesOptOut (
  SeriesMemberId INTEGER NOT NULL,
  GatheringId INTEGER NOT NULL,
  CONSTRAINT PK_SeriesOptOut PRIMARY KEY (SeriesMemberId, GatheringId),
  CONSTRAINT FK_SeriesOptOut_SeriesMemberId FOREIGN KEY (SeriesMemberId) REFERENCES SeriesMember (Id),
  CONSTRAINT FK_SeriesOptOut_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id));

-- A leader who is invited to one gathering, without being a participant of the network. InvitedAt: when the invitation was queued. Reminders: how often since.
CREATE TABLE LeaderInvitation (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  Title TEXT NULL,
  Token TEXT NOT NULL,
  InvitedAt TEXT NULL,
  Reminders INTEGER NOT NULL,
  DeclinedAt TEXT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_LeaderInvitation_Token UNIQUE (Token),
  CONSTRAINT UQ_LeaderInvitation_GatheringId_EmailKey UNIQUE (GatheringId, EmailKey),
  CONSTRAINT FK_LeaderInvitation_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_LeaderInvitation_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));
