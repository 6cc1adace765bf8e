namespace Network.Core.Minutes;

/// <summary>What a writer of minutes sends, word for word.</summary>
public sealed record MinutesForm
{
    /// <summary>The revision that it was written over.</summary>
    public int Base { get; init; }

    /// <summary>Sections in order.</summary>
    public IReadOnlyList<SectionForm> Sections { get; init; } = new List<SectionForm>();

    /// <summary>Decisions in order.</summary>
    public IReadOnlyList<DecisionForm> Decisions { get; init; } = new List<DecisionForm>();

    /// <summary>Follow-up points in order.</summary>
    public IReadOnlyList<FollowUpForm> FollowUps { get; init; } = new List<FollowUpForm>();

    /// <summary>Who else was present.</summary>
    public string? Others { get; init; }

    /// <summary>The form that a text fills.</summary>
    public static MinutesForm Of(MinutesText text, int revision) => new()
    {
        Base = revision,
        Sections = [.. text.Sections.Select(s => new SectionForm { Key = s.Key, ItemId = s.ItemId, Hint = s.Hint, Heading = s.Heading, Text = s.Text })],
        Decisions = [.. text.Decisions.Select(d => new DecisionForm { Id = d.Id, What = d.What, Section = d.Section })],
        FollowUps = [.. text.FollowUps.Select(f => new FollowUpForm { Id = f.Id, What = f.What, Owner = f.Owner.ToString(), DueOn = f.DueOn })],
        Others = text.Others,
    };
}

/// <summary>A section as written.</summary>
public sealed record SectionForm
{
    /// <summary>Its key; 0 for a new one.</summary>
    public int Key { get; init; }

    /// <summary>The programme's item; null for none.</summary>
    public long? ItemId { get; init; }

    /// <summary>What groups were asked.</summary>
    public string? Hint { get; init; }

    /// <summary>One line.</summary>
    public string? Heading { get; init; }

    /// <summary>Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>It is to go.</summary>
    public bool Remove { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Heading) && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A decision as written; one that is emptied is taken away.</summary>
public sealed record DecisionForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>What was decided.</summary>
    public string? What { get; init; }

    /// <summary>The key of a section; null for none.</summary>
    public int? Section { get; init; }

    /// <summary>It is to go.</summary>
    public bool Remove { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(What);
}

/// <summary>A follow-up point as written; one that is emptied is taken away.</summary>
public sealed record FollowUpForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>What is to be done.</summary>
    public string? What { get; init; }

    /// <summary>As <see cref="MinutesOwner"/> is written.</summary>
    public string? Owner { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>It is to go.</summary>
    public bool Remove { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(What);
}
