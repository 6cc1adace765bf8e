using System.Globalization;
using System.Text;
using Network.Core.Time;

namespace Network.Jobs.Mail;

/// <summary>What System.Net.Mail leaves in a pickup folder, made into the mail that a receiver would see.</summary>
internal static class PickupFile
{
    private static readonly string[] s_replaced = ["X-Sender:", "X-Receiver:", "Date:"];

    /// <summary>Without the envelope's headers, and with the Date (Oslo's offset) of the clock in use instead of the machine's.</summary>
    public static byte[] Tidied(byte[] file, DateTimeOffset now)
    {
        var end = file.AsSpan().IndexOf("\r\n\r\n"u8);
        var headers = Encoding.ASCII.GetString(file, 0, end).Replace("\r\n ", "\n ", StringComparison.Ordinal).Split("\r\n");
        var kept = headers.Where(h => !s_replaced.Any(r => h.StartsWith(r, StringComparison.OrdinalIgnoreCase))).Select(h => h.Replace("\n ", "\r\n ", StringComparison.Ordinal));
        return [.. Encoding.ASCII.GetBytes($"Date: {Date(now)}\r\n{string.Join("\r\n", kept)}"), .. file[end..]];
    }

    // RFC 5322 section 3.3 wants the offset without a colon.
    private static string Date(DateTimeOffset now)
    {
        var local = now.ToOslo();
        return local.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }
}
