-- How many were present of those whose registration has been deleted since: a number, and nobody's name.
ALTER TABLE Session ADD COLUMN DeletedPresent INTEGER NOT NULL DEFAULT 0;
