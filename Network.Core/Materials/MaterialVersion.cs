namespace Network.Core.Materials;

/// <summary>One of the files that a material has had.</summary>
public sealed record MaterialVersion
{
    /// <summary>From 1; the highest is what readers get.</summary>
    public int Number { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Who put it up; empty for somebody who is deleted.</summary>
    public string Who { get; init; } = "";
}
