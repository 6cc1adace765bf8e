namespace Network.Core.Experiences;

/// <summary>What came of writing a comment.</summary>
public abstract record CommentOutcome
{
    private CommentOutcome()
    {
    }

    /// <summary>It stands; also where it was sent twice.</summary>
    /// <param name="Id">The comment.</param>
    public sealed record Added(long Id) : CommentOutcome;

    /// <summary>The experience was taken back meanwhile; nothing is stored.</summary>
    public sealed record Withdrawn : CommentOutcome;

    /// <summary>There is no such experience for this person; nothing is stored.</summary>
    public sealed record NotFound : CommentOutcome;
}
