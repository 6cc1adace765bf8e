using Network.Core.Attendance;
using Network.Data;
using Network.Data.Attendance;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class CheckInStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_registrations = new("SELECT r.Id FROM Registration r ORDER BY r.Id");
    private static readonly Sql s_left = new("SELECT (SELECT COUNT(*) FROM Attendance) + (SELECT COUNT(*) FROM Certificate) + (SELECT COUNT(*) FROM CheckInCode)");

    private readonly TestClock _clock = new(DoorWorld.Noon.AddDays(-10));

    [Test]
    public async Task Who_registers_has_a_code_at_once_and_keeps_it_and_who_registered_before_is_given_one_when_it_is_needed()
    {
        var door = await DoorWorld.Open(Database, _clock);
        var token = await door.Add("Kari Nes", "kari@bergen.example");
        var store = new CheckInStore(Database, _clock);
        var code = await door.CodeOf("kari@bergen.example");
        Assert.That(CheckInCode.Read(code), Is.EqualTo(code));
        Assert.That(await store.CodeOf(token), Is.EqualTo(code));
        Assert.That(await store.CodeOf("anna"), Is.Null);

        await door.ForgetCodes();
        var given = await store.CodeOf(token);
        Assert.That(CheckInCode.Read(given), Is.Not.Null.And.Not.EqualTo(code));
        Assert.That(await store.CodeOf(token), Is.EqualTo(given));
        await door.ForgetCodes();
        var badges = (await new BadgeStore(Database).Find(door.Access, door.Slug))!.Value.Badges;
        Assert.That(badges.Single().Code, Is.EqualTo(await store.CodeOf(token)));
    }

    [Test]
    public async Task A_code_that_another_has_is_drawn_again()
    {
        var door = await DoorWorld.Open(Database, _clock);
        await door.Add("Kari Nes", "kari@bergen.example");
        await door.Add("Ola Nes", "ola@bergen.example");
        await door.ForgetCodes();
        var ids = await Database.Read(sql => sql.List<long>(s_registrations));
        var drawn = new Queue<string>(["BBBBBBBB", "BBBBBBBB", "BBBBBBBB", "CCCCCCCC"]);
        foreach (var id in ids) await Database.Write(sql => sql.GiveCheckInCode(id, drawn.Dequeue));
        Assert.That(await Database.Read(sql => sql.CheckInCode(ids[1])), Is.EqualTo("CCCCCCCC"));
    }

    [Test]
    public async Task Every_answer_at_the_door_is_its_own_and_another_network_learns_nothing()
    {
        var door = await DoorWorld.Open(Database, _clock, capacity: 2);
        await door.Add("Kari Nes", "kari@bergen.example");
        var cancelled = await door.Add("Bo Berg", "bo@bergen.example");
        await new MyRegistrationStore(Database, _clock).Cancel(cancelled);
        await door.Add("Eli Li", "eli@bergen.example");
        await door.Add("Ola Nes", "ola@bergen.example");
        var next = await DoorWorld.Open(Database, _clock, "Neste", access: door.Access);
        await next.Add("Kari Nes", "kari@bergen.example");
        var foreign = await DoorWorld.Open(Database, _clock, "Framand", access: await Database.AddNetwork("Andre"));
        await foreign.Add("Per Pil", "per@bergen.example");
        var store = new CheckInStore(Database, _clock);
        Task<CheckInOutcome> Try(string? typed) => store.CheckIn(door.Access, door.Slug, door.Session, typed);

        Assert.That(await Try(await door.CodeOf("kari@bergen.example")), Is.EqualTo(new CheckInOutcome.Present("Kari Nes")));
        Assert.That(await Try(await door.CodeOf("kari@bergen.example")), Is.EqualTo(new CheckInOutcome.AlreadyPresent("Kari Nes", _clock.Now)));
        Assert.That(await Try(await door.CodeOf("bo@bergen.example")), Is.TypeOf<CheckInOutcome.Cancelled>());
        Assert.That(await Try(await door.CodeOf("ola@bergen.example")), Is.TypeOf<CheckInOutcome.Waiting>());
        Assert.That(await Try(await next.CodeOf("kari@bergen.example")), Is.TypeOf<CheckInOutcome.OtherGathering>());
        foreach (var unknown in new[] { await foreign.CodeOf("per@bergen.example"), "BCDFGHJK", "", null })
            Assert.That(await Try(unknown), Is.TypeOf<CheckInOutcome.Unknown>());
        Assert.That(await store.CheckIn(door.Access, foreign.Slug, foreign.Session, "BCDFGHJK"), Is.TypeOf<CheckInOutcome.NoSession>());
        Assert.That(await door.Present(), Is.EqualTo(new[] { "Kari Nes" }));
        Assert.That((await store.Desk(door.Access, door.Slug, door.Session))!.Latest.Select(l => l.Name), Is.EqualTo(new[] { "Kari Nes" }));
    }

    [Test]
    public async Task Of_one_who_is_forgotten_only_the_number_is_left_however_often()
    {
        var door = await DoorWorld.Open(Database, _clock);
        await door.Add("Kari Nes", "kari@bergen.example");
        await door.Add("Ola Nes", "ola@bergen.example");
        var attendance = new AttendanceStore(Database, _clock);
        await attendance.TickAll(door.Access, door.Slug, door.Session);
        var kari = (await attendance.All(door.Access, door.Slug, door.Session))!.Value.Lines.Single(l => l.Name == "Kari Nes").RegistrationId;

        for (var i = 0; i < 2; i++) await Database.Write(sql => sql.Forget(kari));

        var sheet = (await attendance.Find(door.Access, door.Slug, door.Session, null, false, _ => (0, 10)))!;
        Assert.That(sheet.Count, Is.EqualTo(new AttendanceCount(2, 1, 1)), "the row itself is deleted by whoever calls");
        Assert.That((await attendance.All(door.Access, door.Slug, door.Session))!.Value.Deleted, Is.EqualTo(1));
        Assert.That(await Database.Read(sql => sql.Value<int>(s_left)), Is.EqualTo(2), "Ola's tick and code");
    }
}
