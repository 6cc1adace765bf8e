using Microsoft.AspNetCore.DataProtection;

namespace Network.Web.Access;

/// <summary>Keeps the link and the code unreadable in the database until their mail is written.</summary>
public sealed class SignInSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("sign-in");

    public string Close(string secret) => _protector.Protect(secret);

    public string Open(string closed) => _protector.Unprotect(closed);
}
