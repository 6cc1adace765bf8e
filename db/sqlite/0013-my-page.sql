-- The address of a person's own calendar, which a calendar program asks for again and again. No row: there is none.
CREATE TABLE CalendarFeed (
  PersonId INTEGER NOT NULL,
  Token TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT PK_CalendarFeed PRIMARY KEY (PersonId),
  CONSTRAINT UQ_CalendarFeed_Token UNIQUE (Token),
  CONSTRAINT FK_CalendarFeed_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

-- An address that a person wants in place of theirs, until they have shown that it is theirs too.
CREATE TABLE AddressChange (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  PersonId INTEGER NOT NULL,
  Email TEXT NOT NULL,
  Token TEXT NOT NULL,
  ExpiresAt TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_AddressChange_Token UNIQUE (Token),
  CONSTRAINT FK_AddressChange_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_AddressChange_PersonId ON AddressChange (PersonId);

-- Whom to tell that they are deleted: all that is left of them, until the mail is sent or given up.
CREATE TABLE Farewell (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  Email TEXT NOT NULL,
  Language TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT CK_Farewell_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE INDEX IX_Outbox_PersonId ON Outbox (PersonId);
CREATE INDEX IX_LeaderInvitation_EmailKey ON LeaderInvitation (EmailKey);
CREATE INDEX IX_InvitationAddress_EmailKey ON InvitationAddress (EmailKey);
CREATE INDEX IX_InvitationMail_EmailKey ON InvitationMail (EmailKey);
