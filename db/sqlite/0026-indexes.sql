-- What is looked for by other columns than those that were thought of first.
CREATE INDEX IX_Telling_SessionId ON Telling (SessionId);
CREATE INDEX IX_WalkIn_SessionId ON WalkIn (SessionId);
CREATE INDEX IX_ParticipantRole_NetworkRoleId ON ParticipantRole (NetworkRoleId);
CREATE INDEX IX_SignInChallenge_ExpiresAt ON SignInChallenge (ExpiresAt);
CREATE INDEX IX_AddressChange_ExpiresAt ON AddressChange (ExpiresAt);
CREATE INDEX IX_MailRefusal_EmailKey ON MailRefusal (EmailKey);
CREATE INDEX IX_Gathering_State ON Gathering (State);
CREATE INDEX IX_Session_CancelledAt ON Session (CancelledAt);
CREATE INDEX IX_Answer_QuestionId ON Answer (QuestionId);
CREATE INDEX IX_Gathering_HeldUntil ON Gathering (HeldUntil);
CREATE INDEX IX_Gathering_NeedsDeletedAt ON Gathering (NeedsDeletedAt);
CREATE INDEX IX_Material_PersonId ON Material (PersonId);
CREATE INDEX IX_MaterialVersion_PersonId ON MaterialVersion (PersonId);
