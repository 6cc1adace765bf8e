namespace Network.Core.Invitations;

/// <summary>What became of the wish to send.</summary>
/// <param name="Mails">How many are on their way; 0 where there was nobody to send to, or the same press was taken already.</param>
/// <param name="HasLetter">False: there is no letter to send.</param>
public sealed record SendingOutcome(int Mails, bool HasLetter);
