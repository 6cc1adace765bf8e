-- The address of a person's own calendar, which a calendar program asks for again and again. No row: there is none.
CREATE TABLE CalendarFeed (
  PersonId bigint NOT NULL,
  Token varchar(60) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_CalendarFeed PRIMARY KEY (PersonId),
  CONSTRAINT UQ_CalendarFeed_Token UNIQUE (Token),
  CONSTRAINT FK_CalendarFeed_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

-- An address that a person wants in place of theirs, until they have shown that it is theirs too.
CREATE TABLE AddressChange (
  Id bigint IDENTITY(1,1) NOT NULL,
  PersonId bigint NOT NULL,
  Email nvarchar(254) NOT NULL,
  Token varchar(40) NOT NULL,
  ExpiresAt datetime2(3) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_AddressChange PRIMARY KEY (Id),
  CONSTRAINT UQ_AddressChange_Token UNIQUE (Token),
  CONSTRAINT FK_AddressChange_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

GO

CREATE INDEX IX_AddressChange_PersonId ON AddressChange (PersonId);

GO

-- Whom to tell that they are deleted: all that is left of them, until the mail is sent or given up.
CREATE TABLE Farewell (
  Id bigint IDENTITY(1,1) NOT NULL,
  Email nvarchar(254) NOT NULL,
  Language varchar(10) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Farewell PRIMARY KEY (Id),
  CONSTRAINT CK_Farewell_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

GO

CREATE INDEX IX_Outbox_PersonId ON Outbox (PersonId);
CREATE INDEX IX_LeaderInvitation_EmailKey ON LeaderInvitation (EmailKey);
CREATE INDEX IX_InvitationAddress_EmailKey ON InvitationAddress (EmailKey);
CREATE INDEX IX_InvitationMail_EmailKey ON InvitationMail (EmailKey);
