-- The newest first, and by name among those of one moment: an index that ascends throughout cannot be read so.
DROP INDEX IX_Registration_ByMoment;
CREATE INDEX IX_Registration_ByMoment ON Registration (GatheringId, RegisteredAt DESC, NameKey, Id, State, KommuneId, Role);
CREATE INDEX IX_Registration_OfKommuneByMoment ON Registration (GatheringId, KommuneId, RegisteredAt DESC, NameKey, Id, State, Role);

-- The few who wait or have cancelled, in every order. Who gets a seat at once costs nothing here.
CREATE INDEX IX_Registration_OtherByName ON Registration (GatheringId, State, NameKey, Id, KommuneId, Role) WHERE State <> 'Confirmed';
CREATE INDEX IX_Registration_OtherByMoment ON Registration (GatheringId, State, RegisteredAt DESC, NameKey, Id, KommuneId, Role) WHERE State <> 'Confirmed';
CREATE INDEX IX_Registration_OtherByKommune ON Registration (GatheringId, State, KommuneId, NameKey, Id, Role) WHERE State <> 'Confirmed';

-- The few mails that could not be sent.
CREATE INDEX IX_Outbox_Failed ON Outbox (RegistrationId) WHERE State = 'Failed';
