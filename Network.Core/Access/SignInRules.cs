namespace Network.Core.Access;

/// <summary>The limits of signing in.</summary>
public static class SignInRules
{
    /// <summary>How long a link and its code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    /// <summary>How many wrong codes a challenge survives.</summary>
    public const int Tries = 5;

    /// <summary>How many mails one address gets within <see cref="Window"/>.</summary>
    public const int MailsPerAddress = 5;

    /// <summary>How many times one client may ask or try within <see cref="Window"/>.</summary>
    public const int RequestsPerClient = 120;

    /// <summary>The time that the limits count over.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>What is stored of a code: bound to its challenge, so that equal codes do not look alike.</summary>
    public static string CodeHash(string tokenHash, string code) => SecretToken.Hash(tokenHash + ":" + code);
}
