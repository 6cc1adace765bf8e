using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>One piece of news of a network, for somebody who may open it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="SubjectId">The row that it is about; with the kind it is the same piece of news, however often that changes.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Address">Where it opens: a path of this site.</param>
/// <param name="At">When it happened last (UTC).</param>
public sealed record NewsItem(NewsKind Kind, long SubjectId, LocalText Title, string Address, DateTimeOffset At)
{
    /// <summary>The gathering that it belongs to; empty for none.</summary>
    public LocalText About { get; init; } = LocalText.Empty;

    /// <summary>The kommune that it is from; null for none.</summary>
    public string? Kommune { get; init; }

    /// <summary>The title with what it belongs to, on one line.</summary>
    public string Line(Language language)
    {
        var about = Kommune ?? About.In(language);
        return about.Length == 0 || about == Title.In(language) ? Title.In(language) : $"{Title.In(language)} ({about})";
    }
}
