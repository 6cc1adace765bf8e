using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Network.Tests.Mail;

/// <summary>
/// A mail server on a port of 127.0.0.1, as real as the socket it listens on. It keeps what it takes and behaves as its script says, which may be
/// changed at any time and holds from the next command on.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly List<SunkMail> _mails = [];
    private readonly ConcurrentDictionary<int, TcpClient> _open = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TcpListener _listener;
    private Task _listening;
    private volatile SmtpScript _script;
    private int _connections;
    private int _most;

    private SmtpSink(SmtpScript script, int port)
    {
        _script = script;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = Listen(_listener);
    }

    public string Host => "127.0.0.1";

    public int Port { get; }

    public SmtpScript Script
    {
        get => _script;
        set => _script = value;
    }

    /// <summary>What it has taken, in order.</summary>
    public IReadOnlyList<SunkMail> Mails
    {
        get
        {
            lock (_gate) return [.. _mails];
        }
    }

    /// <summary>How many connections there have been, and the most at one time.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public int MostAtOnce => Volatile.Read(ref _most);

    /// <summary>How many connections there are now.</summary>
    public int OpenNow => _open.Count;

    /// <param name="script">How it behaves; null: it takes everything.</param>
    /// <param name="port">0: any that is free.</param>
    public static SmtpSink Start(SmtpScript? script = null, int port = 0) => new(script ?? new SmtpScript(), port);

    /// <summary>A port where nothing listens.</summary>
    public static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The messages, once there are at least so many.</summary>
    /// <exception cref="TimeoutException">There were fewer after a minute.</exception>
    public async Task<IReadOnlyList<SunkMail>> WaitFor(int count)
    {
        await Until(() => _mails.Count >= count, $"{count} messages");
        return Mails;
    }

    /// <summary>Waits until no connection is open.</summary>
    public Task WaitUntilAlone() => Until(() => _open.IsEmpty, "no connection");

    /// <summary>Cuts every connection and lets nobody in until <see cref="Open"/>.</summary>
    public async Task Close()
    {
        _listener.Stop();
        await _listening;
        foreach (var client in _open.Values) client.Close();
    }

    /// <summary>Listens again, on the same port.</summary>
    public void Open()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _listening = Listen(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Close();
        await Until(() => _open.IsEmpty, "no connection");
        _listener.Dispose();
        _end.Dispose();
    }

    internal void Take(SunkMail mail) => Tell(() => _mails.Add(mail));

    private async Task Listen(TcpListener listener)
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task Serve(TcpClient client)
    {
        var number = Interlocked.Increment(ref _connections);
        _open[number] = client;
        lock (_gate) _most = Math.Max(_most, _open.Count);
        try
        {
            client.NoDelay = true;
            await using var session = new SmtpSession(this, client.GetStream(), number);
            await session.Run(_end.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, or the script did.
        }
        finally
        {
            client.Dispose();
            Tell(() => _open.TryRemove(number, out _));
        }
    }

    private void Tell(Action change)
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            change();
            (told, _news) = (_news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }

    private async Task Until(Func<bool> isSo, string what)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (isSo()) return;
                next = _news.Task;
            }

            await Task.WhenAny(next, Task.Delay(Timeout.Infinite, patience.Token));
            if (patience.IsCancellationRequested) throw new TimeoutException($"Waited for {what}; there are {Mails.Count} messages and {OpenNow} connections.");
        }
    }
}
