using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Network.Jobs.Materials;

/// <summary>Asks clamd by its INSTREAM command (clamd(8)): the file in parts, each after its length, and a length of zero at the end.</summary>
public sealed class ClamdScanner(ClamdAddress address, TimeProvider clock, ILogger<ClamdScanner> log) : IVirusScanner
{
    private const int PartLength = 64 * 1024;
    private const int MostAnswer = 4096;

    /// <summary>How long it may be silent: it looks through large documents for a while after it has all of them.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public bool IsOn => true;

    public async Task<ScanOutcome> Scan(Stream content, CancellationToken stop = default)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            return Read(await Ask(content, late, either.Token));
        }
        catch (Exception e) when (e is IOException or SocketException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            log.LogError(e, "The virus scanner at {Address} does not answer; the file is refused", address);
            return ScanOutcome.Silent;
        }
    }

    private async Task<string> Ask(Stream content, CancellationTokenSource late, CancellationToken stop)
    {
        await using var line = await address.Connect(stop);
        try
        {
            await Send(line, content, late, stop);
        }
        catch (IOException) when (!stop.IsCancellationRequested)
        {
            // It hangs up on what is longer than it takes, and has said so before.
        }

        var (answer, length) = (new byte[MostAnswer], 0);
        for (var count = 1; count > 0 && length < MostAnswer && !answer.AsSpan(0, length).Contains((byte)0); length += count)
            count = await line.ReadAsync(answer.AsMemory(length), stop);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private static async Task Send(NetworkStream line, Stream content, CancellationTokenSource late, CancellationToken stop)
    {
        content.Position = 0;
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var part = new byte[4 + PartLength];
        for (var count = await content.ReadAsync(part.AsMemory(4), stop); count > 0; count = await content.ReadAsync(part.AsMemory(4), stop))
        {
            BinaryPrimitives.WriteInt32BigEndian(part, count);
            await line.WriteAsync(part.AsMemory(0, 4 + count), stop);
            late.CancelAfter(Patience);
        }

        await line.WriteAsync(new byte[4], stop);
    }

    private ScanOutcome Read(string answer)
    {
        if (answer == "stream: OK") return ScanOutcome.Clean;
        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            log.LogWarning("The virus scanner has found something: {Answer}", answer);
            return ScanOutcome.Infected;
        }

        log.LogError("The virus scanner at {Address} answers \"{Answer}\"; the file is refused", address, answer);
        return ScanOutcome.Silent;
    }
}
