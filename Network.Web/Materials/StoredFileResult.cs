using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Network.Core.Materials;
using Network.Data.Materials;

namespace Network.Web.Materials;

/// <summary>
/// A file from the vault as an answer. Pictures are shown, everything else is saved: browsers show no PDF under a policy this strict. Nothing in a file runs here.
/// </summary>
internal static class StoredFileResult
{
    private const string Policy = "sandbox; default-src 'none'";

    public static IActionResult Stored(this Controller controller, FileVault vault, OpenFile open)
    {
        if (vault.Open(open.File.Hash) is not { } content) return controller.NotFound();
        var headers = controller.Response.Headers;
        // RFC 6266: the name in ASCII for the old, and as it is (RFC 5987) for the others.
        var disposition = new ContentDispositionHeaderValue(IsShown(open.File.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(open.File.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = open.IsPublic ? "no-cache" : "private, no-store";
        return new FileStreamResult(content, open.File.ContentType) { EnableRangeProcessing = true, EntityTag = new EntityTagHeaderValue($"\"{open.File.Hash}\"") };
    }

    private static bool IsShown(string contentType) => FileTypes.IsShown(contentType) && contentType.StartsWith("image/", StringComparison.Ordinal);
}
