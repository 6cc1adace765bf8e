using System.Net.Security;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MimeKit;

namespace Network.Jobs.Mail;

/// <summary>A client and the socket that it talks by.</summary>
internal sealed class SmtpConnection(RemoteCertificateValidationCallback? trusts) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    // What is written goes at once, also while what was written before is not acknowledged yet.
    public Socket Socket { get; } = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    // Asking a certificate's issuer whether it was revoked takes a network that a mail job need not have.
    public SmtpClient Client { get; } = new BriskClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = trusts };

    /// <summary>When it was last used.</summary>
    public long Since { get; set; }

    /// <summary>The server has hung up, or is about to: one that is asked nothing has nothing else to say.</summary>
    public bool IsLeft => Socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Says goodbye to a server that perhaps does not answer.</summary>
    public async Task Leave()
    {
        using (this)
        {
            using var patience = new CancellationTokenSource(s_patience);
            await Client.DisconnectAsync(quit: true, patience.Token);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        Socket.Dispose();
    }

    // As the builder writes a message it is fit for every server: it is not looked through, nor put into bytes once more to say its size beforehand
    // but where that saves a mail one of its waits for the server (CHUNKING, RFC 3030).
    private sealed class BriskClient : SmtpClient
    {
        private bool TakesWhole => Capabilities.HasFlag(SmtpCapabilities.Chunking);

        protected override bool PreferSendAsBinaryData => TakesWhole;

        protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
        {
        }

        protected override Task<long> GetSizeAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken) =>
            TakesWhole ? base.GetSizeAsync(options, message, cancellationToken) : Task.FromResult(-1L);
    }
}
