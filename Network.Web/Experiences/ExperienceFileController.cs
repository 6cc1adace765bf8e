using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Network.Core.Experiences;
using Network.Core.Materials;
using Network.Data.Experiences;
using Network.Data.Materials;
using Network.Jobs.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>The files of an experience.</summary>
[Access(Who.NetworkMember)]
public sealed class ExperienceFileController(ExperienceFileStore files, FileIntake intake, FileVault vault) : Controller
{
    private const string Route = "nettverk/{network}/erfaringar/{id:long}/filer";

    // Never shown inside a page, whatever it is: a browser saves it under its name.
    [HttpGet("erfaringar/{id:long}/filer/{file:long}")]
    [HttpHead("erfaringar/{id:long}/filer/{file:long}")]
    [Access(Who.Anyone)]
    public async Task<IActionResult> Download(long id, long file, CancellationToken stop)
    {
        if (await files.Find(this.PersonId() ?? 0, id, file, stop) is not { } found || vault.Open(found.File.Hash) is not { } content) return NotFound();
        Response.Headers.CacheControl = found.IsPublic ? "public, max-age=300" : "private, no-store";
        return File(content, found.File.ContentType, found.File.Name, lastModified: null, new EntityTagHeaderValue($"\"{found.File.Hash}\""), enableRangeProcessing: true);
    }

    [HttpPost(Route)]
    [RequestSizeLimit(220_000_000)]
    [RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
    public async Task<IActionResult> Add(string network, long id, List<IFormFile> chosen, CancellationToken stop)
    {
        var (wrong, added) = (new List<string>(), 0);
        foreach (var file in chosen)
        {
            await using var content = file.OpenReadStream();
            switch (await intake.Take(content, file.FileName, stop))
            {
                case IntakeOutcome.Refused refused:
                    wrong.Add(FileRefusalText.Of(refused));
                    break;
                case IntakeOutcome.Taken taken when await files.Add(this.Member(), id, taken.File, stop):
                    added++;
                    break;
                default:
                    wrong.Add(ExperiencesTexts.T["TooManyFiles", ExperienceRules.MostFiles]);
                    break;
            }
        }

        if (wrong.Count > 0) this.Warn(string.Join(" ", wrong.Distinct()));
        else if (added == 0) this.Warn(ExperiencesTexts.T["FileMissing"]);
        else this.Say(ExperiencesTexts.T["FilesAdded", added]);
        return Redirect($"/nettverk/{network}/erfaringar/{id}/endre#filer");
    }

    [HttpPost(Route + "/{file:long}/fjern")]
    public async Task<IActionResult> Remove(string network, long id, long file, CancellationToken stop)
    {
        if (!await files.Remove(this.Member(), id, file, stop)) return NotFound();
        this.Say(ExperiencesTexts.T["FileRemoved"]);
        return Redirect($"/nettverk/{network}/erfaringar/{id}/endre#filer");
    }
}
