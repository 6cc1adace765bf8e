using Network.Core.Texts;

namespace Network.Core.Access;

/// <summary>Whom an organiser gives access to the network; found right.</summary>
/// <param name="Email">As given.</param>
/// <param name="Name">For somebody who is not known yet; others keep the name they gave themselves.</param>
/// <param name="Right">What they may.</param>
/// <param name="Language">For somebody who is not known yet.</param>
public sealed record StaffInvitation(string Email, string Name, NetworkRight Right, Language Language);
