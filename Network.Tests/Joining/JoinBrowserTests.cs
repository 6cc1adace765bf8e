using Network.Data.Gatherings;
using Network.Tests.Browser;
using NUnit.Framework;

namespace Network.Tests.Joining;

[TestFixture]
public sealed class JoinBrowserTests : BrowserTests
{
    [Test]
    public async Task A_press_on_the_button_leads_to_a_meeting_on_another_host_and_every_state_reads_well_on_a_phone()
    {
        await using var site = await StartSite();
        await using var meeting = await StartSite();
        var world = await JoinWorld.Create(site, TimeSpan.FromDays(20));
        await world.Change(p => p with { JoinIsAttendance = true }, s => s with { MeetingUrl = new Uri(meeting.Address, "/nettverk?rom=1").AbsoluteUri });
        var page = await Open(site);
        var faults = new List<string>();
        await page.GotoAsync(world.Path);
        faults.AddRange((await page.Faults()).Select(f => $"before: {f}"));
        site.Clock.Move(TimeSpan.FromDays(20) - TimeSpan.FromMinutes(5));
        await page.ReloadAsync();
        faults.AddRange((await page.Faults()).Select(f => $"open: {f}"));
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(url => url.StartsWith(meeting.Address.ToString(), StringComparison.Ordinal));
        await page.WaitForSelectorAsync("h1");
        Assert.That(new Uri(page.Url).PathAndQuery, Is.EqualTo("/nettverk?rom=1"));
        Assert.That((await world.Counts()).Ticks, Is.EqualTo(1));
        await new CancellationStore(site.Database, site.Clock).CancelGathering(world.Access, world.Slug, "Sjukdom");
        await page.GotoAsync(world.Path);
        faults.AddRange((await page.Faults()).Select(f => $"cancelled: {f}"));
        Assert.That(faults, Is.Empty);
    }
}
