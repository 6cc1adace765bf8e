CREATE TABLE Fylke (
  Id bigint NOT NULL,
  Name nvarchar(100) NOT NULL,
  CONSTRAINT PK_Fylke PRIMARY KEY (Id));

GO

CREATE TABLE Kommune (
  Id bigint NOT NULL,
  Number varchar(4) NOT NULL,
  Name nvarchar(100) NOT NULL,
  OtherNames nvarchar(200) NOT NULL,
  FylkeId bigint NOT NULL,
  Latitude float NOT NULL,
  Longitude float NOT NULL,
  LanguageForm varchar(10) NOT NULL,
  CONSTRAINT PK_Kommune PRIMARY KEY (Id),
  CONSTRAINT UQ_Kommune_Number UNIQUE (Number),
  CONSTRAINT FK_Kommune_FylkeId FOREIGN KEY (FylkeId) REFERENCES Fylke (Id),
  CONSTRAINT CK_Kommune_LanguageForm CHECK (LanguageForm IN ('Nynorsk', 'Bokmal', 'Neutral')));

GO

CREATE TABLE DataProtectionKey (
  Id bigint IDENTITY(1,1) NOT NULL,
  FriendlyName nvarchar(200) NOT NULL,
  Xml nvarchar(max) NOT NULL,
  CONSTRAINT PK_DataProtectionKey PRIMARY KEY (Id));

GO

