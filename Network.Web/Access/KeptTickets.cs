using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace Network.Web.Access;

/// <summary>
/// Remembers for a minute what stands in the sign-in cookies that were opened last: a visit asks many times with the same one, and opening it costs as much
/// as asking the database who it is. Whether it still counts is asked there each time.
/// </summary>
internal sealed class KeptTickets(ISecureDataFormat<AuthenticationTicket> sealing) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private const int Most = 10_000;

    private static readonly TimeSpan s_time = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    public string Protect(AuthenticationTicket data) => sealing.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => sealing.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null) return null;
        var key = (protectedText, purpose);
        if (_kept.TryGetValue(key, out AuthenticationTicket? kept)) return Copy(kept!);
        if (sealing.Unprotect(protectedText, purpose) is not { } opened) return null;
        _kept.Set(key, Copy(opened), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = s_time });
        return opened;
    }

    public void Dispose() => _kept.Dispose();

    // Whoever renews one writes in it.
    private static AuthenticationTicket Copy(AuthenticationTicket ticket) => new(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
}
