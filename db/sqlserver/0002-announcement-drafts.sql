-- An announcement is a draft until SentAt; Selection says to whom, as JSON. SubmissionId names the form that it was last saved by.
ALTER TABLE Announcement ADD Selection nvarchar(max) NULL;
GO
ALTER TABLE Announcement ADD SentAt datetime2(3) NULL;
