using System.Net;
using Network.Core.Access;
using Network.Data.Attendance;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class CheckInPageTests : BrowserTests
{
    private static SiteOptions AtTheDoor => new() { Now = DoorWorld.Noon.AddMinutes(-20) };

    [Test]
    public async Task Each_code_is_answered_in_words_and_the_field_is_ready_for_the_next()
    {
        await using var site = await RunningSite.Start(AtTheDoor);
        var door = await DoorWorld.Open(site, capacity: 2);
        await door.Add("Åse Ødegård", "ase@bergen.example");
        var gone = await door.Add("Bo Berg", "bo@bergen.example");
        await new MyRegistrationStore(site.Database, site.Clock).Cancel(gone);
        await door.Add("Eli Li", "eli@bergen.example");
        await door.Add("Ola Nes", "ola@bergen.example");
        var next = await DoorWorld.Open(site.Database, site.Clock, "Neste samling", access: door.Access);
        await next.Add("Åse Ødegård", "ase@bergen.example");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get(door.Path + "/innsjekk");
        Task<SitePage> Type(string code) => organiser.Send(page, "form.door", ("Code", code));
        var code = await door.CodeOf("ase@bergen.example");

        var first = await Type(code.ToLowerInvariant().Insert(4, " - "));
        Assert.That(first.Text, Does.Contain("Åse Ødegård er til stades.").And.Contain("1 av 2 er til stades"));
        Assert.That(first.Find("#Code").HasAttribute("autofocus"), Is.True);
        Assert.That(first.ValueOf("Code"), Is.Empty);
        Assert.That((await Type($"https://nettverk.example/arrangor/oppmote/{code}")).Text, Does.Contain("Åse Ødegård var kryssa av frå før, kl. 11.40."));
        Assert.That((await Type(await door.CodeOf("bo@bergen.example"))).Text, Does.Contain("Bo Berg har meldt seg av."));
        Assert.That((await Type(await door.CodeOf("ola@bergen.example"))).Text, Does.Contain("Ola Nes står på venteliste"));
        Assert.That((await Type(await next.CodeOf("ase@bergen.example"))).Text, Does.Contain("Koden høyrer til ei anna samling: Neste samling."));
        Assert.That((await Type("tull <b>")).Text, Does.Contain("Vi kjenner ikkje koden «tull <b>»."));
        Assert.That((await Type(" ")).Text, Does.Contain("Skriv ein kode."));
        Assert.That(await door.Present(), Is.EqualTo(new[] { "Åse Ødegård" }));
        Assert.That((await organiser.Get(door.Path + "9/innsjekk")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_participant_has_the_code_on_their_own_page_and_the_square_shows_the_person_only_to_organisers()
    {
        await using var site = await RunningSite.Start(AtTheDoor);
        var door = await DoorWorld.Open(site, capacity: 1);
        var token = await door.Add("Åse Ødegård", "ase@bergen.example");
        var waiting = await door.Add("Ola Nes", "ola@bergen.example");
        var code = await door.CodeOf("ase@bergen.example");
        using var participant = site.Client();
        var mine = await participant.Get($"/mi-pamelding/{token}");
        Assert.That(mine.Text, Does.Contain("Vis denne ved døra").And.Contain(code[..4] + " " + code[4..]));
        Assert.That(await SquareReader.Read(mine.Find(".door-card svg").OuterHtml), Is.EqualTo($"https://localhost/arrangor/oppmote/{code}"));
        Assert.That((await participant.Get($"/mi-pamelding/{waiting}")).Text, Does.Not.Contain("Vis denne ved døra"));

        var path = $"/arrangor/oppmote/{code}";
        foreach (var address in new[] { path, "/arrangor/oppmote/BCDFGHJK" })
        {
            var asked = await participant.Get(address);
            Assert.That(asked.Address.AbsolutePath, Is.EqualTo("/logg-inn"));
            Assert.That(asked.Source, Does.Not.Contain("Ødegård"));
        }

        await site.Database.Give(await site.Database.AddNetwork("Eit anna nettverk"), "framand@rvts.example", NetworkRight.Organise);
        using var other = await site.SignedIn("framand@rvts.example");
        Assert.That((await other.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await site.Database.Give(door.Access, "lesar@rvts.example", NetworkRight.Read);
        using var reader = await site.SignedIn("lesar@rvts.example");
        Assert.That((await reader.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var person = await organiser.Get(path.ToLowerInvariant());
        Assert.That(person.Text, Does.Contain("Åse Ødegård").And.Contain("Samling").And.Contain("Bergen"));
        Assert.That(await door.Present(), Is.Empty, "looking ticks nobody");
        var ticked = await organiser.Send(person, "main form button");
        Assert.That(ticked.Text, Does.Contain("Åse Ødegård er til stades.").And.Contain("Til stades sidan kl. 11.40"));
        Assert.That(await door.Present(), Is.EqualTo(new[] { "Åse Ødegård" }));
        Assert.That((await organiser.Get($"/arrangor/oppmote/{await door.CodeOf("ola@bergen.example")}")).Text, Does.Contain("står på venteliste"));
    }

    [Test]
    public async Task The_deleted_are_counted_on_the_list_and_in_the_file_without_a_name()
    {
        await using var site = await RunningSite.Start(AtTheDoor);
        var door = await DoorWorld.Open(site);
        await door.Add("Åse Ødegård", "ase@bergen.example");
        await door.Add("Ola Nes", "ola@bergen.example");
        var attendance = new AttendanceStore(site.Database, site.Clock);
        await attendance.TickAll(door.Access, door.Slug, door.Session);
        var id = (await attendance.All(door.Access, door.Slug, door.Session))!.Value.Lines.Single(l => l.Name == "Ola Nes").RegistrationId;
        await site.Database.Write(sql => sql.Forget(id));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get(door.Path + "/oppmote")).Text, Does.Contain("1 til var til stades, men er sletta").And.Contain("2 av 3 er til stades"));
        Assert.That(await organiser.Http.GetStringAsync(door.Path + "/oppmote/eksport.csv"), Does.Contain("1 til, sletta;;Ja;"));
    }

    [Test]
    public async Task One_after_the_other_is_typed_without_the_mouse_and_a_camera_reads_squares_where_the_browser_can()
    {
        await using var site = await StartSite(AtTheDoor);
        var door = await DoorWorld.Open(site);
        foreach (var name in new[] { "Kari", "Ola", "Eli" }) await door.Add($"{name} Nes", $"{name.ToLowerInvariant()}@bergen.example");
        var faults = new List<string>();
        var page = await Open(site);
        await page.AddInitScriptAsync($$"""
            window.BarcodeDetector = class { async detect() { return [{ rawValue: "https://nettverk.example/arrangor/oppmote/{{await door.CodeOf("eli@bergen.example")}}" }]; } };
            navigator.mediaDevices.getUserMedia = async () => document.createElement("canvas").captureStream();
            HTMLMediaElement.prototype.play = async () => {};
            """);
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(door.Path + "/innsjekk");
        foreach (var name in new[] { "Kari", "Ola" })
        {
            await page.Keyboard.TypeAsync((await door.CodeOf($"{name.ToLowerInvariant()}@bergen.example")).ToLowerInvariant());
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForSelectorAsync($"[role=status]:has-text('{name} Nes er til stades')");
        }

        faults.AddRange(await page.Faults());
        await page.ClickAsync("[data-scan] button");
        await page.WaitForSelectorAsync("[role=status]:has-text('Eli Nes er til stades')");
        faults.AddRange((await page.Faults()).Select(f => "scanned: " + f));
        await page.GotoAsync($"/arrangor/oppmote/{await door.CodeOf("kari@bergen.example")}");
        faults.AddRange((await page.Faults()).Select(f => "person: " + f));
        Assert.That(faults, Is.Empty);
    }
}
