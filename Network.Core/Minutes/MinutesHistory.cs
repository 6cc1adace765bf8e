using Network.Core.Lists;

namespace Network.Core.Minutes;

/// <summary>The saves of minutes.</summary>
/// <param name="Head">The gathering, and where the minutes stand.</param>
/// <param name="Steps">A page of them, the newest first.</param>
/// <param name="Owners">Names of owners in them.</param>
public sealed record MinutesHistory(MinutesHead Head, ListPage<MinutesStep> Steps, MinutesOwners Owners);

/// <summary>A save beside the one before.</summary>
/// <param name="Revision">The save.</param>
/// <param name="Before">What the minutes said before it; nothing before the first.</param>
public sealed record MinutesStep(MinutesRevision Revision, MinutesText Before);
