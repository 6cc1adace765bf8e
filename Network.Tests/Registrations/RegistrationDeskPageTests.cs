using Network.Core.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class RegistrationDeskPageTests
{
    [Test]
    public async Task Somebody_is_added_and_the_organiser_is_asked_where_it_is_full()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering(capacity: 1);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/ny");

        var wrong = await organiser.Send(form, "main form", ("Name", "Kari Nes"), ("Email", "ikkje ei adresse"), ("Kommune", "Bergenn"));
        Assert.That(wrong.Text, Does.Contain("Noko må rettast"));
        Assert.That((wrong.ValueOf("Name"), wrong.ValueOf("Email"), wrong.ValueOf("Kommune")), Is.EqualTo(("Kari Nes", "ikkje ei adresse", "Bergenn")));
        var added = await organiser.Send(wrong, "main form", ("Email", "kari@nes.example"), ("Kommune", "Bergen"));
        Assert.That(added.Text, Does.Contain("Kari Nes er meld på og har plass.").And.Contain("Har plass"));
        var twice = await organiser.Send(wrong, "main form", ("Email", "kari@nes.example"), ("Kommune", "Bergen"));
        Assert.That(twice.Address, Is.EqualTo(added.Address));

        var full = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/ny");
        var asked = await organiser.Send(full, "main form", ("Name", "Berit Vik"), ("Email", "berit@vik.example"), ("Kommune", "Bergen"));
        Assert.That(asked.Text, Does.Contain("Vel om personen skal få plass likevel"));
        Assert.That(asked.ValueOf("Name"), Is.EqualTo("Berit Vik"));
        var waits = await organiser.Send(asked, "main form", ("Seat", "WaitingList"));
        Assert.That(waits.Text, Does.Contain("Berit Vik står som nummer 1 på ventelista."));
        var again = await organiser.Send(full, "main form", ("Name", "Berit"), ("Email", "BERIT@vik.example"), ("Kommune", "Bergen"), ("SubmissionId", "x"), ("Seat", "EvenIfFull"));
        Assert.That(again.Text, Does.Contain("Denne adressa er alt meld på samlinga."));
    }

    [Test]
    public async Task A_correction_beside_anothers_shows_both()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        var id = await world.Register(slug, "Kari Nes");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/{id}/endre");

        var saved = await organiser.Send(form, "main form", ("Name", "Kari Vik Nes"));
        Assert.That(saved.Text, Does.Contain("Endringane er lagra.").And.Contain("Kari Vik Nes"));
        var beside = await organiser.Send(form, "main form", ("Name", "Kari Mo Nes"));
        Assert.That(beside.Text, Does.Contain("Lagra av ein annan:Kari Vik Nes"));
        Assert.That(beside.ValueOf("Name"), Is.EqualTo("Kari Mo Nes"));
        Assert.That((await organiser.Send(beside, "main form")).Text, Does.Contain("Kari Mo Nes"));
        var moved = await organiser.Send(await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/{id}/endre"), "main form", ("Email", "ny@nes.example"));
        Assert.That(moved.Text, Does.Contain("Stadfestinga blir send på nytt, til ny@nes.example."));
    }

    [Test]
    public async Task Somebody_is_moved_and_cancelled_and_a_second_press_is_told_so()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering(capacity: 1);
        var anne = await world.Register(slug, "Anne");
        var berit = await world.Register(slug, "Berit");
        var cecilie = await world.Register(slug, "Cecilie");
        var target = await world.Gathering("Neste samling");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        string Here(long id) => $"/arrangor/samlingar/{slug}/pameldingar/{id}";

        var line = await organiser.Get(Here(cecilie) + "/flytt");
        Assert.That((await organiser.Send(line, "form[action$='/ko']", ("wanted", "tull"))).Text, Does.Contain("Skriv eit nummer på ventelista"));
        Assert.That((await organiser.Send(line, "form[action$='/ko']", ("wanted", "1"))).Text, Does.Contain("Ventar, nr. 1"));
        Assert.That((await organiser.Send(line, "form[action$='/ko']", ("wanted", "1"))).Text, Does.Contain("Nokon har flytta eller meldt av"));
        var place = await organiser.Get(Here(berit) + "/flytt");
        Assert.That((await organiser.Send(place, "form[action$='/plass']")).Text, Does.Contain("Personen har fått plass."));

        var move = await organiser.Get(Here(anne) + "/flytt");
        Assert.That((await organiser.Send(move, "form[action$='/flytt']")).Text, Does.Contain("Vel ei samling."));
        Assert.That((await organiser.Send(move, "form[action$='/flytt']", ("target", target))).Text, Does.Contain("er flytta og har plass der"));
        Assert.That((await organiser.Send(move, "form[action$='/flytt']", ("target", target))).Text, Does.Contain("Nokon har flytta eller meldt av"));

        var ask = await organiser.Get(Here(berit) + "/meld-av");
        Assert.That((await organiser.Send(ask, "main form", ("tell", null))).Text, Does.Contain("har ikkje fått e-post"));
        Assert.That((await organiser.Send(ask, "main form")).Text, Does.Contain("alt meld av"));
        var page = await world.Page(slug, new RegistrationSelection());
        Assert.That(page.Lines.Select(l => (l.Name, l.State)), Is.EqualTo(new[] { ("Cecilie", RegistrationState.Confirmed) }));
    }

    [Test]
    public async Task A_gathering_that_is_over_is_only_looked_at()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        var id = await world.Register(slug, "Anne");
        site.Clock.Now = site.Clock.Now.AddDays(40);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var file = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/{id}");
        Assert.That(file.Html.QuerySelectorAll("main a[href$='/meld-av']"), Is.Empty);
        Assert.That((await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/{id}/meld-av")).Text, Does.Contain("over"));
        var form = await organiser.Get($"/arrangor/samlingar/{slug}/pameldingar/ny");
        var refused = await organiser.Send(form, "main form", ("Name", "Berit"), ("Email", "berit@vik.example"), ("Kommune", "Bergen"));
        Assert.That(refused.Text, Does.Contain("så påmeldingane kan ikkje endrast"));
        Assert.That(refused.ValueOf("Name"), Is.EqualTo("Berit"));
    }
}
