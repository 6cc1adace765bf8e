using Network.Core.Mail;

namespace Network.Core.Minutes;

/// <summary>All that minutes say as plain text, to look for words in.</summary>
public static class MinutesPlainText
{
    /// <summary>A paragraph for each part; without who was present, which nobody looks up by a word.</summary>
    public static string Of(MinutesText text) => string.Join('\n',
        text.Sections.Where(s => s.Text.Length > 0).Select(s => $"{s.Heading}\n{SafeMarkdown.ToPlainText(s.Text)}")
            .Concat(text.Decisions.Select(d => d.What)).Concat(text.FollowUps.Select(f => f.What)));
}
