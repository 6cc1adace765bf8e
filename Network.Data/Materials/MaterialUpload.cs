using Network.Core.Access;

namespace Network.Data.Materials;

/// <summary>A file on its way.</summary>
public sealed record MaterialUpload
{
    /// <summary>Its address.</summary>
    public string Token { get; init; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Bytes in all.</summary>
    public long Size { get; init; }

    /// <summary>Who may open it then.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The item of the programme; null for none.</summary>
    public long? ProgrammeItemId { get; init; }

    /// <summary>What it is to be a version of; null for something new.</summary>
    public long? MaterialId { get; init; }

    /// <summary>When something last came.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
