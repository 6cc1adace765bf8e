using System.Diagnostics;

namespace Network.Tests;

/// <summary>Reads a PDF as anybody's program would.</summary>
internal static class PdfText
{
    public static async Task<string> Of(byte[] pdf)
    {
        var path = TestFolder.NewPath(".pdf");
        await File.WriteAllBytesAsync(path, pdf);
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
