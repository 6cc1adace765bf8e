namespace Network.Core.Members;

/// <summary>What the others of a network may see of a participant who stands on its list: name, kommune and roles, and what is chosen here.</summary>
/// <param name="ShowsEmail">Their address.</param>
/// <param name="ShowsPhone">Their number.</param>
public sealed record MemberConsent(bool ShowsEmail, bool ShowsPhone);
