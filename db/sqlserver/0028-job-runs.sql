-- One row for each scheduled job, whatever the number of nodes. DueAt: when it is to run next; moved on by the run that ends, so that a run
-- whose node died is still due. LeaseOwner holds the run until LeaseUntil, and prolongs that while it works.
CREATE TABLE JobRun (
  Name varchar(40) NOT NULL,
  DueAt datetime2(3) NOT NULL,
  StartedAt datetime2(3) NULL,
  EndedAt datetime2(3) NULL,
  Outcome varchar(10) NULL,
  LeaseOwner varchar(40) NULL,
  LeaseUntil datetime2(3) NULL,
  CONSTRAINT PK_JobRun PRIMARY KEY (Name),
  CONSTRAINT CK_JobRun_Outcome CHECK (Outcome IN ('Done', 'Failed')));
