namespace Network.Core.Minutes;

/// <summary>The text of minutes as one document: what a save holds. People stand in it as rows, never by name.</summary>
public sealed record MinutesText
{
    /// <summary>Nothing written.</summary>
    public static readonly MinutesText Empty = new();

    /// <summary>In the order they are read.</summary>
    public IReadOnlyList<MinutesSection> Sections { get; init; } = [];

    /// <summary>In the order they are read.</summary>
    public IReadOnlyList<MinutesDecision> Decisions { get; init; } = [];

    /// <summary>In the order they are read.</summary>
    public IReadOnlyList<MinutesFollowUp> FollowUps { get; init; } = [];

    /// <summary>Who else was present, in the writer's words; null for nobody.</summary>
    public string? Others { get; init; }

    /// <summary>Follow-up points of earlier gatherings as they stood when an edition was published; empty in a draft, which shows them as they are.</summary>
    public IReadOnlyList<EarlierPoint> Earlier { get; init; } = [];

    /// <summary>True where there is nothing to publish: headings that were taken over say nothing yet.</summary>
    public bool SaysNothing => Sections.All(s => s.Text.Length == 0) && Decisions.Count == 0 && FollowUps.Count == 0;

    /// <summary>The heading of the section with this key; null where there is none such.</summary>
    public string? HeadingOf(int? section) => Sections.FirstOrDefault(s => s.Key == section)?.Heading;

    /// <summary>New sections get keys that none has had, in this text or that one.</summary>
    public MinutesText WithKeys(MinutesText stored)
    {
        var next = Sections.Concat(stored.Sections).Select(s => s.Key).DefaultIfEmpty().Max();
        return this with { Sections = [.. Sections.Select(s => s.Key > 0 ? s : s with { Key = ++next })] };
    }
}

/// <summary>A part of minutes, mostly an item of the programme.</summary>
/// <param name="Key">What it is told by within its minutes, from 1; 0 for a new one.</param>
/// <param name="ItemId">The programme's item that it was taken over from; null for none. The item may be gone.</param>
/// <param name="Heading">One line.</param>
/// <param name="Text">Markdown; empty where nothing is written yet.</param>
/// <param name="Hint">What groups were asked there, a question a line, for the writer alone; null for nothing.</param>
public sealed record MinutesSection(int Key, long? ItemId, string Heading, string Text, string? Hint = null);

/// <summary>Something that was decided.</summary>
/// <param name="Id">The row; 0 for a new one.</param>
/// <param name="What">The decision.</param>
/// <param name="Section">The key of the section where it was made; null for none.</param>
public sealed record MinutesDecision(long Id, string What, int? Section);

/// <summary>Something to be done afterwards. Its owner is a person or a kommune, or nobody yet.</summary>
/// <param name="Id">The row; 0 for a new one.</param>
/// <param name="What">What is to be done.</param>
/// <param name="PersonId">The person who is to do it.</param>
/// <param name="KommuneId">The kommune that is to do it.</param>
/// <param name="DueOn">By when, in Oslo; null for no day.</param>
public sealed record MinutesFollowUp(long Id, string What, long? PersonId, long? KommuneId, DateOnly? DueOn)
{
    /// <summary>Whose it is.</summary>
    public MinutesOwner Owner => new(PersonId, KommuneId);
}

/// <summary>A follow-up point of an earlier gathering, as it stood at some moment.</summary>
/// <param name="GatheringId">Whose minutes it is from.</param>
/// <param name="What">What is to be done.</param>
/// <param name="PersonId">The person who is to do it.</param>
/// <param name="KommuneId">The kommune that is to do it.</param>
/// <param name="DueOn">By when; null for no day.</param>
/// <param name="DoneAt">When it was done (UTC); null where it is not.</param>
public sealed record EarlierPoint(long GatheringId, string What, long? PersonId, long? KommuneId, DateOnly? DueOn, DateTimeOffset? DoneAt)
{
    /// <summary>Whose it is.</summary>
    public MinutesOwner Owner => new(PersonId, KommuneId);
}
