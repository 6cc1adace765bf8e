using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Network.Jobs.Search;

/// <summary>Reads PDF by PdfPig, page by page; a page that cannot be read is passed over.</summary>
internal sealed class PdfReader : ITextReader
{
    /// <inheritdoc/>
    public bool Reads(string contentType) => contentType is "application/pdf";

    /// <inheritdoc/>
    public string Read(Stream content, CancellationToken stop)
    {
        var (text, pages, failed) = (new StringBuilder(), 0, 0);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = TextLimits.Depth,
                FilterProvider = new BoundedPdfFilters(stop),
            });
            for (var number = 1; number <= Math.Min(document.NumberOfPages, TextLimits.Pages) && text.Length < TextLimits.Characters; number++)
            {
                stop.ThrowIfCancellationRequested();
                pages++;
                if (!ReadPage(document, number, text)) failed++;
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or UnreadableFileException or OutOfMemoryException))
        {
            // The library tells of a broken file by whatever it stumbles over.
            throw new UnreadableFileException("not a whole PDF, or a protected one", e);
        }

        return pages > 0 && failed == pages ? throw new UnreadableFileException("no page can be read") : text.ToString();
    }

    private static bool ReadPage(PdfDocument document, int number, StringBuilder text)
    {
        try
        {
            text.Append(ContentOrderTextExtractor.GetText(document.GetPage(number))).Append('\n');
            return true;
        }
        catch (Exception e) when (e is not (OperationCanceledException or UnreadableFileException or OutOfMemoryException))
        {
            return false;
        }
    }
}
