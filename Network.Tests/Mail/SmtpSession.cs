using System.Globalization;
using System.Net.Security;
using System.Text;

namespace Network.Tests.Mail;

/// <summary>One client's talk with an <see cref="SmtpSink"/> (RFC 5321).</summary>
internal sealed class SmtpSession(SmtpSink sink, Stream stream, int number) : IAsyncDisposable
{
    private Stream _stream = stream;
    private SmtpLines _lines = new(stream);
    private string? _user;
    private string? _from;
    private readonly List<string> _to = [];

    private bool IsSecret => _stream is SslStream;

    public async Task Run(CancellationToken stop)
    {
        if (sink.Script.IsSecretAtOnce) await Hide(stop);
        await Say(sink.Script.Greeting, stop);
        while (await _lines.Next(stop) is { } line)
        {
            var command = Encoding.Latin1.GetString(line);
            var verb = command.Split(' ')[0].ToUpperInvariant();
            if (!await Answer(verb, command, stop)) return;
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    // False ends the connection.
    private async Task<bool> Answer(string verb, string command, CancellationToken stop)
    {
        switch (verb)
        {
            case "DATA" when _to.Count > 0:
                await Say("354 Go on", stop);
                return await Taken(await _lines.Message(_to.Any(sink.Script.Cut), stop), false, stop);
            case "DATA":
                await Say("503 5.5.1 RCPT first", stop);
                return true;
            case "BDAT":
                return await Taken(await _lines.Chunk(int.Parse(command.Split(' ')[1], CultureInfo.InvariantCulture), _to.Any(sink.Script.Cut), stop), true, stop);
            case "QUIT":
                await Say("221 Bye", stop);
                return false;
            case "STARTTLS" when sink.Script.Certificate is not null && !IsSecret:
                await Secure(stop);
                return true;
            case "AUTH":
                await Say(await SmtpLogin.Check(command, sink.Script, Ask, stop) is { } user ? Welcome(user) : "535 5.7.8 Authentication credentials invalid", stop);
                return true;
            default:
                await Say(Reply(verb, command), stop);
                return true;
        }

        async Task<string> Ask(string question)
        {
            await Say("334 " + question, stop);
            return Encoding.Latin1.GetString(await _lines.Next(stop) ?? throw new IOException("gone"));
        }
    }

    private string Reply(string verb, string command) => verb switch
    {
        "EHLO" => Offer(),
        "HELO" => Reset("250 sink.example"),
        "RSET" => Reset("250 Reset"),
        "NOOP" => "250 Here",
        "MAIL" when sink.Script.Login is not null && _user is null => "530 5.7.0 Authentication required",
        "MAIL" => Reset("250 Sender taken", Address(command)),
        "RCPT" when _from is null => "503 5.5.1 MAIL first",
        "RCPT" => Recipient(Address(command)),
        _ => "502 5.5.2 Not known here",
    };

    private string Offer()
    {
        var offers = new List<string> { "sink.example", "8BITMIME", "SIZE 52428800" };
        if (sink.Script.TakesWhole) offers.AddRange(["PIPELINING", "CHUNKING"]);
        if (sink.Script.Certificate is not null && !IsSecret) offers.Add("STARTTLS");
        else if (sink.Script.Login is not null) offers.Add("AUTH " + sink.Script.Mechanisms);
        return string.Join("\r\n", offers.Select((o, i) => (i == offers.Count - 1 ? "250 " : "250-") + o));
    }

    private string Welcome(string user)
    {
        _user = user;
        return "235 2.7.0 Welcome";
    }

    private string Reset(string reply, string? from = null)
    {
        _from = from;
        _to.Clear();
        return reply;
    }

    private string Recipient(string address)
    {
        if (sink.Script.Recipient(address) is { } refusal) return refusal;
        _to.Add(address);
        return "250 Recipient taken";
    }

    // False ends the connection: the message was cut off.
    private async Task<bool> Taken(byte[]? content, bool isWhole, CancellationToken stop)
    {
        if (content is null) return false;
        var mail = new SunkMail(_from!, [.. _to], content, number, _user, IsSecret, isWhole);
        await sink.Script.Wait(mail).WaitAsync(stop);
        var refusal = sink.Script.Message(mail);
        if (refusal is null)
        {
            sink.Take(mail);
            await sink.Script.Hold(mail).WaitAsync(stop);
        }

        if (refusal is null && sink.Script.CutAfter(mail)) return false;
        await Say(Reset(refusal ?? "250 2.0.0 Message taken"), stop);
        return true;
    }

    private async Task Secure(CancellationToken stop)
    {
        await Say("220 Go on", stop);
        await Hide(stop);
    }

    private async Task Hide(CancellationToken stop)
    {
        var secret = new SslStream(_stream);
        await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = sink.Script.Certificate }, stop);
        (_stream, _lines) = (secret, new SmtpLines(secret));
        Reset("");
    }

    private async Task Say(string line, CancellationToken stop) => await _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop);

    private static string Address(string command)
    {
        var (open, close) = (command.IndexOf('<', StringComparison.Ordinal), command.IndexOf('>', StringComparison.Ordinal));
        return open >= 0 && close > open ? command[(open + 1)..close] : "";
    }
}
