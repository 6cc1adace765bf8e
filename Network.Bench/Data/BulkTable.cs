namespace Network.Bench.Data;

/// <summary>A table that is filled row by row, by one statement that is prepared once.</summary>
internal sealed class BulkTable
{
    public BulkTable(string name, params string[] columns)
    {
        Name = name;
        Columns = columns;
        Statement = $"INSERT INTO {name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})";
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public string Statement { get; }
}
