-- An announcement is a draft until SentAt; Selection says to whom, as JSON. SubmissionId names the form that it was last saved by.
ALTER TABLE Announcement ADD COLUMN Selection TEXT NULL;
ALTER TABLE Announcement ADD COLUMN SentAt TEXT NULL;
