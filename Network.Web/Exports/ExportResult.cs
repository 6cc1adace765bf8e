using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Network.Web.Exports;

/// <summary>A table as a file to keep: <c>return ExportResult.Csv(table);</c> or <c>ExportResult.Xlsx(table)</c>.</summary>
public sealed class ExportResult : ActionResult
{
    private readonly ExportTable _table;
    private readonly bool _isXlsx;

    private ExportResult(ExportTable table, bool isXlsx) => (_table, _isXlsx) = (table, isXlsx);

    public static ExportResult Csv(ExportTable table) => new(table, isXlsx: false);

    public static ExportResult Xlsx(ExportTable table) => new(table, isXlsx: true);

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var stop = context.HttpContext.RequestAborted;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(_table.Name + (_isXlsx ? ".xlsx" : ".csv"));
        response.Headers.ContentDisposition = name.ToString();
        response.Headers.CacheControl = "no-store";
        response.ContentType = _isXlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        if (_isXlsx) await SendXlsx(response.Body, stop);
        else await CsvTable.Write(_table, response.Body, stop);
    }

    // A workbook is packed as it is written, and the packer writes where nobody waits: into a file, not to somebody's slow line.
    private async Task SendXlsx(Stream body, CancellationToken stop)
    {
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await XlsxTable.Write(_table, file, stop);
        file.Position = 0;
        await file.CopyToAsync(body, stop);
    }
}
