using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>
/// The HTML page around a mail's body: one column of at most 600 pixels, nothing fetched from anywhere, dark where the reader's program is.
/// </summary>
internal static class MailPage
{
    private const string Fonts = "Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    // The element's own styles are light; these win over them. Outlook for Windows knows no max-width, and is given a table.
    private const string Style = """
        .md p, .md ul, .md ol, .md blockquote, .md pre { margin: 0 0 16px; }
        .md h2 { margin: 28px 0 12px; font-size: 20px; line-height: 1.3; }
        .md h3, .md h4, .md h5, .md h6 { margin: 24px 0 8px; font-size: 17px; line-height: 1.3; }
        .md blockquote { padding-left: 16px; border-left: 4px solid #c4ccd6; }
        .md pre { white-space: pre-wrap; overflow-wrap: anywhere; }
        a { color: #0062ba; overflow-wrap: anywhere; }
        @media (max-width: 480px) { .page { padding: 0 !important; } .card { padding: 24px 18px !important; border-radius: 0 !important; } }
        @media (prefers-color-scheme: dark) {
          body, .page { background-color: #12171d !important; }
          .card { background-color: #1d242c !important; color: #e8ecf1 !important; }
          .muted { color: #b4bfcc !important; }
          .note { background-color: #1f3247 !important; border-color: #7db8f5 !important; color: #e8ecf1 !important; }
          .md blockquote { border-color: #4b5768; }
          a { color: #8cc2fa !important; }
          a.button { background-color: #8cc2fa !important; color: #0f1a26 !important; }
        }
        """;

    public static string Write(Language language, string title, IEnumerable<MailPart> body, IReadOnlyList<MailPart> footer) => MailPart.Write($"""
        <!DOCTYPE html>
        <html lang="{language.Code()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{title}</title>
        <style>
        {new MailPart.Raw(Style)}
        </style>
        </head>
        <body style="margin:0;padding:0;background-color:#f2f4f7;">
        <div class="page" style="padding:24px 12px;background-color:#f2f4f7;">
        <!--[if mso]><table role="presentation" align="center" width="600"><tr><td><![endif]-->
        <div class="card" role="main" lang="{language.Code()}" style="max-width:600px;box-sizing:border-box;margin:0 auto;padding:32px;border-radius:8px;background-color:#ffffff;color:#1e2b3c;font-family:{new MailPart.Raw(Fonts)};font-size:17px;line-height:1.5;overflow-wrap:break-word;">
        {All(body)}
        {Below(footer)}</div>
        <!--[if mso]></td></tr></table><![endif]-->
        </div>
        </body>
        </html>

        """);

    private static MailPart.Raw Below(IReadOnlyList<MailPart> footer) => new(footer.Count == 0 ? "" : MailPart.Write($"""
        <div class="muted" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #c4ccd6;font-size:14px;color:#4b5768;">
        {All(footer)}
        </div>

        """));

    private static MailPart.Raw All(IEnumerable<MailPart> parts) => new(string.Join('\n', parts.Select(p => p.Html())));
}
