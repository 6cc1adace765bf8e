CREATE TABLE Fylke (
  Id INTEGER NOT NULL,
  Name TEXT NOT NULL,
  CONSTRAINT PK_Fylke PRIMARY KEY (Id));

CREATE TABLE Kommune (
  Id INTEGER NOT NULL,
  Number TEXT NOT NULL,
  Name TEXT NOT NULL,
  OtherNames TEXT NOT NULL,
  FylkeId INTEGER NOT NULL,
  Latitude REAL NOT NULL,
  Longitude REAL NOT NULL,
  LanguageForm TEXT NOT NULL,
  CONSTRAINT PK_Kommune PRIMARY KEY (Id),
  CONSTRAINT UQ_Kommune_Number UNIQUE (Number),
  CONSTRAINT FK_Kommune_FylkeId FOREIGN KEY (FylkeId) REFERENCES Fylke (Id),
  CONSTRAINT CK_Kommune_LanguageForm CHECK (LanguageForm IN ('Nynorsk', 'Bokmal', 'Neutral')));

CREATE TABLE DataProtectionKey (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  FriendlyName TEXT NOT NULL,
  Xml TEXT NOT NULL);

CREATE TABLE Person (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  Name TEXT NOT NULL,
  Phone TEXT NULL,
  Language TEXT NOT NULL,
  IsAdministrator INTEGER NOT NULL,
  SecurityStamp TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_Person_EmailKey UNIQUE (EmailKey),
  CONSTRAINT CK_Person_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE TABLE SignInChallenge (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  PersonId INTEGER NOT NULL,
  TokenHash TEXT NOT NULL,
  CodeHash TEXT NOT NULL,
  SealedSecret TEXT NULL,
  CreatedAt TEXT NOT NULL,
  ExpiresAt TEXT NOT NULL,
  TriesLeft INTEGER NOT NULL,
  UsedAt TEXT NULL,
  CONSTRAINT UQ_SignInChallenge_TokenHash UNIQUE (TokenHash),
  CONSTRAINT FK_SignInChallenge_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_SignInChallenge_PersonId_CreatedAt ON SignInChallenge (PersonId, CreatedAt);

CREATE TABLE LearningNetwork (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  Slug TEXT NOT NULL,
  NameNn TEXT NULL,
  NameNb TEXT NULL,
  NameEn TEXT NULL,
  PurposeNn TEXT NULL,
  PurposeNb TEXT NULL,
  PurposeEn TEXT NULL,
  Language TEXT NOT NULL,
  StartsOn TEXT NOT NULL,
  EndsOn TEXT NULL,
  MinimumPeople INTEGER NOT NULL,
  LinkDaysBefore INTEGER NOT NULL,
  LinkTime TEXT NOT NULL,
  Version INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_LearningNetwork_Slug UNIQUE (Slug),
  CONSTRAINT CK_LearningNetwork_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE TABLE NetworkOrganisation (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  Part TEXT NOT NULL,
  Position INTEGER NOT NULL,
  CONSTRAINT FK_NetworkOrganisation_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_NetworkOrganisation_Part CHECK (Part IN ('Organiser', 'Partner')));

CREATE INDEX IX_NetworkOrganisation_LearningNetworkId ON NetworkOrganisation (LearningNetworkId);

CREATE TABLE NetworkContact (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Name TEXT NOT NULL,
  Title TEXT NULL,
  Email TEXT NOT NULL,
  Phone TEXT NULL,
  Position INTEGER NOT NULL,
  CONSTRAINT FK_NetworkContact_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

CREATE INDEX IX_NetworkContact_LearningNetworkId ON NetworkContact (LearningNetworkId);

CREATE TABLE NetworkRole (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  TitleNn TEXT NULL,
  TitleNb TEXT NULL,
  TitleEn TEXT NULL,
  ForLeaders INTEGER NOT NULL,
  Position INTEGER NOT NULL,
  CONSTRAINT FK_NetworkRole_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

CREATE INDEX IX_NetworkRole_LearningNetworkId ON NetworkRole (LearningNetworkId);

CREATE TABLE NetworkKommune (
  LearningNetworkId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  CONSTRAINT PK_NetworkKommune PRIMARY KEY (LearningNetworkId, KommuneId),
  CONSTRAINT FK_NetworkKommune_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkKommune_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

CREATE TABLE NetworkStaff (
  LearningNetworkId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Access TEXT NOT NULL,
  CONSTRAINT PK_NetworkStaff PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT FK_NetworkStaff_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkStaff_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_NetworkStaff_Access CHECK (Access IN ('Organiser', 'Reader')));

CREATE INDEX IX_NetworkStaff_PersonId ON NetworkStaff (PersonId);

CREATE TABLE Invitation (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  Token TEXT NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_Invitation_Token UNIQUE (Token),
  CONSTRAINT UQ_Invitation_LearningNetworkId_KommuneId UNIQUE (LearningNetworkId, KommuneId),
  CONSTRAINT FK_Invitation_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Invitation_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

CREATE TABLE KommuneContact (
  LearningNetworkId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  CONSTRAINT PK_KommuneContact PRIMARY KEY (LearningNetworkId, KommuneId, PersonId),
  CONSTRAINT FK_KommuneContact_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_KommuneContact_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_KommuneContact_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_KommuneContact_PersonId ON KommuneContact (PersonId);

CREATE TABLE Participant (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  KommuneId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_Participant_LearningNetworkId_KommuneId_PersonId UNIQUE (LearningNetworkId, KommuneId, PersonId),
  CONSTRAINT FK_Participant_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Participant_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_Participant_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_Participant_PersonId ON Participant (PersonId);

CREATE TABLE ParticipantRole (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  ParticipantId INTEGER NOT NULL,
  NetworkRoleId INTEGER NOT NULL,
  CONSTRAINT UQ_ParticipantRole_ParticipantId_NetworkRoleId UNIQUE (ParticipantId, NetworkRoleId),
  CONSTRAINT FK_ParticipantRole_ParticipantId FOREIGN KEY (ParticipantId) REFERENCES Participant (Id),
  CONSTRAINT FK_ParticipantRole_NetworkRoleId FOREIGN KEY (NetworkRoleId) REFERENCES NetworkRole (Id));

-- Taken counts confirmed places. SeatChanges is written first by whoever takes or frees one, so that they come one after the other.
CREATE TABLE Gathering (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  LearningNetworkId INTEGER NOT NULL,
  Slug TEXT NOT NULL,
  TitleNn TEXT NULL,
  TitleNb TEXT NULL,
  TitleEn TEXT NULL,
  DescriptionNn TEXT NULL,
  DescriptionNb TEXT NULL,
  DescriptionEn TEXT NULL,
  Mode TEXT NOT NULL,
  State TEXT NOT NULL,
  Audience TEXT NOT NULL,
  Capacity INTEGER NULL,
  Taken INTEGER NOT NULL,
  SeatChanges INTEGER NOT NULL,
  OpensAt TEXT NULL,
  ClosesAt TEXT NULL,
  LinkDaysBefore INTEGER NULL,
  LinkTime TEXT NULL,
  Version INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  PublishedAt TEXT NULL,
  CancelledAt TEXT NULL,
  CancelReason TEXT NULL,
  CONSTRAINT UQ_Gathering_Slug UNIQUE (Slug),
  CONSTRAINT FK_Gathering_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_Gathering_Mode CHECK (Mode IN ('Digital', 'Physical', 'Hybrid')),
  CONSTRAINT CK_Gathering_State CHECK (State IN ('Draft', 'Published', 'Cancelled')),
  CONSTRAINT CK_Gathering_Audience CHECK (Audience IN ('Open', 'InvitedKommuner', 'Participants', 'Leaders')));

CREATE INDEX IX_Gathering_LearningNetworkId ON Gathering (LearningNetworkId);

-- Marks are hashes of what people are told (time and place; link). LinkDueAt is the moment of the rule, NoticeFrom when a change may be told.
CREATE TABLE Session (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  Title TEXT NULL,
  StartsAt TEXT NOT NULL,
  EndsAt TEXT NOT NULL,
  Place TEXT NULL,
  MeetingUrl TEXT NULL,
  TimeMark TEXT NOT NULL,
  LinkMark TEXT NULL,
  LinkDueAt TEXT NOT NULL,
  LinkReleasedAt TEXT NULL,
  NoticeFrom TEXT NOT NULL,
  Sequence INTEGER NOT NULL,
  CancelledAt TEXT NULL,
  CancelReason TEXT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT FK_Session_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id));

CREATE INDEX IX_Session_GatheringId ON Session (GatheringId);
CREATE INDEX IX_Session_StartsAt ON Session (StartsAt);

CREATE TABLE Question (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  Kind TEXT NOT NULL,
  Text TEXT NOT NULL,
  Options TEXT NULL,
  Required INTEGER NOT NULL,
  Position INTEGER NOT NULL,
  RemovedAt TEXT NULL,
  CONSTRAINT FK_Question_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_Question_Kind CHECK (Kind IN ('ShortText', 'LongText', 'OneOf', 'SeveralOf', 'YesNo')));

CREATE INDEX IX_Question_GatheringId ON Question (GatheringId);

-- Round counts how often the same person has registered anew; Sequence is the part of the calendar SEQUENCE that a registration owns.
CREATE TABLE Registration (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  PersonId INTEGER NOT NULL,
  Token TEXT NOT NULL,
  CalendarToken TEXT NOT NULL,
  SubmissionId TEXT NOT NULL,
  Name TEXT NOT NULL,
  NameKey TEXT NOT NULL,
  Email TEXT NOT NULL,
  EmailKey TEXT NOT NULL,
  Phone TEXT NULL,
  KommuneId INTEGER NULL,
  Organisation TEXT NULL,
  Role TEXT NULL,
  Language TEXT NOT NULL,
  SearchKey TEXT NOT NULL,
  State TEXT NOT NULL,
  WaitingNumber INTEGER NULL,
  Round INTEGER NOT NULL,
  Sequence INTEGER NOT NULL,
  Version INTEGER NOT NULL,
  RegisteredAt TEXT NOT NULL,
  ConfirmedAt TEXT NULL,
  CancelledAt TEXT NULL,
  CONSTRAINT UQ_Registration_Token UNIQUE (Token),
  CONSTRAINT UQ_Registration_CalendarToken UNIQUE (CalendarToken),
  CONSTRAINT UQ_Registration_GatheringId_EmailKey UNIQUE (GatheringId, EmailKey),
  CONSTRAINT FK_Registration_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Registration_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_Registration_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT CK_Registration_State CHECK (State IN ('Confirmed', 'Waiting', 'Cancelled')),
  CONSTRAINT CK_Registration_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

CREATE INDEX IX_Registration_GatheringId_State_WaitingNumber ON Registration (GatheringId, State, WaitingNumber);
CREATE INDEX IX_Registration_GatheringId_NameKey ON Registration (GatheringId, NameKey);
CREATE INDEX IX_Registration_PersonId ON Registration (PersonId);

CREATE TABLE Answer (
  RegistrationId INTEGER NOT NULL,
  QuestionId INTEGER NOT NULL,
  Value TEXT NOT NULL,
  CONSTRAINT PK_Answer PRIMARY KEY (RegistrationId, QuestionId),
  CONSTRAINT FK_Answer_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_Answer_QuestionId FOREIGN KEY (QuestionId) REFERENCES Question (Id));

CREATE TABLE Announcement (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  GatheringId INTEGER NOT NULL,
  SubmissionId TEXT NOT NULL,
  Subject TEXT NOT NULL,
  Body TEXT NOT NULL,
  PersonId INTEGER NOT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_Announcement_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_Announcement_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Announcement_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_Announcement_GatheringId ON Announcement (GatheringId);

-- A mail that is to be, or was, sent: an intent, never a text. NextAt is when it may be taken: due, retried, or its lease runs out.
CREATE TABLE Outbox (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  MailKey TEXT NOT NULL,
  Kind TEXT NOT NULL,
  Priority INTEGER NOT NULL,
  PersonId INTEGER NULL,
  RegistrationId INTEGER NULL,
  Round INTEGER NULL,
  SessionId INTEGER NULL,
  AboutId INTEGER NULL,
  State TEXT NOT NULL,
  NextAt TEXT NOT NULL,
  Attempts INTEGER NOT NULL,
  LeaseOwner TEXT NULL,
  MessageId TEXT NULL,
  Recipient TEXT NULL,
  SentAt TEXT NULL,
  Error TEXT NULL,
  CreatedAt TEXT NOT NULL,
  CONSTRAINT UQ_Outbox_MailKey UNIQUE (MailKey),
  CONSTRAINT FK_Outbox_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_Outbox_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_Outbox_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT CK_Outbox_State CHECK (State IN ('Queued', 'Leased', 'Retrying', 'Sent', 'Failed', 'Withheld')));

CREATE INDEX IX_Outbox_State_Priority_NextAt ON Outbox (State, Priority, NextAt);
CREATE INDEX IX_Outbox_RegistrationId_State ON Outbox (RegistrationId, State);
CREATE INDEX IX_Outbox_SessionId ON Outbox (SessionId);
CREATE INDEX IX_Outbox_Kind_AboutId ON Outbox (Kind, AboutId);

-- What a mail told a registration about a session. The newest row of a registration, session and round is what the person knows.
CREATE TABLE Telling (
  OutboxId INTEGER NOT NULL,
  SessionId INTEGER NOT NULL,
  RegistrationId INTEGER NOT NULL,
  Round INTEGER NOT NULL,
  TimeMark TEXT NOT NULL,
  LinkMark TEXT NULL,
  CONSTRAINT PK_Telling PRIMARY KEY (OutboxId, SessionId),
  CONSTRAINT FK_Telling_OutboxId FOREIGN KEY (OutboxId) REFERENCES Outbox (Id),
  CONSTRAINT FK_Telling_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT FK_Telling_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

CREATE INDEX IX_Telling_RegistrationId_SessionId_Round_OutboxId ON Telling (RegistrationId, SessionId, Round, OutboxId);
