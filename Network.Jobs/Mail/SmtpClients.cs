using System.Net.Security;
using System.Text;
using MailKit.Security;

namespace Network.Jobs.Mail;

/// <summary>
/// Clients with an open connection, each used by one sender at a time. Those that nobody has used for a while are closed: servers cut off who is
/// silent for long.
/// </summary>
internal sealed class SmtpClients : IDisposable
{
    // TLS from the first byte (RFC 8314 section 3.3).
    private const int SecretPort = 465;

    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(10);

    private readonly SmtpSettings _settings;
    private readonly TimeProvider _clock;
    private readonly RemoteCertificateValidationCallback? _trusts;
    private readonly Stack<SmtpConnection> _free = new();
    private readonly ITimer _sweep;

    public SmtpClients(SmtpSettings settings, TimeProvider clock, RemoteCertificateValidationCallback? trusts)
    {
        (_settings, _clock, _trusts) = (settings, clock, trusts);
        _sweep = clock.CreateTimer(_ => CloseIdle(s_idle), null, s_idle, s_idle / 2);
    }

    private SecureSocketOptions Secrecy => !_settings.Tls ? SecureSocketOptions.None : _settings.Port == SecretPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    /// <summary>The one used last that the server has not left, or a new one, signed in where the server asks for that.</summary>
    public async Task<SmtpConnection> Take(CancellationToken stop)
    {
        while (Free() is { } free)
        {
            if (!free.IsLeft) return free;
            free.Dispose();
        }

        return await Open(stop);
    }

    /// <summary>Keeps it for the next mail, or ends it where nobody knows what state it is in.</summary>
    public void GiveBack(SmtpConnection connection)
    {
        connection.Since = _clock.GetTimestamp();
        if (!connection.Client.IsConnected) connection.Dispose();
        else lock (_free) _free.Push(connection);
    }

    public void Dispose()
    {
        _sweep.Dispose();
        CloseIdle(TimeSpan.Zero);
    }

    private SmtpConnection? Free()
    {
        lock (_free) return _free.TryPop(out var free) ? free : null;
    }

    private async Task<SmtpConnection> Open(CancellationToken stop)
    {
        var connection = new SmtpConnection(_trusts);
        try
        {
            await connection.Socket.ConnectAsync(_settings.Host, _settings.Port, stop);
            await connection.Client.ConnectAsync(new GatheringStream(connection.Socket), _settings.Host, _settings.Port, Secrecy, stop);
            if (_settings.User is { } user) await connection.Client.AuthenticateAsync(Encoding.UTF8, user, _settings.Password ?? "", stop);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void CloseIdle(TimeSpan atLeast)
    {
        List<SmtpConnection> idle;
        lock (_free)
        {
            (idle, var kept) = (_free.Where(f => _clock.GetElapsedTime(f.Since) >= atLeast).ToList(), _free.Where(f => _clock.GetElapsedTime(f.Since) < atLeast).Reverse().ToList());
            _free.Clear();
            foreach (var free in kept) _free.Push(free);
        }

        foreach (var free in idle) _ = free.Leave();
    }
}
