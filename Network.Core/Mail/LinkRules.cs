namespace Network.Core.Mail;

/// <summary>Which addresses in what people write may be followed: an allowed one as it is to stand, or null.</summary>
/// <param name="Link">Of a link.</param>
/// <param name="Image">Of an image.</param>
internal sealed record LinkRules(Func<string?, string?> Link, Func<string?, string?> Image)
{
    private static readonly string[] s_schemes = ["http://", "https://", "mailto:"];

    /// <summary>On a page: paths, and images of the site itself.</summary>
    public static readonly LinkRules OnSite = new(a => Outward(a) ?? Path(a), Path);

    /// <summary>In a mail: paths lead to the site, or nowhere where that is null; a reader's mail program fetches nothing.</summary>
    public static LinkRules InMail(Uri? site) => new(a => Outward(a) ?? (site is null || Path(a) is not { } path ? null : new Uri(site, path).AbsoluteUri), _ => null);

    /// <summary>An address that leads out of the site, with an allowed scheme and nothing a browser would read in another way.</summary>
    public static string? Outward(string? address) =>
        IsPlain(address) && s_schemes.Any(s => address!.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(address, UriKind.Absolute, out _)
            ? address
            : null;

    // Two slashes, or a slash and a backslash, begin the address of another host.
    private static string? Path(string? address) =>
        IsPlain(address) && address!.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? address : null;

    private static bool IsPlain(string? address) => address is not null && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\');
}
