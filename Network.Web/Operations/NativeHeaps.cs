using System.Runtime.InteropServices;

namespace Network.Web.Operations;

/// <summary>
/// The memory of what is not .NET (SQLite above all). The C library of most Linux systems keeps a heap for nearly every thread that asked, each as large as it
/// has ever been; what is asked for here does not come from that many at once, and not for long.
/// </summary>
internal sealed class NativeHeaps(TimeProvider clock) : BackgroundService
{
    private const int MostHeaps = -8;

    private static readonly TimeSpan s_often = TimeSpan.FromSeconds(30);

    /// <summary>Keeps to few heaps where the system has that choice, before others are made.</summary>
    public static void KeepFew() => OfThisSystem(() => SetOption(MostHeaps, 2));

    /// <summary>Gives back to the system what is free: some milliseconds for some tens of megabytes.</summary>
    public static void GiveBack() => OfThisSystem(() => Trim(0));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_often, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) GiveBack();
    }

    private static void OfThisSystem(Func<int> call)
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = call();
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library (Alpine), which has one heap for all and keeps little.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint keep);
}
