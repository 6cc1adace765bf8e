using Microsoft.AspNetCore.Mvc;
using Network.Core.Materials;
using Network.Data.Materials;
using Network.Jobs.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Materials;

/// <summary>Files as a plain form sends them, and the files that a material has had. The form may be as large as its files are many; each has its own limit, and is told by name.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/materiell")]
[Route("arrangor/samlingar/{slug}/materiell")]
public sealed class MaterialFilesController(MaterialDeskStore desk, MaterialAddStore adding, FileIntake intake, FileVault vault) : Controller
{
    private const long MostInAll = 20L * FileInspector.MostBytes;

    [HttpPost("filer")]
    [RequestSizeLimit(MostInAll)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostInAll)]
    public async Task<IActionResult> Add(List<IFormFile> files, [FromForm] string? visibility, [FromForm] long? itemId, CancellationToken stop)
    {
        var reader = new MaterialReader(this.Gathering() is not null);
        var (added, wrong) = (new List<string>(), new List<string>());
        foreach (var file in files)
        {
            var (taken, refusal) = await Take(file, stop);
            if (taken is null) wrong.Add(refusal!);
            else if (await adding.File(this.Access(), this.Gathering(), taken, MaterialReader.Named(taken.Name, reader.Seen(visibility), itemId), stop) is not null) added.Add(taken.Name);
        }

        if (files.Count == 0) wrong.Add(MaterialsTexts.T["NoFile"]);
        if (added.Count > 0) this.Say(added.Count == 1 ? MaterialsTexts.T["FileAdded", added[0]] : MaterialsTexts.T["FilesAdded", added.Count]);
        if (wrong.Count > 0) this.Warn(string.Join(" ", wrong));
        return Redirect(this.Desk());
    }

    [HttpPost("{id:long}/versjon")]
    [RequestSizeLimit(MostInAll)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostInAll)]
    public async Task<IActionResult> AddVersion(long id, IFormFile? file, CancellationToken stop)
    {
        if (await desk.Find(this.Access(), this.Gathering(), id, stop) is null) return NotFound();
        var (taken, refusal) = file is null ? (null, MaterialsTexts.T["NoFile"]) : await Take(file, stop);
        if (taken is null) this.Warn(refusal!);
        else if (await adding.Version(this.Access(), this.Gathering(), id, taken, stop)) this.Say(MaterialsTexts.T["VersionAdded", taken.Name]);
        else this.Warn(MaterialsTexts.T["GoneText"]);
        return Redirect($"{this.Desk()}/{id}");
    }

    [HttpGet("{id:long}/versjon/{number:int}/{name?}")]
    [HttpHead("{id:long}/versjon/{number:int}/{name?}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Version(long id, int number, CancellationToken stop) =>
        await desk.File(this.Access(), this.Gathering(), id, number, stop) is { } file ? this.Stored(vault, new OpenFile(file, IsPublic: false)) : NotFound();

    // The file, or why there is none.
    private async Task<(StoredFile? File, string? Refusal)> Take(IFormFile file, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        return await intake.Take(content, file.FileName, stop) switch
        {
            IntakeOutcome.Taken taken => (taken.File, null),
            IntakeOutcome.Refused refused => (null, FileRefusalText.Of(refused)),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }
}
