using Network.Core.Materials;
using Network.Data.Materials;
using Network.Web.Layout;

namespace Network.Web.Materials;

/// <summary>A network's materials for whoever asks.</summary>
public sealed record NetworkMaterialsModel(NetworkMaterials Found, Paging Paging, bool IsSignedIn);

/// <summary>The materials of the gathering that somebody is registered for.</summary>
public sealed record RegisteredMaterialsModel(RegisteredMaterials Found, string Token);

/// <summary>Rows of materials as readers see them.</summary>
/// <param name="Materials">Which.</param>
/// <param name="Root">The address that files are fetched below.</param>
/// <param name="ShowsGathering">They are of several gatherings.</param>
public sealed record MaterialRowsModel(IReadOnlyList<Material> Materials, string Root = "/materiell", bool ShowsGathering = false);
