namespace Network.Core.Practical;

/// <summary>What an organiser sends about place, food, nights and places, word for word. Times are Oslo's.</summary>
public sealed record PracticalForm
{
    /// <summary>The version of the gathering that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>Street and town.</summary>
    public string? Address { get; init; }

    /// <summary>A map.</summary>
    public string? MapUrl { get; init; }

    /// <summary>Markdown in nynorsk.</summary>
    public string? DirectionsNn { get; init; }

    /// <summary>Markdown in bokmål.</summary>
    public string? DirectionsNb { get; init; }

    /// <summary>Markdown in English.</summary>
    public string? DirectionsEn { get; init; }

    /// <summary>A meal a line.</summary>
    public string? Meals { get; init; }

    /// <summary>A night a line.</summary>
    public string? Nights { get; init; }

    /// <summary>Days that needs are kept; null: the usual.</summary>
    public int? NeedsKeptDays { get; init; }

    /// <summary>Places online; null: no limit.</summary>
    public int? OnlineCapacity { get; init; }

    /// <summary>Hours that a freed place is offered; null: given at once.</summary>
    public int? OfferHours { get; init; }

    /// <summary>The last day that places are kept for kommuner.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Places kept; those without a kommune are passed over.</summary>
    public IReadOnlyList<HeldForm> Held { get; init; } = new List<HeldForm>();
}

/// <summary>Places kept for one kommune, as written.</summary>
public sealed record HeldForm
{
    /// <summary>The kommune as typed or chosen.</summary>
    public string? Kommune { get; init; }

    /// <summary>How many.</summary>
    public int? Places { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Kommune) && Places is null;
}
