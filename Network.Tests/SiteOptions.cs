using Microsoft.Extensions.DependencyInjection;
using Network.Data;

namespace Network.Tests;

/// <summary>What a test wants of its <see cref="RunningSite"/>.</summary>
public sealed record SiteOptions
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>What the site's clock shows; null is a day in October 2023.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Listen on a free port of 127.0.0.1, for browsers and for many at once.</summary>
    public bool OnPort { get; init; }

    public string Environment { get; init; } = "Development";

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Services in place of the site's own: only what stands for the world outside.</summary>
    public Action<IServiceCollection>? Replace { get; init; }
}
