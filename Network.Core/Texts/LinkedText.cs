using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Network.Core.Texts;

/// <summary>Plain text for a page: nothing in it is markup, and web addresses can be followed.</summary>
public static partial class LinkedText
{
    /// <summary>Safe HTML for inside a block that keeps line breaks.</summary>
    public static string ToHtml(string text)
    {
        var (html, from) = (new StringBuilder(text.Length + 64), 0);
        foreach (Match match in Address().Matches(text))
        {
            html.Append(WebUtility.HtmlEncode(text[from..match.Index]));
            var address = WebUtility.HtmlEncode(match.Value);
            html.Append("<a class=\"ds-link\" rel=\"nofollow noreferrer ugc\" href=\"").Append(address).Append("\">").Append(address).Append("</a>");
            from = match.Index + match.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[from..])).ToString();
    }

    // A sentence's own full stop and bracket are not the address's.
    [GeneratedRegex(@"\bhttps?://[^\s<>""'\\\p{C}]+[^\s<>""'\\\p{C}.,;:!?)\]}]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
