using Microsoft.AspNetCore.Mvc;
using Network.Data.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Materials;

/// <summary>Materials for those who read them. What somebody may not open does not exist for them.</summary>
[Access(Who.Anyone)]
public sealed class MaterialPageController(MaterialStore materials, FileVault vault) : Controller
{
    private const int PageSize = 25;

    private long PersonId => HttpContext.SignedInPerson()?.Id ?? 0;

    [HttpGet("nettverk/{network}/materiell")]
    public async Task<IActionResult> OfNetwork(string network, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return await materials.OfNetwork(network, PersonId, page.Of, stop) is { } found
            ? View("NetworkMaterials", new NetworkMaterialsModel(found, page.Paging, PersonId != 0))
            : NotFound();
    }

    [HttpGet("materiell/{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken stop) =>
        await materials.Find(id, PersonId, stop) is { } material ? View("MaterialPage", material) : NotFound();

    [HttpGet("materiell/{id:long}/{name}")]
    [HttpHead("materiell/{id:long}/{name}")]
    public async Task<IActionResult> Download(long id, CancellationToken stop) =>
        await materials.File(id, PersonId, stop) is { } file ? this.Stored(vault, file) : NotFound();

    [HttpGet("mi-pamelding/{token}/materiell")]
    [HttpHead("mi-pamelding/{token}/materiell")]
    public async Task<IActionResult> Mine(string token, CancellationToken stop)
    {
        Guard();
        return await materials.Of(token, stop) is { } found ? View("RegisteredMaterials", new RegisteredMaterialsModel(found, token)) : NotFound();
    }

    [HttpGet("mi-pamelding/{token}/materiell/{id:long}/{name}")]
    [HttpHead("mi-pamelding/{token}/materiell/{id:long}/{name}")]
    public async Task<IActionResult> MyDownload(string token, long id, CancellationToken stop)
    {
        Guard();
        return await materials.FileOf(token, id, stop) is { } file ? this.Stored(vault, file with { IsPublic = false }) : NotFound();
    }

    // The address is a key: it goes nowhere else.
    private void Guard()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
    }
}
