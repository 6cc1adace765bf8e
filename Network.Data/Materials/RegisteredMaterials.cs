using Network.Core.Gatherings;
using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>What somebody may open of the gathering they are registered for.</summary>
/// <param name="Gathering">Which.</param>
/// <param name="Materials">The newest first.</param>
public sealed record RegisteredMaterials(Gathering Gathering, IReadOnlyList<Material> Materials);
