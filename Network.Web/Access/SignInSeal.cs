using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Network.Web.Access;

/// <summary>Keeps the link and the code unreadable in the database until their mail is written.</summary>
public sealed class SignInSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("sign-in");

    public string Close(string secret) => _protector.Protect(secret);

    /// <summary>The secret; null where it was closed with keys that are gone.</summary>
    public string? Open(string closed)
    {
        try
        {
            return _protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
