using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Materials;
using Network.Data.Materials;
using Network.Jobs.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Materials;

/// <summary>
/// A file in parts: begun with its name and size, sent on from wherever it has come to, and finished. What the answers say of how far it has come is what lies on
/// the disk. The address of an upload is worth something only for the person who began it, in its network.
/// </summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/materiell/opplasting")]
[Route("arrangor/samlingar/{slug}/materiell/opplasting")]
public sealed class UploadController(MaterialUploadStore uploads, UploadFiles files, MaterialAddStore adding, FileIntake intake) : Controller
{
    private const string Offset = "Upload-Offset";

    [HttpPost]
    public async Task<IActionResult> Start([FromForm] UploadForm form, CancellationToken stop)
    {
        var name = FileName.Of(form.Name);
        if (form.Size is null or < 0) return Refuse(StatusCodes.Status400BadRequest, MaterialsTexts.T["SizeMissing"]);
        if (form.Size == 0) return Refuse(StatusCodes.Status422UnprocessableEntity, Text(name, FileRefusal.Empty));
        if (form.Size > FileInspector.MostBytes) return Refuse(StatusCodes.Status413PayloadTooLarge, Text(name, FileRefusal.TooLarge));
        var reader = new MaterialReader(this.Gathering() is not null);
        var wish = new MaterialUpload { Name = name, Size = form.Size.Value, Visibility = reader.Seen(form.Visibility), ProgrammeItemId = form.ItemId, MaterialId = form.MaterialId };
        if (await uploads.Start(this.Access(), this.Gathering(), wish, stop) is not { } token) return Refuse(StatusCodes.Status409Conflict, MaterialsTexts.T["UploadNowhere"]);
        Response.Headers.Location = $"{this.Desk()}/opplasting/{token}";
        return Json(new { token, offset = 0L }, StatusCodes.Status201Created);
    }

    [HttpGet("{token}")]
    public async Task<IActionResult> Status(string token, CancellationToken stop) =>
        await uploads.Find(this.Access(), this.Gathering(), token, stop) is { } upload ? At(StatusCodes.Status200OK, upload, files.Length(token)) : NotFound();

    [HttpPatch("{token}")]
    [RequestSizeLimit(FileInspector.MostBytes + 1024)]
    public async Task<IActionResult> Append(string token, CancellationToken stop)
    {
        if (await uploads.Find(this.Access(), this.Gathering(), token, stop) is not { } upload) return NotFound();
        if (!long.TryParse(Request.Headers[Offset], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Refuse(StatusCodes.Status400BadRequest, MaterialsTexts.T["OffsetMissing"]);
        return await Append(upload, offset, stop) switch
        {
            UploadStep.Added added => At(StatusCodes.Status200OK, upload, added.Offset),
            UploadStep.Elsewhere elsewhere => At(StatusCodes.Status409Conflict, upload, elsewhere.Offset),
            // The line is cut: what came is here, and hardly anybody hears this.
            null => StatusCode(StatusCodes.Status408RequestTimeout),
            _ => Refuse(StatusCodes.Status413PayloadTooLarge, MaterialsTexts.T["UploadTooMuch", upload.Name]),
        };
    }

    [HttpPost("{token}/ferdig")]
    public async Task<IActionResult> Finish(string token, CancellationToken stop)
    {
        if (await uploads.Find(this.Access(), this.Gathering(), token, stop) is not { } upload) return NotFound();
        if (files.Length(token) != upload.Size) return At(StatusCodes.Status409Conflict, upload, files.Length(token));
        var whole = await files.Finish(token, stop);
        if (whole is null) return At(StatusCodes.Status409Conflict, upload, upload.Size);
        await using (whole)
        {
            var outcome = await intake.Take(whole, upload.Name, stop);
            if (outcome is IntakeOutcome.Refused refused) return await Refused(token, refused, stop);
            var file = ((IntakeOutcome.Taken)outcome).File;
            var draft = MaterialReader.Named(file.Name, upload.Visibility, upload.ProgrammeItemId);
            if (await adding.Uploaded(this.Access(), this.Gathering(), upload, file, draft, stop) is not { } id) return NotFound();
            files.Forget(token);
            return Json(new { id, title = draft.Title, address = $"{this.Desk()}/{id}", message = MaterialsTexts.T["FileAdded", file.Name] }, StatusCodes.Status200OK);
        }
    }

    [HttpPost("{token}/kast")]
    public async Task<IActionResult> Drop(string token, CancellationToken stop)
    {
        if (!await uploads.Drop(this.Access(), token, stop)) return NotFound();
        files.Forget(token);
        this.Say(MaterialsTexts.T["UploadDropped"]);
        return Redirect(this.Desk());
    }

    // Null where the line was cut in the middle.
    private async Task<UploadStep?> Append(MaterialUpload upload, long offset, CancellationToken stop)
    {
        try
        {
            return await files.Append(upload.Token, offset, upload.Size, Request.Body, stop);
        }
        catch (Exception e) when (e is BadHttpRequestException or ConnectionResetException or OperationCanceledException)
        {
            return null;
        }
        finally
        {
            await uploads.Touch(upload.Token, CancellationToken.None);
        }
    }

    // One that a scanner could not look at may be tried again later; anything else is over.
    private async Task<IActionResult> Refused(string token, IntakeOutcome.Refused refused, CancellationToken stop)
    {
        if (refused.Why == FileRefusal.ScannerSilent) return Refuse(StatusCodes.Status503ServiceUnavailable, FileRefusalText.Of(refused));
        await uploads.Drop(this.Access(), token, stop);
        files.Forget(token);
        return Refuse(StatusCodes.Status422UnprocessableEntity, FileRefusalText.Of(refused));
    }

    private ObjectResult At(int status, MaterialUpload upload, long offset)
    {
        Response.Headers[Offset] = offset.ToString(CultureInfo.InvariantCulture);
        return Json(new { offset, size = upload.Size, name = upload.Name }, status);
    }

    private static string Text(string name, FileRefusal why) => FileRefusalText.Of(new IntakeOutcome.Refused(name, why, FileKind.Unknown));

    private ObjectResult Refuse(int status, string message) => Json(new { message }, status);

    private ObjectResult Json(object value, int status)
    {
        Response.Headers.CacheControl = "no-store";
        return new ObjectResult(value) { StatusCode = status };
    }
}
