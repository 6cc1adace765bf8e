using Network.Data.Access;

namespace Network.Jobs.Access;

/// <summary>Wipes what sign-in mails needed once they are sent, and forgets old challenges.</summary>
public sealed class ForgetSignIns(SignInStore signIn)
{
    /// <summary>Returns how many rows were changed.</summary>
    public Task<int> Run(CancellationToken stop = default) => signIn.Clean(stop);
}
