using Network.Core.Materials;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Web.Materials;

/// <summary>The small print of a material: what it is, how large, where from, from when.</summary>
internal static class MaterialFacts
{
    private const long Kilobyte = 1024;
    private const long Megabyte = Kilobyte * Kilobyte;

    public static string Of(Material material, Language language)
    {
        var what = material.FileName is null ? Link(material) : $"{Ending(material.FileName)}, {Size(material.Size, language)}";
        var when = MaterialsTexts.T[language, "Updated", language.Date(material.RenewedAt)];
        return string.Join(" · ", new[] { what, material.ItemTitle, when }.OfType<string>());
    }

    /// <summary>Bytes as people say them.</summary>
    public static string Size(long bytes, Language language) => bytes >= Megabyte
        ? string.Create(language.Culture(), $"{(double)bytes / Megabyte:0.#} MB")
        : string.Create(language.Culture(), $"{Math.Max(1, (bytes + Kilobyte - 1) / Kilobyte)} kB");

    private static string Ending(string fileName) => FileName.EndingOf(fileName).TrimStart('.').ToUpperInvariant();

    private static string Link(Material material) =>
        MaterialsTexts.T[material.Kind == MaterialKind.Video ? "KindVideo" : "KindLink", new Uri(material.Url!).Host];
}
