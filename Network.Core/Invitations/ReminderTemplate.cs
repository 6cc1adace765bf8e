using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What a network's reminders say until it writes its own.</summary>
public static class ReminderTemplate
{
    private static readonly TextSource s_texts = new(typeof(ReminderTemplate));

    /// <summary>In all three languages.</summary>
    /// <param name="kind">Which reminder.</param>
    /// <param name="answerBy">Until when an answer is wished for; null: no day is named.</param>
    public static InvitationLetter For(SendingKind kind, DateOnly? answerBy)
    {
        var body = kind == SendingKind.NeedsReminder ? "NeedsBody" : answerBy is null ? "SilentBody" : "SilentBodyBy";
        return new() { Subject = Text(kind == SendingKind.NeedsReminder ? "NeedsSubject" : "SilentSubject"), Body = Text(body), AnswerBy = answerBy };
    }

    private static LocalText Text(string key) => new(s_texts[Language.Nynorsk, key], s_texts[Language.Bokmal, key], s_texts[Language.English, key]);
}
