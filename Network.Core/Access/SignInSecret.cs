namespace Network.Core.Access;

/// <summary>What only a sign-in mail may hold.</summary>
/// <param name="Token">The word of the link.</param>
/// <param name="Code">Six digits.</param>
/// <param name="ReturnUrl">Where the link leads after signing in: a path of this site; null for the person's own page.</param>
public sealed record SignInSecret(string Token, string Code, string? ReturnUrl)
{
    /// <summary>New random ones.</summary>
    public static SignInSecret New(string? returnUrl) => new(SecretToken.New(), SecretToken.NewCode(), returnUrl);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SignInSecret Read(string text)
    {
        var parts = text.Split(' ', 3);
        return new SignInSecret(parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }

    /// <summary>For sealing; secret.</summary>
    public override string ToString() => ReturnUrl is null ? $"{Token} {Code}" : $"{Token} {Code} {ReturnUrl}";
}
