using System.Reflection;
using System.Runtime.CompilerServices;

namespace Network.Tests.Architecture;

/// <summary>The product's assemblies and source files, for tests that hold all of it to a rule.</summary>
internal static class Product
{
    public static readonly Assembly Core = Assembly.Load("Network.Core");
    public static readonly Assembly Data = Assembly.Load("Network.Data");
    public static readonly Assembly Jobs = Assembly.Load("Network.Jobs");
    public static readonly Assembly Web = Assembly.Load("Network.Web");

    public static IReadOnlyList<Assembly> Assemblies => [Core, Data, Jobs, Web];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Source files by their path from the root, with slashes; nothing that a build made or npm fetched.</summary>
    public static IEnumerable<string> Files(params string[] endings) => Directory.EnumerateDirectories(Root, "Network.*")
        .SelectMany(p => Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => endings.Contains(Path.GetExtension(f)) && !f.Split('/').Any(p => p is "bin" or "obj" or "node_modules" or "lib"));

    /// <summary>Types that somebody wrote, not the compiler.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) =>
        assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && !t.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Network.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
