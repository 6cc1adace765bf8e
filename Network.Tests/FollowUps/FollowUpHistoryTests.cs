using Network.Core.FollowUps;
using Network.Core.Time;
using Network.Data;
using Network.Data.FollowUps;
using Network.Tests.Access;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

/// <summary>The rule for any history: publishing, taking out, marking done, opening again, other owners and dates, runs that were missed, a mail server that is down.</summary>
[TestFixture]
public sealed class FollowUpHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 10, 20), new TimeOnly(12, 0));
    private static readonly string[] s_people = ["kari", "ola", "liv", "per"];

    private static readonly Sql s_waiting = new("SELECT COUNT(*) FROM Outbox o JOIN Person p ON p.Id = o.PersonId WHERE o.Kind = 'FollowUpDue' AND p.Email = @email AND o.State IN ('Queued', 'Leased', 'Retrying')");

    [Test]
    public async Task Whatever_happens_each_is_told_once_of_each_date_of_each_point_and_of_nothing_that_is_not_due([Range(1, 12)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var mail = await MailWorld.Create(test.Database, s_start);
        var slug = (await mail.Publish(s_start.AddHours(-4), link: null)).Slug;
        var history = new History(test.Database, mail, new Random(seed)) { Minutes = await test.Database.AddMinutes(slug) };
        foreach (var name in s_people) history.Ids[name] = await test.Database.AddPerson($"{name}@kommune.example", name);
        await test.Database.AddContact(mail.Access, 4601, history.Ids["liv"]);
        await test.Database.AddParticipant(mail.Access, 4601, history.Ids["per"]);
        await test.Database.AddParticipant(mail.Access, 4601, history.Ids["liv"]);
        for (var step = 0; step < 120; step++) await history.Step();
        Assert.That(history.Told, Is.Not.Empty);
    }

    private sealed class Point
    {
        public long Id { get; init; }
        public FollowUpOwner Owner { get; set; } = FollowUpOwner.Nobody;
        public DateOnly? DueOn { get; set; }
        public bool IsLive { get; set; }
        public bool IsDone { get; set; }
        public string What { get; init; } = "";
    }

    private sealed class History(Database database, MailWorld mail, Random random)
    {
        private readonly List<Point> _points = [];
        private DateTimeOffset _downSince;

        public long Minutes { get; init; }

        public Dictionary<string, long> Ids { get; } = [];

        public HashSet<(string Who, long Point, DateOnly DueOn)> Told { get; } = [];

        private FollowUpStore Store => new(database, mail.Clock);

        public async Task Step()
        {
            var point = _points.Count == 0 ? null : _points[random.Next(_points.Count)];
            switch (random.Next(11))
            {
                case 0 or 1: await Add(); break;
                case 2 when point is { IsLive: false }: await database.PublishPoint(point.Id); point.IsLive = true; break;
                case 3 when point is { IsLive: true } && random.Next(4) == 0: await database.RemovePoint(point.Id); _points.Remove(point); break;
                case 4 when point is { IsLive: true, IsDone: false }: await Store.Done(mail.Access, point.Id, null); point.IsDone = true; break;
                case 5 when point is { IsLive: true, IsDone: true }: await Store.Reopen(mail.Access, point.Id); point.IsDone = false; break;
                case 6 when point is { IsLive: true }: await Change(point); break;
                case 7: mail.Server.IsDown = !mail.Server.IsDown; _downSince = mail.Clock.Now; break;
                default: await Live(); break;
            }
        }

        private async Task Add()
        {
            var (owner, dueOn, live) = (AnyOwner(), AnyDay(), random.Next(3) > 0);
            var what = $"Punkt {_points.Count}-{random.Next(1_000_000)}.";
            _points.Add(new Point { Id = await database.AddPoint(Minutes, what, owner, dueOn, live), Owner = owner, DueOn = dueOn, IsLive = live, What = what });
        }

        private async Task Change(Point point)
        {
            (point.Owner, point.DueOn) = (AnyOwner(), AnyDay());
            await Store.Save(mail.Access, point.Id, (await Store.Find(mail.Access, point.Id))!.Version, point.Owner, point.DueOn);
        }

        // Where nobody can be reached for two days the outbox gives a mail up; that is another rule.
        private async Task Live()
        {
            mail.Clock.Move(TimeSpan.FromMinutes(random.Next(10, 1200)));
            if (mail.Clock.Now - _downSince > TimeSpan.FromHours(30)) mail.Server.IsDown = false;
            var (before, now) = (mail.Server.All.Count, mail.Clock.Now);
            await mail.Run();
            var sent = mail.Server.All.Skip(before).ToList();
            Assert.That(sent.Select(m => m.To.Email), Is.Unique, "one mail for all that is due");
            foreach (var each in sent)
            {
                var who = each.To.Name;
                var said = _points.Where(p => each.Text.Contains(p.What, StringComparison.Ordinal)).ToList();
                Assert.That(said, Is.Not.Empty);
                foreach (var point in said)
                {
                    Assert.That(IsDue(point, now) && People(point).Contains(who), $"{who} is told of {point.What}");
                    Assert.That(Told.Add((who, point.Id, point.DueOn!.Value)), $"{who} is told of {point.What} twice");
                }
            }

            if (mail.Server.IsDown) return;
            foreach (var (point, who) in _points.Where(p => IsDue(p, now)).SelectMany(p => People(p).Select(w => (p, w))))
            {
                if (await database.Read(sql => sql.Value<int>(s_waiting, new { email = $"{who}@kommune.example" })) > 0) continue;
                Assert.That(Told, Does.Contain((who, point.Id, point.DueOn!.Value)), $"{who} is to be told of {point.What} at {now:o}");
            }
        }

        private static bool IsDue(Point point, DateTimeOffset now) =>
            point is { IsLive: true, IsDone: false, DueOn: { } day } && day >= now.OsloDate() && FollowUpRules.RemindsFrom(day) <= now;

        private IEnumerable<string> People(Point point) =>
            point.Owner.KommuneId is not null ? ["liv"] : point.Owner.PersonId is { } id ? [Ids.Single(p => p.Value == id).Key] : [];

        private FollowUpOwner AnyOwner() => random.Next(5) switch
        {
            0 => FollowUpOwner.Nobody,
            1 => FollowUpOwner.OfKommune(4601),
            _ => FollowUpOwner.OfPerson(Ids[s_people[random.Next(s_people.Length)]]),
        };

        private DateOnly? AnyDay() => random.Next(8) == 0 ? null : mail.Clock.Now.OsloDate().AddDays(random.Next(-2, 9));
    }
}
