using System.Net;
using Network.Core.Access;
using Network.Data;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class WalkInPageTests : BrowserTests
{
    private static readonly Sql s_mails = new("SELECT COUNT(*) FROM Outbox WHERE Kind = 'Confirmation'");
    private static readonly Sql s_consent = new("SELECT w.ConsentAt FROM WalkIn w");
    private static readonly Sql s_state = new("SELECT r.State FROM Registration r WHERE r.EmailKey = @email");

    private static SiteOptions Under => new() { Now = DoorWorld.Noon.AddMinutes(10) };

    [Test]
    public async Task Who_comes_unregistered_is_added_and_present_at_once_also_when_full_with_consent_and_without_mail()
    {
        await using var site = await RunningSite.Start(Under);
        var door = await DoorWorld.Open(site, capacity: 1);
        await door.Add("Ola Nes", "ola@bergen.example");
        var before = await Mails(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get((await organiser.Get(door.Path + "/oppmote")).Find("a[href$='/oppmote/ny']").GetAttribute("href")!);
        Assert.That(form.Text, Does.Contain("Det går ikkje ut nokon e-post"));
        (string, string?)[] fields = [("Name", "Åse Ødegård"), ("Email", "ase@kinn.example"), ("Kommune", "Kinn")];

        var refused = await organiser.Send(form, "main form.form", fields);
        Assert.That(refused.Text, Does.Contain("Spør personen om namnet kan lagrast"));
        Assert.That(refused.ValueOf("Name"), Is.EqualTo("Åse Ødegård"));
        Assert.That((await organiser.Send(form, "main form.form", ("Consent", "true"))).Text, Does.Contain("Skriv namnet"));

        for (var i = 0; i < 2; i++)
        {
            var list = await organiser.Send(form, "main form.form", [.. fields, ("Consent", "true")]);
            Assert.That(list.Text, Does.Contain("Åse Ødegård er lagd til og til stades.").And.Contain("1 av 2 er til stades"));
        }

        Assert.That(await door.Present(), Is.EqualTo(new[] { "Åse Ødegård" }));
        Assert.That(await Mails(site), Is.EqualTo(before));
        Assert.That(await site.Database.Read(sql => sql.Value<DateTimeOffset>(s_consent)), Is.EqualTo(site.Clock.Now));
    }

    [Test]
    public async Task Before_it_begins_the_confirmation_is_sent_and_the_day_before_people_register_as_usual()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Now = DoorWorld.Noon.AddDays(-1) });
        var door = await DoorWorld.Open(site);
        using var early = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await early.Get(door.Path + "/oppmote/ny")).Text, Does.Contain("Før det melder du folk på som vanleg."));
        site.Clock.Move(TimeSpan.FromHours(23));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get(door.Path + "/oppmote/ny");
        await organiser.Send(form, "main form.form", ("Name", "Kari Nes"), ("Email", "kari@kinn.example"), ("Organisation", "Bufetat"), ("Consent", "true"));
        Assert.That(await Mails(site), Is.EqualTo(1));
        Assert.That(await door.Present(), Is.EqualTo(new[] { "Kari Nes" }));
    }

    [Test]
    public async Task Who_is_registered_or_waits_already_gets_in_and_an_address_under_another_name_is_asked_about()
    {
        await using var site = await RunningSite.Start(Under);
        var door = await DoorWorld.Open(site, capacity: 1);
        await door.Add("Ola Nes", "ola@bergen.example");
        await door.Add("Åse Ødegård", "ase@bergen.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get(door.Path + "/oppmote/ny");
        Task<SitePage> Add(string name, string email) => organiser.Send(form, "main form.form", ("Name", name), ("Email", email), ("Kommune", "Bergen"), ("Consent", "true"));

        Assert.That((await Add("Kari Nes", "ola@bergen.example")).Text, Does.Contain("Adressa er alt påmeld av Ola Nes."));
        Assert.That(await door.Present(), Is.Empty);
        Assert.That((await Add("ola nes", "OLA@bergen.example")).Text, Does.Contain("Ola Nes var alt påmeld, og er no til stades."));
        Assert.That((await Add("Åse Ødegård", "ase@bergen.example")).Text, Does.Contain("2 av 2 er til stades"));
        Assert.That(await site.Database.Read(sql => sql.Value<string>(s_state, new { email = "ase@bergen.example" })), Is.EqualTo("Confirmed"));
        Assert.That(await door.Present(), Is.EqualTo(new[] { "Ola Nes", "Åse Ødegård" }));
    }

    [Test]
    public async Task A_reader_and_a_stranger_add_nobody()
    {
        await using var site = await RunningSite.Start(Under);
        var door = await DoorWorld.Open(site);
        await site.Database.Give(door.Access, "lesar@rvts.example", NetworkRight.Read);
        using var reader = await site.SignedIn("lesar@rvts.example");
        foreach (var end in new[] { "/oppmote/ny", "/teams", "/innsjekk" })
            Assert.That((await reader.Get(door.Path + end)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_form_reads_well_on_a_phone()
    {
        await using var site = await StartSite(Under);
        var door = await DoorWorld.Open(site);
        await door.Add("Ola Nes", "ola@bergen.example");
        var page = await Open(site);
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(door.Path + "/oppmote");
        var faults = (await page.Faults()).Select(f => "list: " + f).ToList();
        await page.GotoAsync(door.Path + "/oppmote/ny");
        faults.AddRange(await page.Faults());
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync(".ds-error-summary");
        faults.AddRange((await page.Faults()).Select(f => "errors: " + f));
        Assert.That(faults, Is.Empty);
    }

    private static Task<int> Mails(RunningSite site) => site.Database.Read(sql => sql.Value<int>(s_mails));
}
