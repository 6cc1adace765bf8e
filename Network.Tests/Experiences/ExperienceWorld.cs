using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Experiences;
using Network.Data.People;
using Network.Tests.Access;
using Network.Tests.Networks;

namespace Network.Tests.Experiences;

/// <summary>A network of Bergen and Kinn with somebody from each, and what they have tried.</summary>
internal sealed class ExperienceWorld(Database database, TestClock clock)
{
    public const string Kari = "kari@bergen.example";
    public const string Liv = "liv@kinn.example";
    public const long Bergen = 4601;
    public const long Kinn = 4602;

    private static readonly Sql s_participant = new("INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, @kommuneId, @personId, @now)");
    private static readonly Sql s_contact = new("INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, @kommuneId, @personId)");
    private static readonly Sql s_tool = new("INSERT INTO NetworkTool (LearningNetworkId, Name, Position) VALUES (@networkId, @name, 0)");

    public NetworkAccess Network { get; private set; } = null!;

    public string Slug { get; private set; } = "";

    public ExperienceStore Store => new(database, clock);

    public CommentStore Comments => new(database, clock);

    public static async Task<ExperienceWorld> Create(Database database, TestClock clock, string name = "Trygg oppvekst")
    {
        var world = new ExperienceWorld(database, clock) { Network = await database.AddNetwork(name) };
        world.Slug = await database.SlugOf(world.Network);
        await database.Write(sql => sql.Change(s_tool, new { networkId = world.Network.NetworkId, name = "Snakke" }));
        return world;
    }

    /// <summary>With Kari of Bergen and Liv of Kinn.</summary>
    public static async Task<ExperienceWorld> WithTwo(Database database, TestClock clock)
    {
        var world = await Create(database, clock);
        await world.AddPerson(Kari, Bergen, "Kari Nes");
        await world.AddPerson(Liv, Kinn, "Liv Vik");
        return world;
    }

    public async Task<long> AddPerson(string email, long kommuneId, string name = "Kari Nes", bool asContact = false)
    {
        var personId = (await new PersonStore(database).FindByEmail(email))?.Id ?? await database.AddPerson(email, name);
        await database.Write(sql => sql.Change(asContact ? s_contact : s_participant, new { networkId = Network.NetworkId, kommuneId, personId, now = clock.Now }));
        return personId;
    }

    public async Task<MemberAccess> Member(string email) => (await new AccessStore(database).AsMember((await new PersonStore(database).FindByEmail(email))!.Id, Slug))!;

    /// <summary>What somebody has written for a kommune; published to those who are named, or a draft.</summary>
    public async Task<long> Write(string email, long kommuneId, Visibility? to = null, string title = "Foreldremøte som verka", ExperienceContact? contact = null)
    {
        var member = await Member(email);
        var id = (await Store.Create(member, SecretToken.New(), kommuneId, null, Text(title) with { Contact = contact }))!.Value;
        if (to is { } visibility) await Store.Publish(member, id, 1, visibility);
        return id;
    }

    public static ExperienceText Text(string title = "Foreldremøte som verka") => new()
    {
        Title = title,
        Language = Language.Nynorsk,
        Tools = ["Snakke"],
        Services = [KommuneService.School],
        TargetGroup = "Barn 6–12 år",
        Done = "Vi **øvde** i personalet.",
        Worked = "Alle var med.",
    };
}
