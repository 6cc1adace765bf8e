namespace Network.Data.Materials;

/// <summary>Where files are kept, and who looks for viruses in them.</summary>
public sealed record MaterialSettings
{
    /// <summary>A folder that no address of the site leads into; absolute once the settings are read.</summary>
    public string Folder { get; init; } = "App_Data/materials";

    /// <summary>Where clamd listens: <c>host:port</c>, or the path of its socket. Null: nobody looks.</summary>
    public string? Clamd { get; init; }
}
