namespace Network.Web.Invitations;

/// <summary>A list that somebody brings. Where both are given, the file is meant.</summary>
public sealed record AddressBringForm
{
    public string? Text { get; init; }

    public IFormFile? File { get; init; }
}
