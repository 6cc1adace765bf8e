using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Network.Core.Mail;

/// <summary>One part of a mail's body, written both ways from the same words.</summary>
internal abstract record MailPart
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Lines of plain text.</summary>
    public abstract IEnumerable<string> Text();

    /// <summary>HTML with its styles on the elements: many mail programs read no others.</summary>
    public abstract string Html();

    /// <summary>HTML whose values are encoded, line breaks among them; values that are HTML already come as <see cref="Raw"/>.</summary>
    public static string Write(FormattableString html) =>
        string.Format(CultureInfo.InvariantCulture, html.Format, [.. html.GetArguments().Select(a => a is Raw raw ? raw.Html : Encode(a?.ToString() ?? ""))]);

    /// <summary>An address that a mail may lead to, in full; null for any other.</summary>
    protected static string? Followed(Uri address) => address.IsAbsoluteUri ? LinkRules.Outward(address.AbsoluteUri) : null;

    private static string Encode(string text) => string.Join("<br>", TextLayout.Lines(text).Select(line => s_encoder.Encode(Printable(line))));

    // HTML knows no control characters, not even encoded.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    /// <summary>HTML that is right already.</summary>
    public sealed record Raw(string Html);
}
