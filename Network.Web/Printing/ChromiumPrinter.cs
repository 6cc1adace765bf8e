using System.Diagnostics;
using System.Text;

namespace Network.Web.Printing;

/// <summary>
/// Prints by a Chromium that is installed: found on the PATH, or named by a setting. Each page in a process and a folder of its own, one at a time, never
/// by a shell, and killed after half a minute.
/// </summary>
public sealed class ChromiumPrinter(PrintSettings settings, ILogger<ChromiumPrinter> log) : IPdfPrinter, IDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly string? _program = Find(settings.Chromium);

    public bool IsHere => _program is not null;

    public async Task<byte[]?> Print(string html, CancellationToken stop = default)
    {
        if (_program is null) return null;
        await _gate.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("network-print-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(page, html, Encoding.UTF8, stop);
            return await Run(page, pdf, folder.FullName, stop) && File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, stop) : null;
        }
        finally
        {
            _gate.Release();
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<bool> Run(string page, string pdf, string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo(_program!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[]
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(s_longest);
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0) log.LogWarning("Chromium ended with {Code}: {Said}", process.ExitCode, said[1]);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("Chromium took more than {Seconds} seconds for a page and was stopped", s_longest.TotalSeconds);
            return false;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string? Find(string? named)
    {
        if (!string.IsNullOrWhiteSpace(named)) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(f => s_names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
