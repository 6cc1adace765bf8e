namespace Network.Core.Invitations;

/// <summary>What a kommune's page shows beside its invitation.</summary>
/// <param name="Attachments">Files that go with the letter.</param>
/// <param name="Registrations">The places that the kommune's people have in the network's gatherings that are not over.</param>
/// <param name="Changes">What was changed about the answer, the newest first.</param>
public sealed record KommuneSurroundings(
    IReadOnlyList<Attachment> Attachments, IReadOnlyList<KommuneRegistration> Registrations, IReadOnlyList<InvitationChange> Changes);
