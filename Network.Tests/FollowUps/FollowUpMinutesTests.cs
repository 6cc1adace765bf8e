using Network.Core.FollowUps;
using Network.Data.FollowUps;
using Network.Tests.Access;
using Network.Tests.Minutes;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

/// <summary>Points from the minutes that are written to the pages where they are followed up, and back into the next minutes.</summary>
[TestFixture]
public sealed class FollowUpMinutesTests
{
    private const string Desk = "/arrangor/nettverk/trygg-oppvekst/oppfolging";

    [Test]
    public async Task A_point_is_followed_up_from_when_its_minutes_are_published_and_comes_up_in_the_next_ones()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await scene.Begin(organiser), "form[data-minutes]", ("Sections[0].Text", "Hei."), ("FollowUps[0].What", "Sende plan"), ("FollowUps[0].Owner", "k4601"), ("FollowUps[0].DueOn", "2023-12-01"));
        Assert.That((await organiser.Get(Desk)).Text, Does.Contain("Ingenting å følgje opp enno"));
        Assert.That((await organiser.Get($"/arrangor/samlingar/{scene.Slug}")).Text, Does.Contain("Referatet er påbyrja"));
        await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']");
        Assert.That((await organiser.Get(Desk)).Text, Does.Contain("Sende plan").And.Contain("frist fredag 1. desember 2023").And.Contain("Bergen"));
        Assert.That((await organiser.Get($"/arrangor/samlingar/{scene.Slug}")).Text, Does.Not.Contain("Referat manglar"));

        var next = await site.Database.AddGathering(scene.Access, "Neste", site.Clock.Now.AddDays(1));
        site.Clock.Move(TimeSpan.FromDays(2));
        using var later = await site.SignedIn(SeededNetworks.Maker);
        await later.Send(await later.Get($"/arrangor/samlingar/{next}/referat"), "form[action$='/start']");
        Assert.That((await later.Get($"/arrangor/samlingar/{next}/referat/skriv")).Text, Does.Contain("Sende plan"));
    }

    [Test]
    public async Task Another_owner_and_date_stay_through_a_correction_that_is_about_something_else()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Published(organiser);
        var store = new FollowUpStore(site.Database, site.Clock);
        var point = (await store.List(scene.Access, FollowUpFilter.All, null, _ => (0, 9))).Rows.Single();
        await store.Save(scene.Access, point.Id, point.Version, FollowUpOwner.OfKommune(4602), new DateOnly(2024, 2, 1));

        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("Sections[0].Text", "Nesten alle var samde."));
        await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']", ("Corrected", "Ikkje alle."));
        point = (await store.Find(scene.Access, point.Id))!;
        Assert.That((point.Owner.KommuneId, point.DueOn), Is.EqualTo(((long?)4602, (DateOnly?)new DateOnly(2024, 2, 1))));

        await organiser.Send(await organiser.Get(scene.Write), "form[data-minutes]", ("FollowUps[0].DueOn", "2024-03-01"));
        await organiser.Send(await organiser.Get(scene.Desk), "form[action$='/publiser']", ("Corrected", "Ny frist."));
        point = (await store.Find(scene.Access, point.Id))!;
        Assert.That((point.Owner.KommuneId, point.DueOn), Is.EqualTo(((long?)4602, (DateOnly?)new DateOnly(2024, 3, 1))), "what is corrected is so, and the rest stays");
    }
}
