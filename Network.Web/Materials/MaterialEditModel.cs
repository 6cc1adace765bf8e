using Network.Core.Materials;
using Network.Data.Materials;

namespace Network.Web.Materials;

/// <summary>One material as an organiser changes it.</summary>
public sealed record MaterialEditModel(MaterialDetails Details, string Here, bool MayChange, bool IsScanned, MaterialForm Form)
{
    public Material Material => Details.Material;
}
