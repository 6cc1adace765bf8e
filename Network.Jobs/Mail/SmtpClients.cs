using System.Net;
using System.Net.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Clients with an open connection, each used by one sender at a time. Those that nobody has used for a while are closed: servers cut off who is
/// silent for long, and would refuse the next mail by that.
/// </summary>
internal sealed class SmtpClients : IDisposable
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(10);

    private readonly SmtpSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Stack<(SmtpClient Client, long Since)> _free = new();
    private readonly ITimer _sweep;

    public SmtpClients(SmtpSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _sweep = clock.CreateTimer(_ => CloseIdle(s_idle), null, s_idle, s_idle / 2);
    }

    /// <summary>The one used last, or a new one.</summary>
    public SmtpClient Take()
    {
        lock (_free)
        {
            if (_free.TryPop(out var free)) return free.Client;
        }

        return new SmtpClient(_settings.Host, _settings.Port)
        {
            EnableSsl = _settings.Tls,
            Credentials = _settings.User is null ? null : new NetworkCredential(_settings.User, _settings.Password),
            // Longer than anybody waits: it only ends what was left behind.
            Timeout = (int)(_settings.Timeout * 2).TotalMilliseconds,
        };
    }

    public void GiveBack(SmtpClient client)
    {
        lock (_free) _free.Push((client, _clock.GetTimestamp()));
    }

    public void Dispose()
    {
        _sweep.Dispose();
        CloseIdle(TimeSpan.Zero);
    }

    /// <summary>Closes it, in the background: it says goodbye to a server that perhaps does not answer.</summary>
    public static void Discard(SmtpClient client) => _ = Task.Run(client.Dispose);

    private void CloseIdle(TimeSpan atLeast)
    {
        lock (_free)
        {
            var (idle, kept) = (_free.Where(f => _clock.GetElapsedTime(f.Since) >= atLeast).ToList(), _free.Where(f => _clock.GetElapsedTime(f.Since) < atLeast).Reverse().ToList());
            _free.Clear();
            foreach (var free in kept) _free.Push(free);
            foreach (var free in idle) Discard(free.Client);
        }
    }
}
