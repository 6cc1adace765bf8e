using Network.Core.FollowUps;
using Network.Core.Time;
using Network.Data;
using Network.Data.FollowUps;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

/// <summary>The rule for any history: minutes begun and published, waived and not, sessions moved, runs that were missed, a mail server that is down.</summary>
[TestFixture]
public sealed class NagHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 10, 25), new TimeOnly(9, 30));

    private static readonly Sql s_waiting = new("SELECT COUNT(*) FROM Outbox o WHERE o.Kind = 'MinutesMissing' AND o.State IN ('Queued', 'Leased', 'Retrying')");

    [Test]
    public async Task Whatever_happens_each_nag_goes_once_when_it_is_due_and_never_when_it_is_not([Range(1, 12)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var mail = await MailWorld.Create(test.Database, s_start.AddDays(-1));
        var slug = (await mail.Publish(s_start, link: null)).Slug;
        await test.Database.AddMinutes(slug, edition: 0);
        var history = new History(test.Database, mail, new Random(seed), slug);
        for (var step = 0; step < 60; step++) await history.Step();
    }

    private sealed class History(Database database, MailWorld mail, Random random, string slug)
    {
        private readonly HashSet<int> _sent = [];
        private DateTimeOffset _ends = s_start.AddHours(2);
        private DateTimeOffset _downSince;
        private bool _isPublished;
        private bool _isWaived;

        private MinutesWaiverStore Waivers => new(database, mail.Clock);

        public async Task Step()
        {
            switch (random.Next(9))
            {
                case 0: _isPublished = !_isPublished && random.Next(3) == 0; await database.SetEdition(slug, _isPublished ? 1 : 0); break;
                case 1: if (await Waivers.Waive(mail.Access, slug, null) == WaiveOutcome.Waived) _isWaived = true; break;
                case 2: if (await Waivers.Undo(mail.Access, slug)) _isWaived = false; break;
                case 3: _ends = _ends.AddDays(random.Next(-2, 4)); await mail.Change(slug, _ends.AddHours(-2), null); break;
                case 4: mail.Server.IsDown = !mail.Server.IsDown; _downSince = mail.Clock.Now; break;
                default: await Live(); break;
            }
        }

        private async Task Live()
        {
            mail.Clock.Move(TimeSpan.FromHours(random.Next(1, 40)));
            if (mail.Clock.Now - _downSince > TimeSpan.FromHours(30)) mail.Server.IsDown = false;
            var before = mail.Server.To("arrangor").Count;
            await mail.Run();
            var isMissing = !_isPublished && !_isWaived;
            var due = NagRules.Due(_ends, mail.Clock.Now);
            foreach (var each in mail.Server.To("arrangor").Skip(before).Where(m => m.Subject.StartsWith("Referatet", StringComparison.Ordinal)))
            {
                var days = each.Subject.Contains("framleis", StringComparison.Ordinal) ? 7 : 3;
                Assert.That(isMissing && due == days, $"the nag of day {days} at {mail.Clock.Now:o}, ended {_ends:o}");
                Assert.That(_sent.Add(days), $"the nag of day {days} twice");
            }

            if (mail.Server.IsDown || !isMissing || due is null || await database.Read(sql => sql.Value<int>(s_waiting)) > 0) return;
            Assert.That(_sent, Does.Contain(due.Value), $"at {mail.Clock.Now:o}, ended {_ends:o}");
        }
    }
}
