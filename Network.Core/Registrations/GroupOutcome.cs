namespace Network.Core.Registrations;

/// <summary>One of those whom a kommune registers together.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">Address.</param>
/// <param name="Role">Null where not known.</param>
public sealed record GroupPerson(string Name, string Email, string? Role);

/// <summary>What came of registering several at once: all or none.</summary>
public abstract record GroupOutcome
{
    private GroupOutcome()
    {
    }

    /// <summary>All have places now.</summary>
    /// <param name="Registered">So many are new.</param>
    /// <param name="Before">So many were registered already.</param>
    public sealed record Done(int Registered, int Before) : GroupOutcome;

    /// <summary>All wait together.</summary>
    /// <param name="Waiting">So many are new on the list.</param>
    /// <param name="Before">So many were registered already.</param>
    public sealed record Waits(int Waiting, int Before) : GroupOutcome;

    /// <summary>There are too few places; nobody was registered.</summary>
    /// <param name="Free">So many are free.</param>
    /// <param name="Wanted">So many were wished for.</param>
    public sealed record TooFew(int Free, int Wanted) : GroupOutcome;

    /// <summary>Registration is not open (any more), or there is no such gathering in the network.</summary>
    public sealed record Closed : GroupOutcome;
}
