using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Network.Web.Layout;

/// <summary>Marks of what is answered, by which whoever has it already is told that nothing has changed (RFC 9110, 8.8.3).</summary>
internal static class EntityTags
{
    /// <summary>Of exactly these bytes.</summary>
    public static EntityTagHeaderValue Strong(ReadOnlySpan<byte> content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"");

    /// <summary>Of what says the same, whatever its bytes: those of a file that is made anew each time, or bears the moment at which it was.</summary>
    /// <param name="saying">All that it is made from.</param>
    public static EntityTagHeaderValue Weak(string saying) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(saying)))}\"", isWeak: true);

    /// <summary>True where the asker has it: 304, before it is made.</summary>
    public static bool Has(this HttpRequest request, EntityTagHeaderValue mark) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.GetTypedHeaders().IfNoneMatch.Any(m => m.Compare(mark, useStrongComparison: false) || m.Equals(EntityTagHeaderValue.Any));
}
