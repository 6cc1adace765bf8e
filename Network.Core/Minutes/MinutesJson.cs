using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Network.Core.Minutes;

/// <summary>How minutes lie in the database: the same text always gives the same words.</summary>
public static class MinutesJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>A document as text.</summary>
    public static string Write<T>(T document) => JsonSerializer.Serialize(document, s_options);

    /// <summary>The opposite of <see cref="Write"/>.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, s_options)!;

    /// <summary>True where both say the same in every part.</summary>
    public static bool Same(MinutesText one, MinutesText other) => Write(one) == Write(other);
}
