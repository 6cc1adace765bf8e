using Network.Core.Mail;
using Network.Core.Members;
using Network.Core.Search;
using Network.Core.Time;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Members;
using Network.Data.People;
using Network.Tests.Reminders;
using NUnit.Framework;

namespace Network.Tests.Members;

/// <summary>The digest over months, also those in which the clock changes: runs that are missed, choices made and taken back, people who leave, a mail server that is down.</summary>
[TestFixture]
public sealed class DigestHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 9, 10), new TimeOnly(12, 0));

    [Test]
    public async Task It_comes_at_eight_on_the_first_with_what_is_new_in_the_month_before_and_once()
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await ReminderWorld.Create(test.Database, s_start, "kari", "ola");
        var store = new DigestStore(test.Database, world.Mail.Clock);
        await store.Choose(await Access(test.Database, world, "kari"));
        await test.Database.AddDocument(world.Mail.Access, SearchKind.Minutes, 1, "Referat frå september", s_start.AddDays(1));
        await test.Database.AddDocument(world.Mail.Access, SearchKind.Material, 2, "Laga i oktober", OsloTime.Moment(new DateOnly(2023, 10, 1), new TimeOnly(0, 0)));

        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 10, 1), new TimeOnly(7, 59)));
        Assert.That(Got(world, "kari"), Is.Empty);
        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 10, 1), new TimeOnly(8, 0)));
        var mail = Got(world, "kari").Single();
        Assert.That(mail.Text, Does.Contain("Referat frå september").And.Not.Contain("Laga i oktober"));
        Assert.That(mail.Subject, Is.EqualTo("Nytt i Nettverk i september 2023"));
        Assert.That(mail.Unsubscribe!.AbsolutePath, Does.StartWith("/nettverksbrev/"));
        Assert.That(mail.Text, Does.Contain(mail.Unsubscribe.AbsoluteUri).And.Contain("https://nettverk.example/dokument/Minutes/1"));
        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 10, 20), new TimeOnly(8, 0)));
        Assert.That(Got(world, "kari"), Has.Count.EqualTo(1));
        Assert.That(Got(world, "ola"), Is.Empty, "did not ask for it");
        // The clock is set back in between.
        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 11, 1), new TimeOnly(8, 0)));
        Assert.That(Got(world, "kari").Select(m => m.Subject), Is.EqualTo(new[] { "Nytt i Nettverk i september 2023", "Nytt i Nettverk i oktober 2023" }));
        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 12, 2), new TimeOnly(8, 0)));
        Assert.That(Got(world, "kari"), Has.Count.EqualTo(2), "nothing was new in November");
    }

    [Test]
    public async Task What_nobody_may_open_is_not_told_and_a_network_whose_mail_is_refused_is_silent()
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await ReminderWorld.Create(test.Database, s_start, "kari", "ola");
        var store = new DigestStore(test.Database, world.Mail.Clock);
        foreach (var who in new[] { "kari", "ola" }) await store.Choose(await Access(test.Database, world, who));
        await test.Database.AddDocument(world.Mail.Access, SearchKind.Material, 1, "Berre for arrangørar", s_start.AddDays(1), Core.Access.Visibility.Organisers);
        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 10, 1), new TimeOnly(8, 0)));
        Assert.That(world.Mail.Server.All.Where(m => m.Unsubscribe is not null), Is.Empty);

        await test.Database.AddDocument(world.Mail.Access, SearchKind.Material, 2, "For alle", OsloTime.Moment(new DateOnly(2023, 10, 5), new TimeOnly(8, 0)));
        await test.Database.Write(sql => sql.Change(s_refuse, new { networkId = world.Mail.Access.NetworkId, emailKey = "ola@kommune.example", now = s_start }));
        await world.Mail.At(OsloTime.Moment(new DateOnly(2023, 11, 1), new TimeOnly(8, 0)));
        Assert.That((Got(world, "kari").Count, Got(world, "ola").Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Whatever_happens_each_month_comes_at_most_once_to_those_who_have_it_and_never_two_at_a_time([Range(1, 12)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await ReminderWorld.Create(test.Database, s_start, s_people);
        var history = new History(test.Database, world, new Random(seed));
        for (var step = 0; step < 130; step++) await history.Step();
        Assert.That(world.Mail.Clock.Now, Is.GreaterThan(s_start.AddMonths(5)));
    }

    private static readonly string[] s_people = ["kari", "ola", "liv"];

    private static readonly Sql s_refuse = new("INSERT INTO MailRefusal (LearningNetworkId, EmailKey, RefusedAt) VALUES (@networkId, @emailKey, @now)");

    private static IReadOnlyList<OutgoingMail> Got(ReminderWorld world, string who) => [.. world.Mail.Server.To(who).Where(m => m.Unsubscribe is not null)];

    private static async Task<MemberAccess> Access(Database database, ReminderWorld world, string who) =>
        (await database.MemberOf(world.Mail.Access, (await new PersonStore(database).FindByEmail($"{who}@kommune.example"))!.Id))!;

    private sealed class History(Database database, ReminderWorld world, Random random)
    {
        private readonly HashSet<string> _chosen = [];
        private readonly HashSet<string> _gone = [];
        private long _documents;

        private TestClock Clock => world.Mail.Clock;

        public async Task Step()
        {
            var who = s_people[random.Next(s_people.Length)];
            switch (random.Next(9))
            {
                case 0: await Choose(who); break;
                case 1: await End(who); break;
                case 2: await database.AddDocument(world.Mail.Access, SearchKind.Minutes, ++_documents, $"Nr. {_documents}", Clock.Now); break;
                case 3: world.Mail.Server.IsDown = !world.Mail.Server.IsDown; break;
                case 4 when random.Next(4) == 0: await Leave(who); break;
                default: await Live(); break;
            }
        }

        private async Task Choose(string who)
        {
            if (_gone.Contains(who)) return;
            await new DigestStore(database, Clock).Choose(await Access(database, world, who));
            _chosen.Add(who);
        }

        private async Task End(string who)
        {
            if (!_chosen.Remove(who) || _gone.Contains(who)) return;
            await new DigestStore(database, Clock).End(await Access(database, world, who));
        }

        private async Task Leave(string who)
        {
            var store = new ParticipationStore(database, Clock);
            var person = (await new PersonStore(database).FindByEmail($"{who}@kommune.example"))!.Id;
            foreach (var part in await store.Of(person)) await store.Leave(person, part.Id);
            _gone.Add(who);
            _chosen.Remove(who);
        }

        private async Task Live()
        {
            Clock.Move(TimeSpan.FromHours(random.Next(1, 200)));
            var before = s_people.ToDictionary(p => p, p => Got(world, p).Count);
            await world.Mail.Run();
            await world.Mail.Run();
            var due = DigestMonth.Due(Clock.Now);
            foreach (var who in s_people)
            {
                var mails = Got(world, who);
                Assert.That(mails.Select(m => m.Subject), Is.Unique, $"{who}: no month twice");
                if (mails.Count == before[who]) continue;
                Assert.That(mails, Has.Count.EqualTo(before[who] + 1), "never two at a time");
                Assert.That(_chosen, Has.Member(who), "only who has it");
                Assert.That(mails[^1].Subject, Does.EndWith(due!.First.ToString("MMMM yyyy", Core.Texts.Languages.Culture(Core.Texts.Language.Nynorsk))), "the last month");
            }
        }
    }
}
