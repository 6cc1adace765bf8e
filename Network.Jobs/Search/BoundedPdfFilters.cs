using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Network.Jobs.Search;

/// <summary>PdfPig's filters, but what is packed is first unpacked to nowhere and counted: a few bytes may stand for gigabytes.</summary>
internal sealed class BoundedPdfFilters(CancellationToken stop) : IFilterProvider
{
    private long _left = TextLimits.AllBytes;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => (IFilter)new BoundedFilter(f, this))];

    private void Count(ReadOnlyMemory<byte> input, bool isFlate)
    {
        stop.ThrowIfCancellationRequested();
        _left -= isFlate ? Unpacked(input) : input.Length;
        if (_left < 0) throw new UnreadableFileException("larger inside than it may be");
    }

    private long Unpacked(ReadOnlyMemory<byte> input)
    {
        using var packed = new BoundedStream(new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress), TextLimits.PartBytes, stop);
        var block = new byte[64 * 1024];
        try
        {
            while (packed.Read(block) > 0)
            {
            }
        }
        catch (InvalidDataException)
        {
            // As far as it can be unpacked; the library mends some of the rest.
        }

        return packed.Count;
    }

    private sealed class BoundedFilter(IFilter inner, BoundedPdfFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.Count(input, inner is FlateFilter);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
