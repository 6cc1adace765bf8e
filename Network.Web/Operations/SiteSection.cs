using System.Net;
using Network.Core.Mail;

namespace Network.Web.Operations;

/// <summary>Reads the section <c>Site</c>.</summary>
internal static class SiteSection
{
    public static SiteSettings Read(SettingsReader read) => new()
    {
        PublicUrl = PublicUrl(read),
        Proxies = Proxies(read),
        Administrators = Administrators(read),
        KeptSeconds = read.Number("Site:KeptSeconds", 0, 10, new SiteSettings().KeptSeconds),
    };

    private static string? PublicUrl(SettingsReader read)
    {
        const string Key = "Site:PublicUrl";
        if (read.Text(Key) is not { } text) return null;
        var isRoot = Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
        return isRoot
            ? url!.GetLeftPart(UriPartial.Authority)
            : read.Refuse<string?>(Key, "http:// or https:// and a host, without a path, as https://nettverk.example.no", null);
    }

    private static List<string> Administrators(SettingsReader read)
    {
        const string Key = "Site:Administrators";
        var found = (read.Text(Key) ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(EmailAddress.Read).ToList();
        return found.Contains(null) ? read.Refuse<List<string>>(Key, "e-mail addresses with commas between, as kari@rvts.example, ola@rvts.example", []) : [.. found.OfType<string>()];
    }

    private static List<IPNetwork> Proxies(SettingsReader read)
    {
        const string Key = "Site:Proxies";
        var found = new List<IPNetwork>();
        foreach (var word in (read.Text(Key) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var one)) found.Add(new IPNetwork(one, one.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(word, out var many)) found.Add(many);
            else return read.Refuse<List<IPNetwork>>(Key, "IP addresses or networks with commas between, as 10.0.0.4, 10.1.0.0/16", []);
        }

        return found;
    }
}
