using Microsoft.Extensions.Caching.Memory;
using Network.Core.Access;
using Network.Data.People;
using Network.Web.Operations;

namespace Network.Web.Access;

/// <summary>
/// Who is signed in, read once in a moment (<see cref="SiteSettings.KeptSeconds"/>) for all that a person looks at in it. Whoever changes something is asked
/// of the database each time, and what a request to this node changed of anybody is seen by the next.
/// </summary>
internal sealed class KeptPeople(PersonStore people, AppSettings settings) : IDisposable
{
    private const int Most = 10_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly TimeSpan _time = TimeSpan.FromSeconds(settings.Site.KeptSeconds);
    private long _changes;

    /// <summary>The person with this id; null where there is none.</summary>
    public async ValueTask<SignedInPerson?> Find(HttpRequest request, long id)
    {
        var keeps = _time > TimeSpan.Zero && HttpMethods.IsGet(request.Method);
        if (keeps && _kept.TryGetValue(id, out SignedInPerson? kept)) return kept;
        var changes = Interlocked.Read(ref _changes);
        var person = await people.FindSignedIn(id, request.HttpContext.RequestAborted);
        if (!keeps || person is null) return person;
        _kept.Set(id, person, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = _time });
        // Read before a change and kept after it: that is not for the next one.
        if (changes != Interlocked.Read(ref _changes)) _kept.Remove(id);
        return person;
    }

    /// <summary>Reads everybody anew: something was changed.</summary>
    public void LetGo()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }

    public void Dispose() => _kept.Dispose();
}
