using Network.Core.Attendance;
using Network.Core.Imports;
using Network.Web.Imports;

namespace Network.Web.Attendance;

/// <summary>A report as it was brought: as Teams makes it, or kept as a workbook since.</summary>
internal static class TeamsFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    /// <summary>The report, or the key of the words that say why there is none.</summary>
    public static async Task<(TeamsReport? Report, string? Problem)> Read(IFormFile? file, CancellationToken stop)
    {
        if (file is null) return (null, "NoFile");
        if (file.Length > MostBytes) return (null, "TooLarge");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var bytes = content.ToArray();
        content.Position = 0;
        var report = !bytes.AsSpan().StartsWith(Zip) ? TeamsReport.Read(FileText.Decode(bytes))
            : XlsxRows.Read(content, TeamsReport.MostRows) is { } rows ? TeamsReport.Read(rows) : new TeamsReport { Problem = TeamsProblem.NotAReport };
        return report.Problem is { } problem ? (null, problem.ToString()) : (report, null);
    }
}
