namespace Network.Web.Minutes;

/// <summary>What an organiser sends to publish minutes, or to send them for comments.</summary>
public sealed record PublishForm
{
    /// <summary>The revision that was on the page.</summary>
    public int Revision { get; init; }

    /// <summary>What is corrected since the edition before.</summary>
    public string? Corrected { get; init; }

    /// <summary>To be published although nobody is ticked as present.</summary>
    public bool WithoutList { get; init; }

    /// <summary>The last day for comments.</summary>
    public DateOnly? Until { get; init; }
}
