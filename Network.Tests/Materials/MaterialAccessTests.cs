using Network.Core.Access;
using Network.Core.Materials;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Data.Materials;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class MaterialAccessTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Hash = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly Sql s_participant = new("INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, 4601, @personId, @now)");

    private static readonly Sql s_contact = new("INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, 4601, @personId)");

    private static readonly Sql s_found = new("SELECT d.SubjectId FROM SearchDocument d WHERE d.Kind = 'Material' AND d.Visibility = @visibility");

    private readonly TestClock _clock = new();

    private MaterialStore Store => new(Database);

    private MaterialAddStore Adding => new(Database, _clock);

    private MaterialDeskStore Desk => new(Database, _clock);

    // The rule said a second time, in words: who of these opens a material of the gathering that some of them attended.
    private static readonly Dictionary<string, Visibility> s_narrowest = new()
    {
        ["nobody"] = Visibility.Everyone,
        ["stranger"] = Visibility.Everyone,
        ["registered"] = Visibility.Everyone,
        ["elsewhere"] = Visibility.AllNetworks,
        ["participant"] = Visibility.Network,
        ["contact"] = Visibility.Network,
        ["attended"] = Visibility.Attended,
        ["reader"] = Visibility.Organisers,
        ["organiser"] = Visibility.Organisers,
    };

    [Test]
    public async Task For_any_person_and_any_material_what_is_listed_opens_and_nothing_else()
    {
        var (network, slug, people) = await World();
        var networkSlug = await Database.SlugOf(network);
        var gatheringId = (await new GatheringStore(Database, _clock).Find(network, slug))!.Id;
        var materials = new Dictionary<long, (Visibility Seen, bool Withdrawn)>();
        foreach (var seen in Enum.GetValues<Visibility>())
        {
            foreach (var withdrawn in new[] { false, true })
            {
                var id = (await Adding.File(network, slug, Pdf, MaterialReader.Named("Notat.pdf", seen, null)))!.Value;
                materials[id] = (seen, withdrawn);
                if (withdrawn) await Desk.Withdraw(network, slug, id, back: false);
            }
        }

        foreach (var (who, personId) in people)
        {
            var listed = (await Store.OfNetwork(networkSlug, personId, t => (0, t)))!.Page.Rows.Select(m => m.Id).ToHashSet();
            Assert.That((await Store.OfGathering(gatheringId, personId)).Select(m => m.Id), Is.EquivalentTo(listed), who);
            foreach (var (id, (seen, withdrawn)) in materials)
            {
                var may = !withdrawn && seen >= s_narrowest[who];
                Assert.That(listed.Contains(id), Is.EqualTo(may), $"{who} finds what is for {seen}");
                Assert.That(await Store.Find(id, personId) is not null, Is.EqualTo(may), $"{who} sees what is for {seen}");
                Assert.That(await Store.File(id, personId) is not null, Is.EqualTo(may), $"{who} downloads what is for {seen}");
            }
        }

        foreach (var (id, (seen, withdrawn)) in materials)
            Assert.That((await Found(seen)).Contains(id), Is.EqualTo(!withdrawn), "the index says the same");
    }

    [Test]
    public async Task Of_a_draft_nobody_but_organisers_opens_anything_until_it_is_published()
    {
        var network = await Database.AddNetwork();
        var gatherings = new GatheringStore(Database, _clock);
        var slug = await gatherings.Create(network, "utkast", new Core.Gatherings.GatheringPlan
        {
            Title = new LocalText("Utkast", null, null), Description = LocalText.Empty, Mode = Core.Gatherings.MeetingMode.Digital, Audience = Core.Gatherings.Audience.Open,
            Sessions = [new Core.Gatherings.SessionPlan(0, null, _clock.Now.AddDays(9), _clock.Now.AddDays(9).AddHours(1), null, null)],
        });
        var id = (await Adding.File(network, slug, Pdf, MaterialReader.Named("Notat.pdf", Visibility.Everyone, null)))!.Value;
        Assert.That(await Store.File(id, 0), Is.Null);
        Assert.That(await Store.File(id, network.PersonId), Is.Not.Null);
        Assert.That(await Found(Visibility.Organisers), Has.Member(id));
        await gatherings.Publish(network, (await gatherings.Find(network, slug))!.Id);
        Assert.That(await Store.File(id, 0), Is.Not.Null);
        Assert.That(await Found(Visibility.Everyone), Has.Member(id));
    }

    [Test]
    public async Task A_registrations_link_opens_what_its_person_may_of_its_gathering()
    {
        var (network, slug, people) = await World();
        var open = (await Adding.File(network, slug, Pdf, MaterialReader.Named("Open.pdf", Visibility.Everyone, null)))!.Value;
        var attended = (await Adding.File(network, slug, Pdf, MaterialReader.Named("Var der.pdf", Visibility.Attended, null)))!.Value;
        var elsewhere = (await Adding.File(network, null, Pdf, MaterialReader.Named("Nettverket.pdf", Visibility.Everyone, null)))!.Value;
        var (was, only) = (_tokens["attended"], _tokens["registered"]);
        Assert.That((await Store.Of(was))!.Materials.Select(m => m.Id), Is.EquivalentTo(new[] { open, attended }));
        Assert.That((await Store.Of(only))!.Materials.Select(m => m.Id), Is.EqualTo(new[] { open }));
        Assert.That(await Store.FileOf(was, attended), Is.Not.Null);
        Assert.That(await Store.FileOf(only, attended), Is.Null);
        Assert.That(await Store.FileOf(was, elsewhere), Is.Null);
        Assert.That(await Store.Of("finst-ikkje"), Is.Null);
        Assert.That(people, Is.Not.Empty);
    }

    private static StoredFile Pdf => new("Notat.pdf", "application/pdf", Hash, 10);

    private readonly Dictionary<string, string> _tokens = [];

    private async Task<(NetworkAccess Network, string Slug, Dictionary<string, long> People)> World()
    {
        var (network, other) = (await Database.AddNetwork(), await Database.AddNetwork("Eit anna"));
        var slug = await Database.AddGathering(network, "Samling", _clock.Now.AddHours(1));
        var people = new Dictionary<string, long> { ["nobody"] = 0, ["organiser"] = network.PersonId, ["stranger"] = await Database.AddPerson("framand@nes.example") };
        people["reader"] = (await Database.Give(network, "les@nes.example", NetworkRight.Read)).PersonId;
        foreach (var (who, where, statement) in new[] { ("participant", network, s_participant), ("contact", network, s_contact), ("elsewhere", other, s_participant) })
        {
            people[who] = await Database.AddPerson($"{who}@nes.example");
            await Database.Write(sql => sql.Change(statement, new { networkId = where.NetworkId, personId = people[who], now = _clock.Now }));
        }

        foreach (var who in new[] { "registered", "attended" })
        {
            people[who] = await Database.AddPerson($"{who}@nes.example");
            var wish = new RegistrationWish { Gathering = slug, SubmissionId = who, Name = "Kari Nes", Email = $"{who}@nes.example", KommuneId = 4601, Language = Language.Nynorsk };
            var registered = (RegisterOutcome.Registered)await new RegistrationStore(Database, _clock).Register(wish);
            _tokens[who] = registered.Token;
            if (who != "attended") continue;
            var session = (await new GatheringStore(Database, _clock).Find(network, slug))!.Sessions[0].Id;
            _clock.Move(TimeSpan.FromHours(2));
            await new AttendanceStore(Database, _clock).Tick(network, slug, session, registered.RegistrationId, present: true);
        }

        return (network, slug, people);
    }

    private Task<IReadOnlyList<long>> Found(Visibility visibility) => Database.Read(sql => sql.List<long>(s_found, new { visibility = visibility.ToString() }));
}
