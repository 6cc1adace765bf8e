using Network.Core.Access;

namespace Network.Web.Access;

/// <summary>Who has access to a network, and the form for one more.</summary>
public sealed record StaffModel(string Slug, string NetworkName, IReadOnlyList<StaffMember> Members, StaffForm Form, long Me, string SignInAddress);
