-- Whom has been reminded of which point for which date, and in which mail: each at most once. OutboxId is no foreign key: a mail that proved to be about nothing goes away.
CREATE TABLE FollowUpReminder (
  FollowUpPointId bigint NOT NULL,
  PersonId bigint NOT NULL,
  DueOn date NOT NULL,
  OutboxId bigint NOT NULL,
  CONSTRAINT PK_FollowUpReminder PRIMARY KEY (FollowUpPointId, PersonId, DueOn),
  CONSTRAINT FK_FollowUpReminder_FollowUpPointId FOREIGN KEY (FollowUpPointId) REFERENCES FollowUpPoint (Id),
  CONSTRAINT FK_FollowUpReminder_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_FollowUpReminder_PersonId ON FollowUpReminder (PersonId);

GO

CREATE INDEX IX_FollowUpReminder_OutboxId ON FollowUpReminder (OutboxId);

GO

CREATE INDEX IX_FollowUpPoint_KommuneId ON FollowUpPoint (KommuneId);

GO

CREATE INDEX IX_FollowUpPoint_DoneBy ON FollowUpPoint (DoneBy);

GO

CREATE INDEX IX_MinutesWaiver_PersonId ON MinutesWaiver (PersonId);

GO

CREATE INDEX IX_Session_EndsAt ON Session (EndsAt);
