using System.Diagnostics;

namespace Network.Bench.Product;

/// <summary>The application and an empty one, both published as an installation has them.</summary>
internal sealed class Published(string folder)
{
    public string Application => Path.Combine(folder, "application", "Network.Web");

    public string Empty => Path.Combine(folder, "empty", "Empty");

    public async Task Make()
    {
        if (File.Exists(Application) && File.Exists(Empty)) return;
        await Publish(Sources(), Application);
        var sources = Directory.CreateDirectory(Path.Combine(folder, "empty-source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(sources, "Empty.csproj"), EmptyApplication.Project);
        await File.WriteAllTextAsync(Path.Combine(sources, "Program.cs"), EmptyApplication.Program);
        await Publish(sources, Empty);
    }

    private static Task Publish(string sources, string program) => Run("dotnet", "publish", sources, "-c", "Release", "-o", Path.GetDirectoryName(program)!, "--nologo", "-v", "q");

    // The solution lies above wherever this program was built.
    private static string Sources()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Network.sln"))) here = here.Parent;
        return here is null ? throw new InvalidOperationException("Run it in the folder of the solution, as the README says.") : Path.Combine(here.FullName, "Network.Web");
    }

    private static async Task Run(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed: {await output}{await errors}");
    }
}
