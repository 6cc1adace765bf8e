namespace Network.Tests.Schema;

/// <summary>A table as a schema makes it, in words that both products share. Names are compared to the letter.</summary>
internal sealed record TableShape(string Name)
{
    public List<ColumnShape> Columns { get; } = [];

    /// <summary>The columns of the primary key, joined by commas; empty where there is none.</summary>
    public string PrimaryKey { get; set; } = "";

    /// <summary>Unique constraints: their columns joined by commas, as <c>Token</c> or <c>GatheringId,EmailKey</c>.</summary>
    public SortedSet<string> Uniques { get; } = new(StringComparer.Ordinal);

    /// <summary>Foreign keys, as <c>PersonId -> Person(Id)</c> and what is done on delete where it is not nothing.</summary>
    public SortedSet<string> ForeignKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Indexes that are not constraints, as <c>IX_Name (A,B DESC)</c>, with UNIQUE before, and INCLUDE and the filter after.</summary>
    public SortedSet<string> Indexes { get; } = new(StringComparer.Ordinal);

    /// <summary>The conditions of CHECK constraints by name, blanks evened out.</summary>
    public SortedDictionary<string, string> Checks { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that constraints were given.</summary>
    public SortedSet<string> ConstraintNames { get; } = new(StringComparer.Ordinal);

    public ColumnShape? Column(string name) => Columns.FirstOrDefault(c => c.Name == name);
}

/// <summary>A column. <paramref name="Type"/> is in the product's own words.</summary>
internal sealed record ColumnShape(string Name, string Type, bool Nullable, bool IsGenerated, bool HasDefault)
{
    /// <summary>The values that a CHECK allows; null where none does.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}
