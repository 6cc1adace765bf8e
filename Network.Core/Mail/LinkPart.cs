namespace Network.Core.Mail;

/// <summary>Words that lead somewhere, as a button or a line. An address that no mail may lead to leaves the words alone.</summary>
internal sealed record LinkPart(string Words, Uri Address, bool IsButton) : MailPart
{
    public override IEnumerable<string> Text() => Followed(Address) is { } address ? [.. TextLayout.Wrap(Words + ":"), address] : TextLayout.Wrap(Words);

    public override string Html() => (Followed(Address), IsButton) switch
    {
        (null, _) => Write($"<p style=\"margin:0 0 16px;\">{Words}</p>"),
        (var address, false) => Write($"<p style=\"margin:0 0 16px;\"><a href=\"{address}\" style=\"color:#0062ba;\">{Words}</a></p>"),
        (var address, true) => Write($"""
            <p style="margin:24px 0 8px;"><a class="button" href="{address}" style="display:inline-block;padding:14px 24px;border-radius:6px;background-color:#0062ba;color:#ffffff;font-weight:600;text-decoration:none;">{Words}</a></p>
            <p class="muted" style="margin:0 0 24px;font-size:14px;line-height:1.4;color:#4b5768;overflow-wrap:anywhere;">{address}</p>
            """),
    };
}
