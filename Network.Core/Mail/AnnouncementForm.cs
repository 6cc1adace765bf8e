namespace Network.Core.Mail;

/// <summary>What an organiser sends in to write to a selection, word for word. Null: the field was not sent.</summary>
public sealed record AnnouncementForm
{
    /// <summary>Made when the form was opened.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The saved text that was on the page; null for a new one.</summary>
    public string? Seen { get; init; }

    /// <summary>Subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The text, in Markdown.</summary>
    public string? Body { get; init; }
}
