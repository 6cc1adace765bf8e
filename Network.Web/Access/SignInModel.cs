namespace Network.Web.Access;

/// <summary>What is typed to sign in.</summary>
public sealed record SignInModel
{
    public string? Email { get; init; }

    public string? Code { get; init; }

    /// <summary>Where to go afterwards; null or an address of this site.</summary>
    public string? ReturnUrl { get; init; }
}