CREATE TABLE Person (
  Id bigint IDENTITY(1,1) NOT NULL,
  Email nvarchar(254) NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  Name nvarchar(200) NOT NULL,
  Phone varchar(20) NULL,
  Language varchar(10) NOT NULL,
  IsAdministrator bit NOT NULL,
  SecurityStamp varchar(40) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Person PRIMARY KEY (Id),
  CONSTRAINT UQ_Person_EmailKey UNIQUE (EmailKey),
  CONSTRAINT CK_Person_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

GO

CREATE TABLE SignInChallenge (
  Id bigint IDENTITY(1,1) NOT NULL,
  PersonId bigint NOT NULL,
  TokenHash varchar(64) NOT NULL,
  CodeHash varchar(64) NOT NULL,
  SealedSecret nvarchar(max) NULL,
  CreatedAt datetime2(3) NOT NULL,
  ExpiresAt datetime2(3) NOT NULL,
  TriesLeft int NOT NULL,
  UsedAt datetime2(3) NULL,
  CONSTRAINT PK_SignInChallenge PRIMARY KEY (Id),
  CONSTRAINT UQ_SignInChallenge_TokenHash UNIQUE (TokenHash),
  CONSTRAINT FK_SignInChallenge_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_SignInChallenge_PersonId_CreatedAt ON SignInChallenge (PersonId, CreatedAt);

GO

CREATE TABLE LearningNetwork (
  Id bigint IDENTITY(1,1) NOT NULL,
  Slug varchar(80) NOT NULL,
  NameNn nvarchar(200) NULL,
  NameNb nvarchar(200) NULL,
  NameEn nvarchar(200) NULL,
  PurposeNn nvarchar(max) NULL,
  PurposeNb nvarchar(max) NULL,
  PurposeEn nvarchar(max) NULL,
  Language varchar(10) NOT NULL,
  StartsOn date NOT NULL,
  EndsOn date NULL,
  MinimumPeople int NOT NULL,
  LinkDaysBefore int NOT NULL,
  LinkTime time(0) NOT NULL,
  Version int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_LearningNetwork PRIMARY KEY (Id),
  CONSTRAINT UQ_LearningNetwork_Slug UNIQUE (Slug),
  CONSTRAINT CK_LearningNetwork_Language CHECK (Language IN ('Nynorsk', 'Bokmal', 'English')));

GO

CREATE TABLE NetworkOrganisation (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  Part varchar(10) NOT NULL,
  Position int NOT NULL,
  CONSTRAINT PK_NetworkOrganisation PRIMARY KEY (Id),
  CONSTRAINT FK_NetworkOrganisation_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_NetworkOrganisation_Part CHECK (Part IN ('Organiser', 'Partner')));

CREATE INDEX IX_NetworkOrganisation_LearningNetworkId ON NetworkOrganisation (LearningNetworkId);

GO

CREATE TABLE NetworkContact (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  Title nvarchar(200) NULL,
  Email nvarchar(254) NOT NULL,
  Phone varchar(20) NULL,
  Position int NOT NULL,
  CONSTRAINT PK_NetworkContact PRIMARY KEY (Id),
  CONSTRAINT FK_NetworkContact_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

CREATE INDEX IX_NetworkContact_LearningNetworkId ON NetworkContact (LearningNetworkId);

GO

CREATE TABLE NetworkRole (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  TitleNn nvarchar(100) NULL,
  TitleNb nvarchar(100) NULL,
  TitleEn nvarchar(100) NULL,
  ForLeaders bit NOT NULL,
  Position int NOT NULL,
  CONSTRAINT PK_NetworkRole PRIMARY KEY (Id),
  CONSTRAINT FK_NetworkRole_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

CREATE INDEX IX_NetworkRole_LearningNetworkId ON NetworkRole (LearningNetworkId);

GO

CREATE TABLE NetworkKommune (
  LearningNetworkId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  CONSTRAINT PK_NetworkKommune PRIMARY KEY (LearningNetworkId, KommuneId),
  CONSTRAINT FK_NetworkKommune_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkKommune_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

GO

CREATE TABLE NetworkStaff (
  LearningNetworkId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Access varchar(10) NOT NULL,
  CONSTRAINT PK_NetworkStaff PRIMARY KEY (LearningNetworkId, PersonId),
  CONSTRAINT FK_NetworkStaff_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_NetworkStaff_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT CK_NetworkStaff_Access CHECK (Access IN ('Organiser', 'Reader')));

CREATE INDEX IX_NetworkStaff_PersonId ON NetworkStaff (PersonId);

GO

CREATE TABLE Invitation (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  Token varchar(40) NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Invitation PRIMARY KEY (Id),
  CONSTRAINT UQ_Invitation_Token UNIQUE (Token),
  CONSTRAINT UQ_Invitation_LearningNetworkId_KommuneId UNIQUE (LearningNetworkId, KommuneId),
  CONSTRAINT FK_Invitation_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Invitation_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id));

GO

CREATE TABLE KommuneContact (
  LearningNetworkId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  PersonId bigint NOT NULL,
  CONSTRAINT PK_KommuneContact PRIMARY KEY (LearningNetworkId, KommuneId, PersonId),
  CONSTRAINT FK_KommuneContact_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_KommuneContact_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_KommuneContact_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_KommuneContact_PersonId ON KommuneContact (PersonId);

GO

CREATE TABLE Participant (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  KommuneId bigint NOT NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Participant PRIMARY KEY (Id),
  CONSTRAINT UQ_Participant_LearningNetworkId_KommuneId_PersonId UNIQUE (LearningNetworkId, KommuneId, PersonId),
  CONSTRAINT FK_Participant_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT FK_Participant_KommuneId FOREIGN KEY (KommuneId) REFERENCES Kommune (Id),
  CONSTRAINT FK_Participant_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_Participant_PersonId ON Participant (PersonId);

GO

CREATE TABLE ParticipantRole (
  Id bigint IDENTITY(1,1) NOT NULL,
  ParticipantId bigint NOT NULL,
  NetworkRoleId bigint NOT NULL,
  CONSTRAINT PK_ParticipantRole PRIMARY KEY (Id),
  CONSTRAINT UQ_ParticipantRole_ParticipantId_NetworkRoleId UNIQUE (ParticipantId, NetworkRoleId),
  CONSTRAINT FK_ParticipantRole_ParticipantId FOREIGN KEY (ParticipantId) REFERENCES Participant (Id),
  CONSTRAINT FK_ParticipantRole_NetworkRoleId FOREIGN KEY (NetworkRoleId) REFERENCES NetworkRole (Id));

GO

-- Taken counts confirmed places. SeatChanges is written first by whoever takes or frees one, so that they come one after the other.
CREATE TABLE Gathering (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Slug varchar(80) NOT NULL,
  TitleNn nvarchar(200) NULL,
  TitleNb nvarchar(200) NULL,
  TitleEn nvarchar(200) NULL,
  DescriptionNn nvarchar(max) NULL,
  DescriptionNb nvarchar(max) NULL,
  DescriptionEn nvarchar(max) NULL,
  Mode varchar(10) NOT NULL,
  State varchar(10) NOT NULL,
  Audience varchar(20) NOT NULL,
  Capacity int NULL,
  Taken int NOT NULL,
  SeatChanges int NOT NULL,
  OpensAt datetime2(3) NULL,
  ClosesAt datetime2(3) NULL,
  LinkDaysBefore int NULL,
  LinkTime time(0) NULL,
  Version int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  PublishedAt datetime2(3) NULL,
  CancelledAt datetime2(3) NULL,
  CancelReason nvarchar(1000) NULL,
  CONSTRAINT PK_Gathering PRIMARY KEY (Id),
  CONSTRAINT UQ_Gathering_Slug UNIQUE (Slug),
  CONSTRAINT FK_Gathering_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_Gathering_Mode CHECK (Mode IN ('Digital', 'Physical', 'Hybrid')),
  CONSTRAINT CK_Gathering_State CHECK (State IN ('Draft', 'Published', 'Cancelled')),
  CONSTRAINT CK_Gathering_Audience CHECK (Audience IN ('Open', 'InvitedKommuner', 'Participants', 'Leaders')));

CREATE INDEX IX_Gathering_LearningNetworkId ON Gathering (LearningNetworkId);

GO

-- Marks are hashes of what people are told (time and place; link). LinkDueAt is the moment of the rule, NoticeFrom when a change may be told.
CREATE TABLE Session (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  Title nvarchar(200) NULL,
  StartsAt datetime2(3) NOT NULL,
  EndsAt datetime2(3) NOT NULL,
  Place nvarchar(300) NULL,
  MeetingUrl nvarchar(2000) NULL,
  TimeMark varchar(64) NOT NULL,
  LinkMark varchar(64) NULL,
  LinkDueAt datetime2(3) NOT NULL,
  LinkReleasedAt datetime2(3) NULL,
  NoticeFrom datetime2(3) NOT NULL,
  Sequence int NOT NULL,
  CancelledAt datetime2(3) NULL,
  CancelReason nvarchar(1000) NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Session PRIMARY KEY (Id),
  CONSTRAINT FK_Session_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id));

CREATE INDEX IX_Session_GatheringId ON Session (GatheringId);
CREATE INDEX IX_Session_StartsAt ON Session (StartsAt);

GO

CREATE TABLE Question (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  Kind varchar(10) NOT NULL,
  Text nvarchar(500) NOT NULL,
  Options nvarchar(max) NULL,
  Required bit NOT NULL,
  Position int NOT NULL,
  RemovedAt datetime2(3) NULL,
  CONSTRAINT PK_Question PRIMARY KEY (Id),
  CONSTRAINT FK_Question_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT CK_Question_Kind CHECK (Kind IN ('ShortText', 'LongText', 'OneOf', 'SeveralOf', 'YesNo')));

CREATE INDEX IX_Question_GatheringId ON Question (GatheringId);

GO

-- Round counts how often the same person has registered anew; Sequence is the part of the calendar SEQUENCE that a registration owns.
CREATE TABLE Registration (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  PersonId bigint NOT NULL,
  Token varchar(40) NOT NULL,
  CalendarToken varchar(40) NOT NULL,
  SubmissionId varchar(40) NOT NULL,
  Name nvarchar(200) NOT NULL,
  NameKey nvarchar(400) NOT NULL,
  Email nvarchar(254) NOT NULL,
  EmailKey nvarchar(254) NOT NULL,
  Phone varchar(20) NULL,
  KommuneId bigint NULL,
  Organisation nvarchar(200) NULL,
  Role nvarchar(200) NULL,
  Language varchar(10) NOT NULL,
  SearchKey nvarchar(1000) NOT NULL,
  State varchar(10) NOT NULL,
  WaitingNumber int NULL,
  Round int NOT NULL,
  Sequence int NOT NULL,
  Version int NOT NULL,
  RegisteredAt datetime2(3) NOT NULL,
  ConfirmedAt datetime2(3) NULL,
  CancelledAt datetime2(3) NULL,
  CONSTRAINT PK_Registration PRIMARY KEY (Id),
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

GO

CREATE TABLE Answer (
  RegistrationId bigint NOT NULL,
  QuestionId bigint NOT NULL,
  Value nvarchar(max) NOT NULL,
  CONSTRAINT PK_Answer PRIMARY KEY (RegistrationId, QuestionId),
  CONSTRAINT FK_Answer_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_Answer_QuestionId FOREIGN KEY (QuestionId) REFERENCES Question (Id));

GO

CREATE TABLE Announcement (
  Id bigint IDENTITY(1,1) NOT NULL,
  GatheringId bigint NOT NULL,
  SubmissionId varchar(40) NOT NULL,
  Subject nvarchar(200) NOT NULL,
  Body nvarchar(max) NOT NULL,
  PersonId bigint NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Announcement PRIMARY KEY (Id),
  CONSTRAINT UQ_Announcement_SubmissionId UNIQUE (SubmissionId),
  CONSTRAINT FK_Announcement_GatheringId FOREIGN KEY (GatheringId) REFERENCES Gathering (Id),
  CONSTRAINT FK_Announcement_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id));

CREATE INDEX IX_Announcement_GatheringId ON Announcement (GatheringId);

GO

-- A mail that is to be, or was, sent: an intent, never a text. NextAt is when it may be taken: due, retried, or its lease runs out.
CREATE TABLE Outbox (
  Id bigint IDENTITY(1,1) NOT NULL,
  MailKey varchar(200) NOT NULL,
  Kind varchar(30) NOT NULL,
  Priority int NOT NULL,
  PersonId bigint NULL,
  RegistrationId bigint NULL,
  Round int NULL,
  SessionId bigint NULL,
  AboutId bigint NULL,
  State varchar(10) NOT NULL,
  NextAt datetime2(3) NOT NULL,
  Attempts int NOT NULL,
  LeaseOwner varchar(40) NULL,
  MessageId varchar(200) NULL,
  Recipient nvarchar(254) NULL,
  SentAt datetime2(3) NULL,
  Error nvarchar(1000) NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Outbox PRIMARY KEY (Id),
  CONSTRAINT UQ_Outbox_MailKey UNIQUE (MailKey),
  CONSTRAINT FK_Outbox_PersonId FOREIGN KEY (PersonId) REFERENCES Person (Id),
  CONSTRAINT FK_Outbox_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id),
  CONSTRAINT FK_Outbox_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT CK_Outbox_State CHECK (State IN ('Queued', 'Leased', 'Retrying', 'Sent', 'Failed', 'Withheld')));

CREATE INDEX IX_Outbox_State_Priority_NextAt ON Outbox (State, Priority, NextAt);
CREATE INDEX IX_Outbox_RegistrationId_State ON Outbox (RegistrationId, State);
CREATE INDEX IX_Outbox_SessionId ON Outbox (SessionId);
CREATE INDEX IX_Outbox_Kind_AboutId ON Outbox (Kind, AboutId);

GO

-- What a mail told a registration about a session. The newest row of a registration, session and round is what the person knows.
CREATE TABLE Telling (
  OutboxId bigint NOT NULL,
  SessionId bigint NOT NULL,
  RegistrationId bigint NOT NULL,
  Round int NOT NULL,
  TimeMark varchar(64) NOT NULL,
  LinkMark varchar(64) NULL,
  CONSTRAINT PK_Telling PRIMARY KEY (OutboxId, SessionId),
  CONSTRAINT FK_Telling_OutboxId FOREIGN KEY (OutboxId) REFERENCES Outbox (Id),
  CONSTRAINT FK_Telling_SessionId FOREIGN KEY (SessionId) REFERENCES Session (Id),
  CONSTRAINT FK_Telling_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));

CREATE INDEX IX_Telling_RegistrationId_SessionId_Round_OutboxId ON Telling (RegistrationId, SessionId, Round, OutboxId);

GO
