using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Bench.Data;

/// <summary>Somebody who was made up.</summary>
internal sealed record BenchPerson(long Id, string Name, string Email, string? Phone, Language Language);

/// <summary>Makes people as the product would have.</summary>
internal sealed class BenchPeople
{
    private static readonly BulkTable s_person = new(
        "Person", "Id", "Email", "EmailKey", "Name", "Phone", "Language", "IsAdministrator", "SecurityStamp", "CreatedAt");

    private static readonly BulkTable s_feed = new("CalendarFeed", "PersonId", "Token", "CreatedAt");

    private readonly BenchPlace _place;
    private readonly List<BenchPerson> _all = [];

    public BenchPeople(BenchPlace place)
    {
        _place = place;
        Organiser = Add("Åse Organisator", "organisator@nettverk.example");
        Participant = Add("Øyvind Deltakar", "deltakar@nettverk.example");
        CalendarOwner = Add("Kari Kalender", "kalender@nettverk.example");
        foreach (var _ in Enumerable.Range(0, Math.Max(place.Size.Registrations, place.Size.Due) + 200)) AddSomebody();
    }

    public BenchPerson Organiser { get; }

    public BenchPerson Participant { get; }

    public BenchPerson CalendarOwner { get; }

    /// <summary>All others.</summary>
    public IReadOnlyList<BenchPerson> Others => _all;

    /// <summary>Gives somebody a calendar of their own; returns its secret.</summary>
    public string AddFeed(BenchPerson person)
    {
        var token = _place.Words.Token() + _place.Words.Token();
        _place.Rows.Add(s_feed, person.Id, token, _place.Now.AddDays(-20));
        return token;
    }

    private void AddSomebody()
    {
        var name = _place.Words.Name();
        var letters = SearchFold.Of(name).Replace(' ', '.');
        _all.Add(Add(name, $"{letters}.{_all.Count + 1}@kommune.example"));
    }

    private BenchPerson Add(string name, string email)
    {
        var language = _place.Random.Next(5) < 3 ? Language.Nynorsk : Language.Bokmal;
        var phone = _place.Words.Phone();
        var id = _place.Rows.AddNew(s_person, email, EmailAddress.Key(email), name, phone, language, false, _place.Words.Token(), _place.Now.AddDays(-400));
        return new BenchPerson(id, name, email, phone, language);
    }
}
