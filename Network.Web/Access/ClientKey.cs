using System.Net;
using System.Net.Sockets;

namespace Network.Web.Access;

/// <summary>Whom a limit per client counts: an address, or the network of an IPv6 one, which has addresses without number.</summary>
internal static class ClientKey
{
    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
