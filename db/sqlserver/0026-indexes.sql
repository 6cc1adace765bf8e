-- What is looked for by other columns than those that were thought of first.
CREATE INDEX IX_Telling_SessionId ON Telling (SessionId);

GO

CREATE INDEX IX_WalkIn_SessionId ON WalkIn (SessionId);

GO

CREATE INDEX IX_ParticipantRole_NetworkRoleId ON ParticipantRole (NetworkRoleId);

GO

CREATE INDEX IX_SignInChallenge_ExpiresAt ON SignInChallenge (ExpiresAt);

GO

CREATE INDEX IX_AddressChange_ExpiresAt ON AddressChange (ExpiresAt);

GO

CREATE INDEX IX_MailRefusal_EmailKey ON MailRefusal (EmailKey);

GO

CREATE INDEX IX_Gathering_State ON Gathering (State);

GO

CREATE INDEX IX_Session_CancelledAt ON Session (CancelledAt);

GO

CREATE INDEX IX_Answer_QuestionId ON Answer (QuestionId);

GO

CREATE INDEX IX_Gathering_HeldUntil ON Gathering (HeldUntil);

GO

CREATE INDEX IX_Gathering_NeedsDeletedAt ON Gathering (NeedsDeletedAt);

GO

CREATE INDEX IX_Material_PersonId ON Material (PersonId);

GO

CREATE INDEX IX_MaterialVersion_PersonId ON MaterialVersion (PersonId);
