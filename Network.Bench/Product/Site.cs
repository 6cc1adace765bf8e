using System.Text.RegularExpressions;
using Network.Bench.Load;
using Network.Core.Access;
using Network.Data;
using Network.Data.Access;

namespace Network.Bench.Product;

/// <summary>The published application on a database of generated data, as a process of its own.</summary>
internal sealed partial class Site(RunningProgram program, Database database)
{
    public RunningProgram Program => program;

    public Database Database => database;

    public HttpLoad Load(int connections) => new(program.Port, connections);

    /// <summary>The answer to a GET, which must be 200.</summary>
    public async Task<(string Head, byte[] Body)> Get(string path, string? cookies = null)
    {
        var (status, head, body) = await Load(1).Ask(Request.Get(path, cookies is null ? [] : [("Cookie", cookies)]));
        return status == 200 ? (head, body) : throw new LoadException($"{path} answered {status}.");
    }

    /// <summary>The cookies of somebody who has signed in with a link.</summary>
    public async Task<string> SignIn(string email)
    {
        var secret = SignInSecret.New(null);
        await new SignInStore(database, TimeProvider.System).Ask(email, secret, "sealed");
        var form = await Form($"/logg-inn/{secret.Token}");
        var (status, head, _) = await Load(1).Ask(Request.Post($"/logg-inn/{secret.Token}", form.Cookies, form.Token));
        return status == 302 ? Cookies(head, "__Host-signin") : throw new LoadException($"Signing in answered {status}.");
    }

    /// <summary>What a form needs to be sent: its cookies and its hidden fields.</summary>
    public async Task<(string Cookies, Dictionary<string, string> Token)> Form(string path)
    {
        var (head, body) = await Get(path);
        var hidden = Hidden().Matches(System.Text.Encoding.UTF8.GetString(body)).DistinctBy(m => m.Groups["name"].Value)
            .ToDictionary(m => m.Groups["name"].Value, m => System.Net.WebUtility.HtmlDecode(m.Groups["value"].Value));
        return (Cookies(head, "form"), hidden);
    }

    private static string Cookies(string head, string name) => string.Join("; ", SetCookie().Matches(head).Select(m => m.Groups[1].Value).Where(c => c.StartsWith(name + "=", StringComparison.Ordinal)));

    [GeneratedRegex(@"(?im)^set-cookie: ([^;\r]+)")]
    private static partial Regex SetCookie();

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]+)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>")]
    private static partial Regex Hidden();
}
