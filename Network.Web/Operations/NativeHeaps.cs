using System.Runtime.InteropServices;

namespace Network.Web.Operations;

/// <summary>
/// The memory of what is not .NET (SQLite above all). The C library of most Linux systems keeps a heap for nearly every thread that asked, each as large as it
/// has ever been; what is asked for here does not come from that many at once.
/// </summary>
internal static class NativeHeaps
{
    private const int MostHeaps = -8;

    /// <summary>Keeps to few heaps where the system has that choice, before others are made.</summary>
    public static void KeepFew()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = SetOption(MostHeaps, 2);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library (Alpine), which has one heap for all.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);
}
