namespace Network.Core.Mail;

/// <summary>
/// Where people find the site, for links in what is sent to them. Known once the site listens: an address asked for before that is
/// a mistake in the code.
/// </summary>
/// <param name="root">Scheme, host and port; read at each use.</param>
public sealed class SiteAddress(Func<string> root)
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Root => root();

    /// <summary>The whole address of a path that begins with a slash.</summary>
    public string Of(string path) => Root + path;
}
