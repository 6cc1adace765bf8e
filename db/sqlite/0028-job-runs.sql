-- One row for each scheduled job, whatever the number of nodes. DueAt: when it is to run next; moved on by the run that ends, so that a run
-- whose node died is still due. LeaseOwner holds the run until LeaseUntil, and prolongs that while it works.
CREATE TABLE JobRun (
  Name TEXT NOT NULL,
  DueAt TEXT NOT NULL,
  StartedAt TEXT NULL,
  EndedAt TEXT NULL,
  Outcome TEXT NULL,
  LeaseOwner TEXT NULL,
  LeaseUntil TEXT NULL,
  CONSTRAINT PK_JobRun PRIMARY KEY (Name),
  CONSTRAINT CK_JobRun_Outcome CHECK (Outcome IN ('Done', 'Failed')));
