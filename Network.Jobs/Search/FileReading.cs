namespace Network.Jobs.Search;

/// <summary>Reads a file beside the job, on a thread with a large stack and little right to the processor, and gives up when its time is over.</summary>
public sealed class FileReading
{
    private const int StackBytes = 64 * 1024 * 1024;
    private const int MostLeftBehind = 2;

    private static readonly ITextReader[] s_readers = [new PdfReader(), new OfficeReader(), new PlainReader()];

    private int _leftBehind;

    /// <summary>How long a file may take.</summary>
    public TimeSpan Time { get; init; } = TextLimits.Time;

    /// <summary>False while files that would not end are still being read: no more are begun then.</summary>
    public bool MayBegin => Volatile.Read(ref _leftBehind) < MostLeftBehind;

    /// <summary>True for a media type whose words can be read.</summary>
    public static bool Reads(string contentType) => s_readers.Any(r => r.Reads(contentType));

    /// <summary>The words, cleaned; empty where there are none.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, or takes too long.</exception>
    public async Task<string> Read(Stream content, string contentType, CancellationToken stop = default)
    {
        var reader = s_readers.First(r => r.Reads(contentType));
        if (content.Length > TextLimits.FileBytes) throw new UnreadableFileException("too large");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(Time);
        var reading = Begin(() => CleanText.Of(reader.Read(content, time.Token)));
        // A moment more than the reader has: most stop by themselves.
        if (await Task.WhenAny(reading, Task.Delay(Time + TimeSpan.FromSeconds(5), stop)) != reading)
        {
            LeaveBehind(reading);
            stop.ThrowIfCancellationRequested();
            throw new UnreadableFileException("takes too long");
        }

        try
        {
            return await reading;
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new UnreadableFileException("takes too long", e);
        }
        catch (Exception e) when (e is OutOfMemoryException or InsufficientExecutionStackException)
        {
            throw new UnreadableFileException("takes too much", e);
        }
    }

    private static Task<string> Begin(Func<string> work)
    {
        var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Run, StackBytes) { IsBackground = true, Priority = ThreadPriority.Lowest, Name = "text of a file" };
        thread.Start();
        return done.Task;

        void Run()
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // Whatever goes wrong on this thread is the waiting one's to judge.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }
        }
    }

    private void LeaveBehind(Task reading)
    {
        Interlocked.Increment(ref _leftBehind);
        reading.ContinueWith(
            t =>
            {
                _ = t.Exception;
                Interlocked.Decrement(ref _leftBehind);
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
