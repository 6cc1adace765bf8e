namespace Network.Core.Mail;

/// <summary>Level 1 is the heading of the mail, 2 those below it.</summary>
internal sealed record HeadingPart(string Words, int Level) : MailPart
{
    public override IEnumerable<string> Text()
    {
        var lines = TextLayout.Wrap(Words).ToList();
        return [.. lines, new string(Level == 1 ? '=' : '-', lines.Max(l => l.Length))];
    }

    public override string Html() => Level == 1
        ? Write($"<h1 style=\"margin:0 0 20px;font-size:26px;line-height:1.25;font-weight:600;\">{Words}</h1>")
        : Write($"<h2 style=\"margin:28px 0 12px;font-size:20px;line-height:1.3;font-weight:600;\">{Words}</h2>");
}

internal sealed record ParagraphPart(string Words) : MailPart
{
    public override IEnumerable<string> Text() => TextLayout.Wrap(Words);

    public override string Html() => Write($"<p style=\"margin:0 0 16px;\">{Words}</p>");
}

internal sealed record NotePart(string Words) : MailPart
{
    public override IEnumerable<string> Text() => TextLayout.Wrap(Words);

    public override string Html() => Write(
        $"<div class=\"note\" style=\"margin:0 0 20px;padding:14px 18px;border-left:4px solid #0062ba;border-radius:4px;background-color:#eaf3fc;color:#1e2b3c;\">{Words}</div>");
}

internal sealed record CodePart(string Words) : MailPart
{
    public override IEnumerable<string> Text() => ["    " + Words];

    public override string Html() => Write(
        $"<p style=\"margin:0 0 20px;font-family:Consolas,Menlo,monospace;font-size:32px;line-height:1.3;font-weight:600;letter-spacing:6px;\">{Words}</p>");
}

internal sealed record ItemsPart(IReadOnlyList<string> Items) : MailPart
{
    public override IEnumerable<string> Text() => Items.SelectMany(i => TextLayout.Wrap(i, first: "- ", rest: "  "));

    public override string Html() =>
        Write($"<ul style=\"margin:0 0 16px;padding-left:24px;\">{new Raw(string.Concat(Items.Select(i => Write($"<li style=\"margin:0 0 6px;\">{i}</li>"))))}</ul>");
}

internal sealed record MarkdownPart(string Markdown, Uri? Site) : MailPart
{
    public override IEnumerable<string> Text() => SafeMarkdown.ToMailText(Markdown, Site);

    public override string Html() => Write($"<div class=\"md\" style=\"margin:0 0 16px;\">{new Raw(SafeMarkdown.ToMailHtml(Markdown, Site))}</div>");
}
