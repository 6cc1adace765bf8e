using Network.Core.Access;
using Network.Data.Materials;

namespace Network.Web.Materials;

/// <summary>Who may open what is put up, and what of the programme it belongs to.</summary>
/// <param name="Place">Where it is put.</param>
/// <param name="Prefix">Keeps the ids of several forms on a page apart.</param>
/// <param name="Chosen">A visibility by name; those of the network where nothing is.</param>
/// <param name="ItemId">The item; null for none.</param>
public sealed record WhoFieldModel(MaterialPlace Place, string Prefix, string? Chosen = null, long? ItemId = null)
{
    public string Chosen { get; } = Chosen ?? nameof(Visibility.Network);
}
