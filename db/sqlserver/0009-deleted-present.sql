-- How many were present of those whose registration has been deleted since: a number, and nobody's name.
ALTER TABLE Session ADD DeletedPresent int NOT NULL CONSTRAINT DF_Session_DeletedPresent DEFAULT 0;
