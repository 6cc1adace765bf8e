using Network.Core.Texts;

namespace Network.Data.Access;

/// <summary>Whom a sign-in mail goes to, and its sealed link and code.</summary>
public sealed record SignInMailRow
{
    /// <summary>Name; empty for somebody who was given access before they came.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Language of the mail.</summary>
    public Language Language { get; init; }

    /// <summary>A <see cref="Core.Access.SignInSecret"/>, encrypted.</summary>
    public string SealedSecret { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
