namespace Network.Core.Access;

/// <summary>The limits of signing in.</summary>
public static class SignInRules
{
    /// <summary>How long a link and its code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    /// <summary>
    /// How many wrong codes a challenge survives. Its link, which nobody guesses, lives on: else a stranger who types wrong codes could lock people out.
    /// </summary>
    public const int Tries = 5;

    /// <summary>How many wrong codes a person's challenges survive together within <see cref="GuessWindow"/>; after that only links are taken.</summary>
    public const int GuessesPerPerson = 50;

    /// <summary>The time that <see cref="GuessesPerPerson"/> counts over; challenges are kept at least that long.</summary>
    public static readonly TimeSpan GuessWindow = TimeSpan.FromDays(1);

    /// <summary>How many mails one address gets within <see cref="Window"/>.</summary>
    public const int MailsPerAddress = 5;

    /// <summary>How many times one client may ask or try within <see cref="Window"/>; many people of one office share an address.</summary>
    public const int RequestsPerClient = 120;

    /// <summary>The time that the limits count over.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>No answer comes sooner, so that the time it takes does not tell whether an address is known.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(200);

    /// <summary>What is stored of a code: bound to its challenge, so that equal codes do not look alike.</summary>
    public static string CodeHash(string tokenHash, string code) => SecretToken.Hash(tokenHash + ":" + code);

    /// <summary>The digits of a code as people type it, spaces and hyphens left out; null where they are not six.</summary>
    public static string? ReadCode(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
