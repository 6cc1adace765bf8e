using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Network.Data;

/// <summary>One numbered step of the schema, as it stands in <c>db/</c>.</summary>
/// <param name="Number">From the file's name, <c>0001-…</c>.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Script">The whole text.</param>
public sealed record Migration(int Number, string Name, string Script)
{
    /// <summary>SHA-256 of the text, line endings apart: an edited old migration no longer has the one that was recorded.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ReplaceLineEndings("\n"))));

    /// <summary>The parts that are sent one by one: between lines that hold only <c>GO</c>.</summary>
    public IEnumerable<string> Batches => Regex.Split(Script, @"^\s*GO\s*$", RegexOptions.Multiline).Where(b => b.Trim().Length > 0);
}

/// <summary>The migrations that are embedded in this assembly.</summary>
public static class Migrations
{
    private static readonly ConcurrentDictionary<DatabaseProvider, IReadOnlyList<Migration>> s_read = new();

    /// <summary>All steps for one product, by number.</summary>
    /// <exception cref="InvalidOperationException">Two files bear the same number.</exception>
    public static IReadOnlyList<Migration> For(DatabaseProvider provider) => s_read.GetOrAdd(provider, Embedded);

    private static IReadOnlyList<Migration> Embedded(DatabaseProvider provider)
    {
        var folder = provider == DatabaseProvider.SqlServer ? "db/sqlserver/" : "db/sqlite/";
        var assembly = typeof(Migrations).Assembly;
        var found = assembly.GetManifestResourceNames()
            .Select(n => n.Replace('\\', '/'))
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Select(n => Read(n, folder))
            .OrderBy(m => m.Number)
            .ToList();
        return InOrder(found);
    }

    /// <summary>The same steps, refused where a number is used twice.</summary>
    /// <exception cref="InvalidOperationException">Two steps bear the same number.</exception>
    public static IReadOnlyList<Migration> InOrder(IReadOnlyList<Migration> steps)
    {
        var doubled = steps.GroupBy(m => m.Number).FirstOrDefault(g => g.Count() > 1);
        return doubled is null
            ? [.. steps.OrderBy(m => m.Number)]
            : throw new InvalidOperationException($"Two migrations have the number {doubled.Key}: {string.Join(", ", doubled.Select(m => m.Name))}.");
    }

    private static Migration Read(string resource, string folder)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var name = Path.GetFileNameWithoutExtension(resource[folder.Length..]);
        return new Migration(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
