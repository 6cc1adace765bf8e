namespace Network.Core.Registrations;

/// <summary>A person's registrations as they are shown.</summary>
/// <param name="Coming">What is to come, the next first.</param>
/// <param name="Past">What is over or cancelled, the latest first.</param>
public sealed record OwnRegistrations(IReadOnlyList<OwnRegistration> Coming, IReadOnlyList<OwnRegistration> Past)
{
    /// <summary>Sorts them as they stand at that moment.</summary>
    public static OwnRegistrations At(IEnumerable<OwnRegistration> all, DateTimeOffset now)
    {
        var byComing = all.ToLookup(r => r.IsComing(now));
        return new OwnRegistrations([.. byComing[true].OrderBy(r => r.StartsAt)], [.. byComing[false].OrderByDescending(r => r.StartsAt)]);
    }
}
