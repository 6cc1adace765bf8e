using System.Net.Mail;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Hands mail to a server, as many at once as there are connections and no faster than the rate allows. Callers beyond that wait in line.
/// </summary>
public sealed class SmtpMailTransport(SmtpSettings settings, TimeProvider clock) : IMailTransport, IDisposable
{
    private readonly SemaphoreSlim _places = new(settings.Connections);
    private readonly SmtpClients _clients = new(settings, clock);
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
        var client = _clients.Take();
        try
        {
            // The client itself listens to nobody while a server ponders a message. Whom it leaves waiting here is let go, and its connection cut.
            await Task.Run(() => Send(client, mail), stop).WaitAsync(settings.Timeout, clock, stop);
            _clients.GiveBack(client);
            return new MailOutcome.Sent();
        }
        catch (Exception e)
        {
            // Nobody knows what state its connection is in.
            SmtpClients.Discard(client);
            if (e is not OperationCanceledException && SmtpRefusal.Of(e, settings) is { } refusal) return refusal;
            throw;
        }
    }

    private static async Task Send(SmtpClient client, OutgoingMail mail)
    {
        using var message = MimeMessageBuilder.Build(mail);
        await client.SendMailAsync(message, CancellationToken.None);
    }
}
