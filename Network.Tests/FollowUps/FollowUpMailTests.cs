using Network.Core.Access;
using Network.Core.FollowUps;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.FollowUps;
using Network.Tests.Access;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

/// <summary>What people get, by the real jobs.</summary>
[TestFixture]
public sealed class FollowUpMailTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private static readonly DateTimeOffset s_now = Oslo(20, 12);

    private MailWorld _mail = null!;
    private long _minutes;
    private string _slug = "";

    [SetUp]
    public async Task Begin()
    {
        _mail = await MailWorld.Create(Database, s_now);
        _slug = (await _mail.Publish(s_now.AddHours(-3), link: null)).Slug;
        _minutes = await Database.AddMinutes(_slug);
    }

    [TearDown]
    public async Task End() => await _mail.DisposeAsync();

    [Test]
    public async Task One_mail_names_all_that_is_due_leads_to_ones_own_page_and_comes_once()
    {
        var kari = FollowUpOwner.OfPerson(await Database.AddPerson("kari@kommune.example", "Kari"));
        await Database.AddPoint(_minutes, "Send lista til skulane", kari, new DateOnly(2023, 10, 26));
        await Database.AddPoint(_minutes, "Ring barnevernet", kari, new DateOnly(2023, 10, 25));
        await Database.AddPoint(_minutes, "Mykje seinare", kari, new DateOnly(2023, 12, 1));
        await _mail.At(Oslo(22, 7, 59));
        Assert.That(_mail.Server.To("kari"), Is.Empty);
        await _mail.At(Oslo(23, 8));
        var mail = _mail.Server.To("kari").Single();
        Assert.That(mail.Subject, Is.EqualTo("Frist snart: 2 oppfølgingspunkt"));
        Assert.That(mail.Text, Does.Contain("Send lista til skulane").And.Contain("onsdag 25. oktober 2023").And.Contain("https://nettverk.example/mi-side/oppfolging").And.Not.Contain("Mykje seinare"));
        Assert.That(mail.Text.IndexOf("Ring barnevernet", StringComparison.Ordinal), Is.LessThan(mail.Text.IndexOf("Send lista", StringComparison.Ordinal)), "the nearest first");
        await _mail.At(Oslo(24, 8));
        await _mail.At(Oslo(27, 8));
        Assert.That(_mail.Server.To("kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_kommunes_point_goes_to_its_contacts_and_to_its_participants_where_it_has_none()
    {
        var (contact, participant) = (await Database.AddPerson("kontakt@kommune.example"), await Database.AddPerson("deltakar@kommune.example"));
        await Database.AddParticipant(_mail.Access, 4601, participant);
        await Database.AddPoint(_minutes, "Fyrst", FollowUpOwner.OfKommune(4601), new DateOnly(2023, 10, 21));
        await _mail.Run();
        Assert.That(_mail.Server.To("deltakar").Single().Text, Does.Contain("Fyrst").And.Contain("Bergen"));
        await Database.AddContact(_mail.Access, 4601, contact);
        await Database.AddPoint(_minutes, "Sidan", FollowUpOwner.OfKommune(4601), new DateOnly(2023, 10, 25));
        await _mail.At(Oslo(22, 8));
        Assert.That(_mail.Server.To("kontakt").Single().Text, Does.Contain("Sidan"));
        Assert.That(_mail.Server.To("deltakar"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_near_date_is_reminded_of_at_once_one_that_has_passed_is_not_and_another_date_is_another_reminder()
    {
        var store = new FollowUpStore(Database, _mail.Clock);
        var kari = FollowUpOwner.OfPerson(await Database.AddPerson("kari@kommune.example"));
        await Database.AddPoint(_minutes, "I går", kari, new DateOnly(2023, 10, 19));
        await _mail.Run();
        Assert.That(_mail.Server.To("kari"), Is.Empty);
        var today = await Database.AddPoint(_minutes, "I dag", kari, new DateOnly(2023, 10, 20));
        await _mail.Run();
        await Database.AddPoint(_minutes, "Òg i dag", kari, new DateOnly(2023, 10, 20));
        await _mail.Run();
        Assert.That(_mail.Server.To("kari").Select(m => m.Subject), Is.EqualTo(new[] { "Frist snart: I dag", "Frist snart: Òg i dag" }), "what would be too late tomorrow does not wait");
        await store.Save(_mail.Access, today, 1, kari, new DateOnly(2023, 10, 30));
        await _mail.At(Oslo(27, 7, 59));
        Assert.That(_mail.Server.To("kari"), Has.Count.EqualTo(2));
        await _mail.At(Oslo(27, 8));
        Assert.That(_mail.Server.To("kari")[2].Subject, Is.EqualTo("Frist snart: I dag"));
    }

    [Test]
    public async Task What_is_done_or_taken_out_before_the_mail_is_written_is_not_in_it()
    {
        var store = new FollowUpStore(Database, _mail.Clock);
        var kari = FollowUpOwner.OfPerson(await Database.AddPerson("kari@kommune.example"));
        var done = await Database.AddPoint(_minutes, "Alt gjort", kari, new DateOnly(2023, 10, 21));
        _mail.Server.IsDown = true;
        await _mail.Run();
        await store.Done(_mail.Access, done, null);
        _mail.Server.IsDown = false;
        await _mail.At(Oslo(20, 18));
        Assert.That(_mail.Server.To("kari"), Is.Empty);
        await store.Reopen(_mail.Access, done);
        await _mail.At(Oslo(20, 20));
        Assert.That(_mail.Server.To("kari"), Has.Count.EqualTo(1), "opened again in time: nobody was told before");
    }

    [Test]
    public async Task Each_reads_their_own_language_and_a_long_point_is_shortened_in_the_subject_only()
    {
        var owner = FollowUpOwner.OfPerson(await Database.AddPerson("john@kommune.example", "John", Language.English));
        var what = string.Join(' ', Enumerable.Repeat("skulehelsetenesta", 20));
        await Database.AddPoint(_minutes, what, owner, new DateOnly(2023, 10, 21));
        await _mail.Run();
        var mail = _mail.Server.To("john").Single();
        Assert.That(mail.Subject, Does.StartWith("Due soon: skule").And.EndWith("…").And.Length.LessThan(100));
        Assert.That(SitePage.Spaces(mail.Text), Does.Contain(what).And.Contain("Hello John"));
    }

    [Test]
    public async Task Organisers_are_asked_for_minutes_twice_and_readers_never_and_nobody_once_they_are_there()
    {
        await Database.SetEdition(_slug, 0);
        await Database.Give(_mail.Access, "lesar@rvts.example", NetworkRight.Read);
        await Database.Give(_mail.Access, "medarrangor@rvts.example", NetworkRight.Organise);
        await _mail.At(Oslo(23, 7, 59));
        Assert.That(_mail.Server.All, Is.Empty);
        await _mail.At(Oslo(23, 8));
        await _mail.At(Oslo(24, 8));
        var first = _mail.Server.To("arrangor").Single();
        Assert.That(first.Subject, Is.EqualTo("Referatet manglar: Møte"));
        Assert.That(first.Text, Does.Contain($"https://nettverk.example/arrangor/samlingar/{_slug}/referat").And.Contain("Nokon har byrja på det"));
        await _mail.At(Oslo(27, 8));
        await _mail.At(Oslo(31, 8));
        Assert.That(_mail.Server.To("medarrangor").Select(m => m.Subject), Is.EqualTo(new[] { "Referatet manglar: Møte", "Referatet manglar framleis: Møte" }));
        Assert.That(_mail.Server.To("lesar"), Is.Empty);
    }

    [Test]
    public async Task Who_wakes_on_the_eighth_day_sends_only_the_last_and_who_wakes_after_a_month_none()
    {
        await Database.SetEdition(_slug, 0);
        await _mail.At(Oslo(28, 9));
        Assert.That(_mail.Server.To("arrangor").Single().Subject, Does.Contain("framleis"));
        await _mail.Publish(_mail.Clock.Now.AddDays(-32), link: null);
        await _mail.Run();
        Assert.That(_mail.Server.To("arrangor"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_mail_server_that_is_down_from_the_third_day_to_the_eighth_lets_only_the_last_through()
    {
        await Database.SetEdition(_slug, 0);
        _mail.Server.IsDown = true;
        await _mail.At(Oslo(26, 20));
        await _mail.At(Oslo(27, 8));
        _mail.Server.IsDown = false;
        await _mail.At(Oslo(27, 20));
        Assert.That(_mail.Server.To("arrangor").Select(m => m.Subject), Is.EqualTo(new[] { "Referatet manglar framleis: Møte" }));
    }

    private static DateTimeOffset Oslo(int day, int hour, int minute = 0) => OsloTime.Moment(new DateOnly(2023, 10, day), new TimeOnly(hour, minute));
}
