using System.Net.Security;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Hands mail to a server, as many at once as there are connections and no faster than the rate allows. Callers beyond that wait in line.
/// </summary>
/// <param name="settings">The server.</param>
/// <param name="clock">Dates the mails, and says how long a connection was idle.</param>
/// <param name="trusts">Which servers are whom they claim to be; null: those that this machine trusts.</param>
public sealed class SmtpMailTransport(SmtpSettings settings, TimeProvider clock, RemoteCertificateValidationCallback? trusts = null) : IMailTransport, IDisposable
{
    private readonly SemaphoreSlim _places = new(settings.Connections);
    private readonly SmtpClients _clients = new(settings, clock, trusts);
    private readonly SendRate _rate = new(settings.Rate, clock);

    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (MimeMessageBuilder.Refusal(mail) is { } refusal) return refusal;
        await _places.WaitAsync(stop);
        try
        {
            await _rate.Wait(stop);
            return await Hand(mail, stop);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _clients.Dispose();
        _places.Dispose();
    }

    private async Task<MailOutcome> Hand(OutgoingMail mail, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        SmtpConnection? connection = null;
        try
        {
            connection = await _clients.Take(either.Token);
            using var message = MimeMessageBuilder.Build(mail, clock.GetUtcNow());
            await connection.Client.SendAsync(MimeMessageBuilder.Format, message, either.Token);
            return new MailOutcome.Sent();
        }
        catch (Exception e)
        {
            if (connection is not null && SmtpRefusal.OfMail(e) is { } refusal) return refusal;
            stop.ThrowIfCancellationRequested();
            if (patience.IsCancellationRequested) return SmtpRefusal.NoAnswer(settings);
            if (SmtpRefusal.OfConnection(e) is { } trouble) return trouble;
            throw;
        }
        finally
        {
            if (connection is not null) _clients.GiveBack(connection);
        }
    }
}
