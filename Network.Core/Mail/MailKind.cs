namespace Network.Core.Mail;

/// <summary>What a mail is about. One kind has one class that writes it.</summary>
public enum MailKind
{
    /// <summary>The link and the code to sign in with.</summary>
    SignIn,

    /// <summary>You have a place: with the calendar invitation, and the meeting links whose moment has come.</summary>
    Confirmation,

    /// <summary>You are on the waiting list, in this position.</summary>
    WaitingListed,

    /// <summary>A place is offered to you until this moment.</summary>
    PlaceOffered,

    /// <summary>The place that was offered to you has gone on to the next.</summary>
    OfferLapsed,

    /// <summary>Somebody registered your address again: your place is as it was, here is your private link.</summary>
    AlreadyRegistered,

    /// <summary>You are no longer registered; takes the calendar entry away.</summary>
    RegistrationCancelled,

    /// <summary>What is now true of one session: its meeting link when that is due, and what has changed since the last mail.</summary>
    SessionNotice,

    /// <summary>One session is cancelled; takes its calendar entry away.</summary>
    SessionCancelled,

    /// <summary>The whole gathering is cancelled.</summary>
    GatheringCancelled,

    /// <summary>To organisers: a session that needs a meeting link has none.</summary>
    MissingLink,

    /// <summary>Your kommune has named you for a network.</summary>
    Named,

    /// <summary>A network's invitation to a kommune, or a reminder of it.</summary>
    Invitation,

    /// <summary>What an organiser wrote to a selection of people.</summary>
    Announcement,

    /// <summary>The same, as an organiser sends it to themselves, to see how it looks.</summary>
    AnnouncementTest,

    /// <summary>The gatherings of a series that somebody was registered for at once.</summary>
    Series,

    /// <summary>To a leader: an invitation to one gathering, or a reminder of it.</summary>
    Leader,

    /// <summary>A network's letter or reminder as an organiser sends it to themselves, to see how it looks.</summary>
    LetterTest,

    /// <summary>The certificate of somebody who was present in a gathering.</summary>
    Certificate,

    /// <summary>To a participant who is not registered: registration closes soon.</summary>
    ClosesSoon,

    /// <summary>Times and place of a gathering where people meet.</summary>
    Practical,

    /// <summary>The slides of a gathering are up.</summary>
    SlidesUp,

    /// <summary>To somebody who was at a gathering: what did you think of it.</summary>
    Evaluation,

    /// <summary>The same, once more, to who has not answered.</summary>
    EvaluationReminder,

    /// <summary>What was new in a network in a month, for who has asked for that.</summary>
    NetworkDigest,

    /// <summary>To an address that somebody wants in place of theirs: the link that shows that it is theirs too.</summary>
    AddressChange,

    /// <summary>To those who were present: a draft of the minutes, to comment on.</summary>
    MinutesForComments,

    /// <summary>To those who were present and those who take part in the network: minutes are published, or corrected.</summary>
    MinutesPublished,

    /// <summary>The last one: you are deleted.</summary>
    Farewell,

    /// <summary>To whoever has something to follow up: its date is near.</summary>
    FollowUpDue,

    /// <summary>To organisers: a gathering that was held has no minutes.</summary>
    MinutesMissing,

    /// <summary>To who follows an experience: somebody has commented or asked.</summary>
    ExperienceComment,

    /// <summary>The same, all of a day in one.</summary>
    CommentDigest,

    /// <summary>To the author: what an organiser answered to the wish that an experience stand open for everyone.</summary>
    ExperienceDecided,
}
