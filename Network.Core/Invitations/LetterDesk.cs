namespace Network.Core.Invitations;

/// <summary>A network's letter with all that is around it.</summary>
/// <param name="Letter">Null where none was saved.</param>
/// <param name="Attachments">The files that the next one goes with.</param>
/// <param name="Plans">What goes by itself and is still to come.</param>
/// <param name="Sendings">What has gone, the newest first.</param>
public sealed record LetterDesk(InvitationLetter? Letter, IReadOnlyList<Attachment> Attachments, IReadOnlyList<SendingPlan> Plans, IReadOnlyList<SendingGlance> Sendings);
