namespace Network.Data.Materials;

/// <summary>An item of a programme that materials can belong to.</summary>
public sealed record MaterialItem
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";
}
