-- A certificate that its holder has asked for. Code: whoever has it may check the certificate.
CREATE TABLE Certificate (
  Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  RegistrationId INTEGER NOT NULL,
  Code TEXT NOT NULL,
  IssuedAt TEXT NOT NULL,
  CONSTRAINT UQ_Certificate_RegistrationId UNIQUE (RegistrationId),
  CONSTRAINT UQ_Certificate_Code UNIQUE (Code),
  CONSTRAINT FK_Certificate_RegistrationId FOREIGN KEY (RegistrationId) REFERENCES Registration (Id));
