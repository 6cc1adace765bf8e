using Network.Core.Registrations;
using Network.Data;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture(DatabaseProvider.Sqlite, 1000)]
[TestFixture(DatabaseProvider.Sqlite, 2)]
[TestFixture(DatabaseProvider.Sqlite, 1)]
[TestFixture(DatabaseProvider.SqlServer, 1000)]
[TestFixture(DatabaseProvider.SqlServer, 1)]
public sealed class RegistrationListStoreTests(DatabaseProvider provider, int few) : StoreTests(provider)
{
    private readonly TestClock _clock = new(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [TestCase("åse", "Åse Ørjasæter")]
    [TestCase("aase orjasaeter", "Åse Ørjasæter")]
    [TestCase("ØRJASÆTER ÅSE", "Åse Ørjasæter")]
    [TestCase("40 01 02 03", "Kari Nes")]
    [TestCase("+47 40010203", "Kari Nes")]
    [TestCase("kari-nes@kommune.example", "Kari Nes")]
    [TestCase("bergen", "Kari Nes")]
    [TestCase("rvts", "Åse Ørjasæter")]
    [TestCase("100%", null)]
    [TestCase("_", "Kari Nes,Åse Ørjasæter")]
    [TestCase("ingen slik", null)]
    public async Task A_search_finds_by_all_that_a_person_is_known_by(string typed, string? expected)
    {
        var world = await DeskWorld.Create(Database, _clock, few);
        var slug = await world.Gathering();
        await world.Register(slug, "Kari Nes", w => w with { Phone = "+4740010203" });
        await world.Register(slug, "Åse Ørjasæter", w => w with { KommuneId = null, Organisation = "RVTS Vest" });

        Assert.That(string.Join(',', await world.Names(slug, new RegistrationSelection { Search = typed })), Is.EqualTo(expected ?? ""));
    }

    [Test]
    public async Task The_cancelled_are_seen_only_where_they_are_asked_for()
    {
        var world = await DeskWorld.Create(Database, _clock, few);
        var slug = await world.Gathering(capacity: 1);
        var first = await world.Register(slug, "Anne");
        await world.Register(slug, "Berit");
        await world.Register(slug, "Cecilie");
        await world.Desk.Cancel(world.Access, slug, first, tell: true);

        var page = await world.Page(slug);
        Assert.That(page.Lines.Select(l => (l.Name, l.State, l.Position)), Is.EqualTo(
            new[] { ("Berit", RegistrationState.Confirmed, 0), ("Cecilie", RegistrationState.Waiting, 1) }));
        Assert.That((page.Desk.Taken, page.Desk.Waiting, page.Desk.Cancelled, page.Desk.Capacity), Is.EqualTo((1, 1, 1, (int?)1)));
        Assert.That(await world.Names(slug, new RegistrationSelection { State = RegistrationState.Cancelled }), Is.EqualTo(new[] { "Anne" }));
    }

    [Test]
    public async Task It_narrows_by_kommune_and_role_and_sorts_as_asked()
    {
        var world = await DeskWorld.Create(Database, _clock, few);
        var slug = await world.Gathering(capacity: 2);
        await world.Register(slug, "Ørjan", w => w with { KommuneId = 4602, Role = "leiar" });
        _clock.Now = _clock.Now.AddMinutes(1);
        await world.Register(slug, "Anne", w => w with { Role = "leiar" });
        _clock.Now = _clock.Now.AddMinutes(1);
        await world.Register(slug, "Berit", w => w with { KommuneId = null, Organisation = "KORUS" });

        Assert.That(await world.Names(slug), Is.EqualTo(new[] { "Anne", "Berit", "Ørjan" }));
        Assert.That(await world.Names(slug, order: RegistrationOrder.Newest), Is.EqualTo(new[] { "Berit", "Anne", "Ørjan" }));
        Assert.That(await world.Names(slug, order: RegistrationOrder.Kommune), Is.EqualTo(new[] { "Anne", "Ørjan", "Berit" }));
        Assert.That(await world.Names(slug, order: RegistrationOrder.Waiting), Is.EqualTo(new[] { "Berit", "Anne", "Ørjan" }));
        Assert.That(await world.Names(slug, new RegistrationSelection { KommuneId = 4602 }), Is.EqualTo(new[] { "Ørjan" }));
        Assert.That(await world.Names(slug, new RegistrationSelection { Role = "leiar" }), Is.EqualTo(new[] { "Anne", "Ørjan" }));
        Assert.That(await world.Names(slug, new RegistrationSelection { MailFailed = true }), Is.Empty);
        Assert.That((await world.Page(slug)).Roles, Is.EqualTo(new[] { "leiar" }));
    }

    [Test]
    public async Task An_export_holds_everybody_who_matches_with_their_answers()
    {
        var world = await DeskWorld.Create(Database, _clock, few);
        var slug = await world.Gathering();
        var question = (await world.Find(slug)).Questions[0].Id;
        for (var i = 0; i < 60; i++) await world.Register(slug, $"Person {i:00}", w => w with { Answers = new Dictionary<long, string> { [question] = $"Svar til {w.Name}" } });

        var export = (await world.List.Export(world.Access, slug, new RegistrationSelection { Search = "person" }, RegistrationOrder.Name))!;
        var rows = await export.Rows.ToListAsync();

        Assert.That(export.Questions.Select(q => q.Text), Is.EqualTo(new[] { "Kva ventar du deg?" }));
        Assert.That(rows.Select(r => r.Line.Name), Is.EqualTo(Enumerable.Range(0, 60).Select(i => $"Person {i:00}")));
        Assert.That(rows.Select(r => r.Answers[question]), Is.EqualTo(rows.Select(r => $"Svar til {r.Line.Name}")));
    }

    [Test]
    public async Task Another_networks_gathering_does_not_exist()
    {
        var world = await DeskWorld.Create(Database, _clock, few);
        var slug = await world.Gathering();
        var id = await world.Register(slug, "Kari");
        var stranger = await Database.AddNetwork("Framand");
        var other = await world.Gathering("Ei anna");

        Assert.That(await world.List.Page(stranger, slug, new RegistrationSelection(), RegistrationOrder.Name, _ => (0, 50)), Is.Null);
        Assert.That(await world.List.Export(stranger, slug, new RegistrationSelection(), RegistrationOrder.Name), Is.Null);
        Assert.That(await world.Files.Find(stranger, slug, id), Is.Null);
        Assert.That(await world.Files.Find(world.Access, other, id), Is.Null);
    }
}
