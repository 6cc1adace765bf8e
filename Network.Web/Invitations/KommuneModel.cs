using Network.Core.Invitations;
using Network.Core.Kommuner;

namespace Network.Web.Invitations;

/// <summary>One kommune of a network, for its organisers.</summary>
/// <param name="File">What there is.</param>
/// <param name="Kommune">Which.</param>
/// <param name="Link">The kommune's own page; null for readers, who may not answer for it.</param>
public sealed record KommuneModel(KommuneFile File, Kommune Kommune, string? Link);
