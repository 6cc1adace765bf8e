using System.Net;
using System.Text.Json;
using Network.Core.Mail;
using Network.Core.Operations;
using Network.Data;
using Network.Data.Operations;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class HealthTests
{
    private static readonly Sql s_unknownStep = new("UPDATE Migration SET Checksum = 'another' WHERE Number = 1");
    private static readonly Sql s_dropped = new(sqlite: "DROP TABLE Migration", sqlServer: "DROP TABLE Migration");

    [Test]
    public async Task A_site_that_works_is_live_and_ready()
    {
        await using var site = await RunningSite.Start();

        Assert.That(await Ask(site, "/health/live"), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
    }

    [Test]
    public async Task Mail_due_for_over_ten_minutes_degrades_it_and_is_told()
    {
        await using var site = await RunningSite.Start();
        await site.Database.PutInOutbox("a", MailState.Queued, site.Clock.Now);

        site.Clock.Move(TimeSpan.FromMinutes(10));
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
        site.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Degraded")));

        using var client = site.Client();
        using var json = JsonDocument.Parse(await client.Http.GetStringAsync("/health/ready"));
        var mail = json.RootElement.GetProperty("checks").GetProperty("mail");
        Assert.That(mail.GetProperty("oldestDueSeconds").GetInt64(), Is.EqualTo(601));
        Assert.That(mail.GetProperty("due").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_job_that_nobody_runs_degrades_it_after_ten_minutes_and_is_named()
    {
        await using var site = await RunningSite.Start();
        await new JobRunStore(site.Database, site.Clock).Prepare("queue-mail", site.Clock.Now);

        site.Clock.Move(TimeSpan.FromMinutes(10));
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
        site.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Degraded")));

        using var client = site.Client();
        using var json = JsonDocument.Parse(await client.Http.GetStringAsync("/health/ready"));
        var jobs = json.RootElement.GetProperty("checks").GetProperty("jobs");
        Assert.That((jobs.GetProperty("oldestDue").GetString(), jobs.GetProperty("oldestDueSeconds").GetInt64()), Is.EqualTo(("queue-mail", 601)));
    }

    [Test]
    public async Task A_job_that_failed_last_time_degrades_it_until_it_does_its_work()
    {
        await using var site = await RunningSite.Start();
        var runs = new JobRunStore(site.Database, site.Clock);
        await runs.Prepare("forget-files", site.Clock.Now);
        await runs.Claim("forget-files", "node", TimeSpan.FromMinutes(1));
        await runs.End("forget-files", "node", JobOutcome.Failed, site.Clock.Now);
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Degraded")));

        await runs.Claim("forget-files", "node", TimeSpan.FromMinutes(1));
        await runs.End("forget-files", "node", JobOutcome.Done, site.Clock.Now.AddHours(1));
        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
    }

    [Test]
    public async Task A_schema_of_another_program_makes_it_unready_but_live()
    {
        await using var site = await RunningSite.Start();
        await Ask(site, "/health/ready");
        await site.Database.Write(sql => sql.Change(s_unknownStep));

        Assert.That(await Ask(site, "/health/ready"), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Unhealthy")));
        Assert.That(await Ask(site, "/health/live"), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
    }

    [Test]
    public async Task A_database_that_fails_makes_it_unready_and_tells_a_stranger_nothing_more()
    {
        await using var site = await RunningSite.Start();
        await Ask(site, "/health/ready");
        await site.Database.Write(sql => sql.Change(s_dropped));
        using var client = site.Client();

        var answer = await client.Http.GetAsync("/health/ready");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("It does not answer").And.Not.Contain("Exception").And.Not.Contain("no such table"));
    }

    private static async Task<(HttpStatusCode Status, string Word)> Ask(RunningSite site, string path)
    {
        using var client = site.Client();
        var answer = await client.Http.GetAsync(path);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.GetProperty("status").GetString()!);
    }
}
