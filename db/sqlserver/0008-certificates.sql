-- A certificate that its holder has asked for. Code: whoever has it may check the certificate.
CREATE TABLE Certificate (
  Id bigint IDENTITY(1,1) NOT NULL,
  RegistrationId bigint NOT NULL,
  Code varchar(40) NOT NULL,
  IssuedAt datetime2(3) NOT NULL,
  CONSTRAINT PK_Certificate PRIMARY KEY (Id),
  CONSTRAINT UQ_Certificate_RegistrationId UNIQUE (RegistrationId),
  CONSTRAINT UQ_Certificate_Code UNIQUE (Code),
  CONSTRAINT FK_Certificate_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));
