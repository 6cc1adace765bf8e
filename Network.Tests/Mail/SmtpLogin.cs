using System.Text;

namespace Network.Tests.Mail;

/// <summary>AUTH PLAIN and LOGIN (RFC 4954).</summary>
internal static class SmtpLogin
{
    /// <summary>Who signed in; null where the name or the password is wrong.</summary>
    public static async Task<string?> Check(string command, SmtpScript script, Func<string, Task<string>> ask, CancellationToken stop)
    {
        var words = command.Split(' ');
        stop.ThrowIfCancellationRequested();
        var (user, password) = words.ElementAtOrDefault(1)?.ToUpperInvariant() switch
        {
            "PLAIN" => Plain(words.ElementAtOrDefault(2) ?? await ask("")),
            "LOGIN" => (Text(words.ElementAtOrDefault(2) ?? await ask("VXNlcm5hbWU6")), Text(await ask("UGFzc3dvcmQ6"))),
            _ => ("", ""),
        };
        return script.Login is { } login && login == (user, password) ? user : null;
    }

    private static (string User, string Password) Plain(string answer)
    {
        var parts = Text(answer).Split('\0');
        return parts.Length == 3 ? (parts[1], parts[2]) : ("", "");
    }

    private static string Text(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
