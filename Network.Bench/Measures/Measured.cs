namespace Network.Bench.Measures;

/// <summary>A line of the table.</summary>
internal sealed record Measured
{
    /// <summary>What was done.</summary>
    public required string Work { get; init; }

    /// <summary>What it is held against.</summary>
    public required string Limit { get; init; }

    /// <summary>The product's middle value, with its unit.</summary>
    public required string Median { get; init; }

    /// <summary>One in a hundred took longer; null where that says nothing.</summary>
    public string? P99 { get; init; }

    /// <summary>The limit's middle value.</summary>
    public required string LimitMedian { get; init; }

    /// <summary>The product to its limit: of what is done in a second, or of the time that something takes.</summary>
    public required double Ratio { get; init; }

    /// <summary>Where the ratio should be.</summary>
    public required Target Target { get; init; }

    /// <summary>What else is to hold, and does not; null where all does.</summary>
    public string? Wrong { get; init; }

    /// <summary>Beside the figures.</summary>
    public string? Note { get; init; }

    public bool IsMet => Target.IsMet(Ratio) && Wrong is null;
}

/// <summary>Where a ratio should be.</summary>
/// <param name="Bound">The ratio.</param>
/// <param name="IsLeast">It should be this or more; else this or less.</param>
internal sealed record Target(double Bound, bool IsLeast)
{
    public static Target AtLeast(double bound) => new(bound, true);

    public static Target AtMost(double bound) => new(bound, false);

    public bool IsMet(double ratio) => IsLeast ? ratio >= Bound : ratio <= Bound;

    public override string ToString() => FormattableString.Invariant($"{(IsLeast ? "≥" : "≤")} {Bound:0.0#}");
}
