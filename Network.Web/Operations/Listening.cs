using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Network.Web.Operations;

/// <summary>Opens the door, and knows where it is.</summary>
internal static partial class Listening
{
    /// <exception cref="StartException">The address cannot be listened on.</exception>
    public static async Task Start(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartException($"Another program listens on {Named(e)} already; choose another port, as with --urls http://localhost:5081.");
        }
        catch (SocketException e)
        {
            throw new StartException($"{app.Configuration[WebHostDefaults.ServerUrlsKey]} cannot be listened on ({e.Message}); choose another address, as with --urls http://localhost:5081.");
        }
    }

    /// <summary>The address as a browser on this machine takes it.</summary>
    /// <exception cref="InvalidOperationException">Nothing listens yet.</exception>
    public static string Address(IServer server)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The site does not listen yet.");
        var parts = BindingAddress.Parse(address);
        var host = parts.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : parts.Host;
        return $"{parts.Scheme}://{host}:{parts.Port}";
    }

    // Of several addresses only Kestrel's message says which it was.
    private static string Named(IOException e) => AnAddress().Match(e.Message) is { Success: true } address ? address.Value : "the port";

    [GeneratedRegex(@"https?://\S+:\d+")]
    private static partial Regex AnAddress();
}
