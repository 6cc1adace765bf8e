namespace Network.Core.Gatherings;

/// <summary>How an organiser wants a change to be told.</summary>
/// <param name="Reason">What people are told about why; null: nothing.</param>
/// <param name="AtOnce">False: after ten minutes in which it can be undone, unless the start is too close.</param>
public sealed record ChangeNotice(string? Reason, bool AtOnce);
