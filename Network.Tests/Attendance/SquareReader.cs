using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Network.Tests.Attendance;

/// <summary>Reads squares as a telephone would: by a program that knows nothing of how they were made.</summary>
internal static partial class SquareReader
{
    private const string Program = "/usr/bin/zbarimg";

    /// <summary>What the one square of an SVG says. Skips the test where there is nothing to read it with.</summary>
    public static async Task<string> Read(string svg)
    {
        var size = int.Parse(Size().Match(svg).Groups[1].Value, CultureInfo.InvariantCulture);
        var dark = new bool[size, size];
        foreach (Match run in Run().Matches(svg))
        {
            int Number(int group) => int.Parse(run.Groups[group].Value, CultureInfo.InvariantCulture);
            for (var x = 0; x < Number(3); x++) dark[Number(2), Number(1) + x] = true;
        }

        var path = TestFolder.NewPath(".pgm");
        await File.WriteAllTextAsync(path, Picture(dark, size, 6));
        return (await Read(new FileInfo(path))).Single();
    }

    /// <summary>What the squares of a picture say, in no certain order.</summary>
    public static async Task<IReadOnlyList<string>> Read(FileInfo picture)
    {
        if (!File.Exists(Program)) MissingPart.Skip($"no {Program}: install zbar-tools");
        using var process = Process.Start(new ProcessStartInfo(Program, ["-q", "--raw", picture.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, _) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Picture(bool[,] dark, int size, int scale)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"P2\n{size * scale} {size * scale}\n255\n");
        for (var y = 0; y < size * scale; y++)
        {
            for (var x = 0; x < size * scale; x++) text.Append(dark[y / scale, x / scale] ? "0 " : "255 ");
            text.Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"viewBox=""0 0 (\d+) \d+""")]
    private static partial Regex Size();

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z")]
    private static partial Regex Run();
}
