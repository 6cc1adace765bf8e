using System.Net;

namespace Network.Web.Operations;

/// <summary>How the world reaches the site: the configuration section <c>Site</c>.</summary>
public sealed record SiteSettings
{
    /// <summary>Scheme, host and port as people see them, without a slash at the end; null is the address it listens on.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Addresses of those who may organise every network, made so at each start.</summary>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>How old an answer may be that is the same for everybody, 0 to 10 seconds; 0 makes each anew.</summary>
    public int KeptSeconds { get; init; } = 1;

    public bool IsHttps => PublicUrl?.StartsWith("https:", StringComparison.Ordinal) == true;
}
