using System.Security.Cryptography;
using System.Text;

namespace Network.Core.Access;

/// <summary>
/// Random words for addresses that are a key in themselves. Lower-case letters and digits only, so that a database that compares
/// without case and a person who types it by hand both keep its full strength.
/// </summary>
public static class SecretToken
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>A new token of 130 random bits in 26 characters.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 26);

    /// <summary>A new code of six digits, for typing in.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString("0123456789", 6);

    /// <summary>SHA-256 of the token in lower-case hexadecimal: what is stored where only the mail may know the token.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
