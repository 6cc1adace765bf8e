using Network.Core.Lists;
using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>What a person may open in a network.</summary>
/// <param name="Network">Which.</param>
/// <param name="Page">A page of it, the newest first.</param>
public sealed record NetworkMaterials(MaterialPlace Network, ListPage<Material> Page);
