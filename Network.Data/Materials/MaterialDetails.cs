using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>A material with all that organisers see of it.</summary>
/// <param name="Material">As it is.</param>
/// <param name="Place">Where it was put: its own gathering, or the network.</param>
/// <param name="Versions">Its files, the newest first; empty for a link.</param>
public sealed record MaterialDetails(Material Material, MaterialPlace Place, IReadOnlyList<MaterialVersion> Versions);
