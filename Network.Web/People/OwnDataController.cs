using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Network.Data.People;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>All that is stored of whoever is signed in: to read, and as a file to take along.</summary>
[Access(Who.SignedIn)]
[Route("mi-side")]
public sealed class OwnDataController(OwnDataStore data) : Controller
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    [HttpGet("mine-data")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        return View("OwnData", (await data.Of(this.PersonId()!.Value, stop))!);
    }

    [HttpGet("mine-data.json")]
    public async Task<IActionResult> Download(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var all = (await data.Of(this.PersonId()!.Value, stop))!;
        return File(JsonSerializer.SerializeToUtf8Bytes(all, s_json), "application/json", "mine-data.json");
    }
}
