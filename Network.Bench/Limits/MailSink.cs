using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Network.Bench.Limits;

/// <summary>A mail server that takes every mail and keeps none and can what the large ones can (RFC 5321, PIPELINING of RFC 2920, CHUNKING of RFC 3030); a process of its own.</summary>
internal static class MailSink
{
    public static async Task<int> Run(int port, int readyPort)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{readyPort}");
        var ready = builder.Build();
        ready.Run(_ => Task.CompletedTask);
        await ready.StartAsync();
        while (true) _ = Serve(await listener.AcceptSocketAsync());
    }

    // What was read is answered together, once nothing of it is left to answer.
    private static async Task Serve(Socket socket)
    {
        socket.NoDelay = true;
        await using var stream = new PromptStream(socket);
        var (reader, answers) = (PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true)), new ArrayBufferWriter<byte>(512));
        var talk = new Talk(answers);
        while (!talk.IsOver)
        {
            if (answers.WrittenCount > 0) await stream.WriteAsync(answers.WrittenMemory);
            answers.ResetWrittenCount();
            var read = await reader.ReadAsync();
            var left = talk.Take(read.Buffer);
            if (read.IsCompleted) return;
            reader.AdvanceTo(left.Start, left.End);
        }

        await stream.WriteAsync(answers.WrittenMemory);
    }

    // Where the talk with one client stands.
    private sealed class Talk
    {
        private static readonly Encoding s_ascii = Encoding.ASCII;

        private readonly ArrayBufferWriter<byte> _answers;
        private bool _isInData;
        private long _chunkLeft;

        public Talk(ArrayBufferWriter<byte> answers)
        {
            _answers = answers;
            Say("220 sink.example");
        }

        public bool IsOver { get; private set; }

        // What is left is not whole yet.
        public ReadOnlySequence<byte> Take(ReadOnlySequence<byte> read)
        {
            while (!read.IsEmpty && !IsOver)
            {
                if (_chunkLeft > 0)
                {
                    var taken = Math.Min(_chunkLeft, read.Length);
                    (_chunkLeft, read) = (_chunkLeft - taken, read.Slice(taken));
                    if (_chunkLeft == 0) Say("250 taken");
                    continue;
                }

                var lines = new SequenceReader<byte>(read);
                if (_isInData ? !PassData(ref lines) : !Obey(ref lines)) return lines.UnreadSequence;
                read = lines.UnreadSequence;
            }

            return read;
        }

        private bool PassData(ref SequenceReader<byte> lines)
        {
            while (lines.TryReadTo(out ReadOnlySpan<byte> line, "\r\n"u8))
            {
                if (!line.SequenceEqual("."u8)) continue;
                _isInData = false;
                Say("250 taken");
                return true;
            }

            return false;
        }

        private bool Obey(ref SequenceReader<byte> lines)
        {
            if (!lines.TryReadTo(out ReadOnlySpan<byte> line, "\r\n"u8)) return false;
            var words = s_ascii.GetString(line).Split(' ');
            switch (words[0].ToUpperInvariant())
            {
                case "EHLO":
                    Say("250-sink.example\r\n250-PIPELINING\r\n250 CHUNKING");
                    break;
                case "DATA":
                    _isInData = true;
                    Say("354 go on");
                    break;
                case "BDAT":
                    _chunkLeft = long.Parse(words[1], CultureInfo.InvariantCulture);
                    break;
                case "QUIT":
                    IsOver = true;
                    Say("221 bye");
                    break;
                default:
                    Say("250 ok");
                    break;
            }

            return true;
        }

        private void Say(string line) => s_ascii.GetBytes(line + "\r\n", _answers);
    }

    // System.Net.Mail sends a mail in small pieces and waits for the acknowledgement of each, which Linux holds back for 40 ms where there is nothing to answer:
    // measured would be that wait alone.
    private sealed class PromptStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
    {
        private const int Tcp = 6;
        private const int QuickAcknowledgement = 12;

        private static readonly byte[] s_on = BitConverter.GetBytes(1);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (OperatingSystem.IsLinux()) Socket.SetRawSocketOption(Tcp, QuickAcknowledgement, s_on);
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
