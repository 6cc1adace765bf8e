using Microsoft.Extensions.Logging;
using Network.Core.Materials;
using Network.Data.Materials;

namespace Network.Jobs.Search;

/// <summary>Reads the words inside files that were put up, so that they are found by them.</summary>
public sealed class ExtractTexts(MaterialTextStore store, FileVault vault, FileReading reading, ILogger<ExtractTexts> log)
{
    private const int MostAtOnce = 20;

    /// <summary>Reads what waits, one file after the other; returns how many were looked at. One that cannot be read never stops the rest, and is not tried again.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var count = 0;
        for (; count < MostAtOnce && reading.MayBegin && await store.NextWaiting(stop) is { } next; count++)
        {
            // Should reading it end the process, it is not begun again at the next start.
            await store.SaveText(next.VersionId, TextState.Failed, null, stop);
            var (state, text) = await Read(next, stop);
            await store.SaveText(next.VersionId, state, text, stop);
        }

        if (!reading.MayBegin) log.LogError("Files that take for ever are still being read; no more are begun until they end or the program is started anew");
        return count;
    }

    private async Task<(TextState State, string? Text)> Read(WaitingText next, CancellationToken stop)
    {
        if (!FileReading.Reads(next.ContentType)) return (TextState.None, null);
        try
        {
            await using var content = vault.Open(next.Hash);
            if (content is null) return (TextState.Failed, null);
            var text = await reading.Read(content, next.ContentType, stop);
            return text.Length == 0 ? (TextState.None, null) : (TextState.Done, text);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop in the middle: it waits for the next start.
            await store.SaveText(next.VersionId, TextState.Waiting, null, CancellationToken.None);
            throw;
        }
        catch (Exception e) when (e is UnreadableFileException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The words of file {Version} ({ContentType}) cannot be read: {Reason}", next.VersionId, next.ContentType, e.Message);
            return (TextState.Failed, null);
        }
    }
}
