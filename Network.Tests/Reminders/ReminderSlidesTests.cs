using Network.Core.Practical;
using Network.Core.Programme;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.Practical;
using Network.Data.Programme;
using NUnit.Framework;

namespace Network.Tests.Reminders;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class ReminderSlidesTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 11, 20), new TimeOnly(10, 0));

    [Test]
    public async Task Slides_are_told_of_once_after_the_gathering_to_those_who_have_a_place()
    {
        await using var world = await ReminderWorld.Create(Database, s_start.AddDays(-10));
        await world.Turn(ReminderKind.Slides, on: true);
        var gathering = await world.Publish(s_start, null);
        await world.Mail.Register("samling", "kari");
        var programme = new ProgrammeStore(Database, world.Mail.Clock);
        await programme.Add(world.Mail.Access, "samling", new ProgrammeItem { SessionId = gathering.Sessions[0].Id, Minutes = 30, Title = "Samtalen" }, follow: false);
        await world.Mail.At(s_start.AddDays(2));
        Assert.That(world.Got("kari", ReminderKind.Slides), Is.Empty, "there are none yet");

        var item = (await programme.Find(world.Mail.Access, "samling"))!.Gathering.Sessions[0].Programme[0];
        await new SlideStore(Database, world.Mail.Clock).AddLink(world.Mail.Access, "samling", item.Id, "Lysark", "https://lysark.example/1");
        for (var day = 3; day < 8; day++) await world.Mail.At(s_start.AddDays(day));
        Assert.That(world.Got("kari", ReminderKind.Slides).Single().Text, Does.Contain("/program"));
    }

    [Test]
    public async Task Practical_information_says_the_way_and_leaves_out_who_follows_online()
    {
        await using var world = await ReminderWorld.Create(Database, s_start.AddDays(-20));
        await world.Turn(ReminderKind.Practical, on: true);
        var gathering = await world.Publish(s_start, null);
        var info = new PracticalInfo { Address = "Kaigata 1, Bergen", Directions = new LocalText("Ta **båten** kl. 8.", null, null) };
        await new PracticalStore(Database, world.Mail.Clock).Save(world.Mail.Access, "samling", gathering.Version, info, new Dictionary<long, int>());
        await world.Mail.Register("samling", "kari");
        await world.Mail.At(s_start.AddDays(-6));
        var mail = world.Got("kari", ReminderKind.Practical).Single();
        Assert.That(mail.Text, Does.Contain("Kaigata 1, Bergen").And.Contain("båten").And.Contain("openstreetmap.org"));
    }
}
