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
    private readonly KeptMoment<SignedInPerson> _kept = new(TimeSpan.FromSeconds(settings.Site.KeptSeconds), 10_000);

    /// <summary>The person with this id; null where there is none.</summary>
    public async ValueTask<SignedInPerson?> Find(HttpRequest request, long id)
    {
        Task<SignedInPerson?> Read() => people.FindSignedIn(id, request.HttpContext.RequestAborted);
        return HttpMethods.IsGet(request.Method) ? await _kept.Find(id, Read) : await Read();
    }

    /// <summary>Reads everybody anew: something was changed.</summary>
    public void LetGo() => _kept.LetGo();

    public void Dispose() => _kept.Dispose();
}
