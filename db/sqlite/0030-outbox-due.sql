-- What is not sent yet, in the order in which it is to go: a sender takes the first few and need not sort all that waits.
DROP INDEX IX_Outbox_State_Priority_NextAt;
CREATE INDEX IX_Outbox_Priority_NextAt ON Outbox (Priority, NextAt) WHERE State IN ('Queued', 'Leased', 'Retrying');

-- Whether a mail of one kind is on its way to a registration is asked of every registration: by its kind alone, all mails of that kind were read each time.
DROP INDEX IX_Outbox_RegistrationId_State;
CREATE INDEX IX_Outbox_RegistrationId_State_Kind_Round ON Outbox (RegistrationId, State, Kind, Round);
