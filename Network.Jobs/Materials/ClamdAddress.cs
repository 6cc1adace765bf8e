using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Network.Jobs.Materials;

/// <summary>Where clamd listens: a port of a host, or a socket in the file system.</summary>
public sealed class ClamdAddress
{
    private readonly string? _path;
    private readonly string _host;
    private readonly int _port;

    private ClamdAddress(string? path, string host, int port)
    {
        _path = path;
        _host = host;
        _port = port;
    }

    /// <summary>Reads <c>host:port</c> or an absolute path; null for anything else.</summary>
    public static ClamdAddress? Read(string text)
    {
        if (Path.IsPathRooted(text)) return new ClamdAddress(text, "", 0);
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535) return null;
        var host = text[..colon].Trim('[', ']');
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null : new ClamdAddress(null, host, port);
    }

    /// <summary>A connection of one's own.</summary>
    public async Task<NetworkStream> Connect(CancellationToken stop)
    {
        EndPoint target = _path is null ? new DnsEndPoint(_host, _port) : new UnixDomainSocketEndPoint(_path);
        var socket = _path is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(target, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override string ToString() => _path ?? $"{_host}:{_port}";
}
