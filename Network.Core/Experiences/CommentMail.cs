namespace Network.Core.Experiences;

/// <summary>How a person is told of comments on what they follow.</summary>
public enum CommentMail
{
    /// <summary>A mail for each.</summary>
    AtOnce,

    /// <summary>One mail the morning after, with all of a day.</summary>
    Daily,

    /// <summary>Not at all.</summary>
    None,
}
