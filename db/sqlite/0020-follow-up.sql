-- Whom has been reminded of which point for which date, and in which mail: each at most once. OutboxId is no foreign key: a mail that proved to be about nothing goes away.
CREATE TABLE FollowUpReminder (
  FollowUpPointId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  DueOn TEXT NOT NULL,
  OutboxId INTEGER NOT NULL,
  CONSTRAINT PK_FollowUpReminder PRIMARY KEY (FollowUpPointId, PersonId, DueOn),
  CONSTRAINT FK_FollowUpReminder_FollowUpPointId FOREIGN KEY (FollowUpPointId) REFERENCES FollowUpPoint (Id),
  CONSTRAINT FK_FollowUpReminder_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_FollowUpReminder_PersonId ON FollowUpReminder (PersonId);
CREATE INDEX IX_FollowUpReminder_OutboxId ON FollowUpReminder (OutboxId);
CREATE INDEX IX_FollowUpPoint_KommuneId ON FollowUpPoint (KommuneId);
CREATE INDEX IX_FollowUpPoint_DoneBy ON FollowUpPoint (DoneBy);
CREATE INDEX IX_MinutesWaiver_PersonId ON MinutesWaiver (PersonId);
CREATE INDEX IX_Session_EndsAt ON Session (EndsAt);
