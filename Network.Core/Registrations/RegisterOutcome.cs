namespace Network.Core.Registrations;

/// <summary>What came of somebody's wish to register.</summary>
public abstract record RegisterOutcome
{
    private RegisterOutcome()
    {
    }

    /// <summary>A place was taken.</summary>
    public sealed record Registered(long RegistrationId, string Token) : RegisterOutcome;

    /// <summary>All places were taken; the position counts from 1.</summary>
    public sealed record WaitingListed(long RegistrationId, string Token, int Position) : RegisterOutcome;

    /// <summary>The address is registered already; nothing was changed. A stranger must not learn this.</summary>
    public sealed record AlreadyRegistered(long RegistrationId) : RegisterOutcome;

    /// <summary>All places are taken, and nobody said what is to be done then; nothing was changed. Only organisers are asked.</summary>
    public sealed record Full : RegisterOutcome;

    /// <summary>Registration is not open (any more).</summary>
    public sealed record Closed : RegisterOutcome;

    /// <summary>The gathering is not for this person or kommune.</summary>
    public sealed record NotForYou : RegisterOutcome;
}
