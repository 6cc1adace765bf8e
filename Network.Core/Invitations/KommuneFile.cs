namespace Network.Core.Invitations;

/// <summary>Everything about one kommune in a network, for those who organise it.</summary>
/// <param name="Invitation">Its answer and its people.</param>
/// <param name="Token">The key of its own page.</param>
/// <param name="Mails">What was sent to it, the newest first.</param>
/// <param name="Changes">What it changed, the newest first.</param>
public sealed record KommuneFile(KommuneInvitation Invitation, string Token, IReadOnlyList<KommuneMail> Mails, IReadOnlyList<InvitationChange> Changes);
