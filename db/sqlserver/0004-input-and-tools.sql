-- What the organisers ask the kommuner. ClosedAt: no longer asked; what was answered stays.
CREATE TABLE InputQuestion (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Kind varchar(20) NOT NULL,
  TextNn nvarchar(500) NULL,
  TextNb nvarchar(500) NULL,
  TextEn nvarchar(500) NULL,
  ClosedAt datetime2(3) NULL,
  Version int NOT NULL,
  CreatedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_InputQuestion PRIMARY KEY (Id),
  CONSTRAINT FK_InputQuestion_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id),
  CONSTRAINT CK_InputQuestion_Kind CHECK (Kind IN ('OpenText', 'OneOf', 'SeveralOf')));

GO

CREATE INDEX IX_InputQuestion_LearningNetworkId ON InputQuestion (LearningNetworkId);

GO

CREATE TABLE InputOption (
  Id bigint IDENTITY(1,1) NOT NULL,
  InputQuestionId bigint NOT NULL,
  LabelNn nvarchar(200) NULL,
  LabelNb nvarchar(200) NULL,
  LabelEn nvarchar(200) NULL,
  Position int NOT NULL,
  CONSTRAINT PK_InputOption PRIMARY KEY (Id),
  CONSTRAINT FK_InputOption_InputQuestionId FOREIGN KEY (InputQuestionId) REFERENCES InputQuestion (Id));

GO

CREATE INDEX IX_InputOption_InputQuestionId ON InputOption (InputQuestionId);

GO

-- A kommune's answer to an open question.
CREATE TABLE InputAnswer (
  InvitationId bigint NOT NULL,
  InputQuestionId bigint NOT NULL,
  Text nvarchar(max) NOT NULL,
  CONSTRAINT PK_InputAnswer PRIMARY KEY (InvitationId, InputQuestionId),
  CONSTRAINT FK_InputAnswer_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InputAnswer_InputQuestionId FOREIGN KEY (InputQuestionId) REFERENCES InputQuestion (Id));

GO

CREATE INDEX IX_InputAnswer_InputQuestionId ON InputAnswer (InputQuestionId);

GO

-- What a kommune chose in a closed one.
CREATE TABLE InputChoice (
  InvitationId bigint NOT NULL,
  InputOptionId bigint NOT NULL,
  CONSTRAINT PK_InputChoice PRIMARY KEY (InvitationId, InputOptionId),
  CONSTRAINT FK_InputChoice_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InputChoice_InputOptionId FOREIGN KEY (InputOptionId) REFERENCES InputOption (Id));

GO

CREATE INDEX IX_InputChoice_InputOptionId ON InputChoice (InputOptionId);

GO

-- The tools that a network asks its kommuner about.
CREATE TABLE NetworkTool (
  Id bigint IDENTITY(1,1) NOT NULL,
  LearningNetworkId bigint NOT NULL,
  Name nvarchar(200) NOT NULL,
  Url nvarchar(500) NULL,
  Position int NOT NULL,
  CONSTRAINT PK_NetworkTool PRIMARY KEY (Id),
  CONSTRAINT FK_NetworkTool_LearningNetworkId FOREIGN KEY (LearningNetworkId) REFERENCES LearningNetwork (Id));

GO

CREATE INDEX IX_NetworkTool_LearningNetworkId ON NetworkTool (LearningNetworkId);

GO

CREATE TABLE InvitationTool (
  InvitationId bigint NOT NULL,
  NetworkToolId bigint NOT NULL,
  Wish varchar(20) NOT NULL,
  CONSTRAINT PK_InvitationTool PRIMARY KEY (InvitationId, NetworkToolId, Wish),
  CONSTRAINT FK_InvitationTool_InvitationId FOREIGN KEY (InvitationId) REFERENCES Invitation (Id),
  CONSTRAINT FK_InvitationTool_NetworkToolId FOREIGN KEY (NetworkToolId) REFERENCES NetworkTool (Id),
  CONSTRAINT CK_InvitationTool_Wish CHECK (Wish IN ('Uses', 'WantsTraining', 'WantsSupport')));

GO

CREATE INDEX IX_InvitationTool_NetworkToolId ON InvitationTool (NetworkToolId);

GO

-- Two more kinds of sending.
ALTER TABLE InvitationSending DROP CONSTRAINT CK_InvitationSending_Kind;

GO

ALTER TABLE InvitationSending ADD CONSTRAINT CK_InvitationSending_Kind CHECK (Kind IN ('Letter', 'Reminder', 'NeedsReminder', 'Note'));
