using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesLinkTests
{
    [Test]
    public async Task The_way_to_the_minutes_stands_where_people_look_for_those_who_may_read_them_and_nobody_else()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var nobody = site.Client();
        string[] pages = [$"/mi-pamelding/{scene.Kari}", $"/mi-pamelding/{scene.Per}"];
        foreach (var page in pages) Assert.That((await nobody.Get(page)).Html.QuerySelector("main a[href$='/referat']"), Is.Null, "nothing is published");

        await scene.Published(organiser);

        Assert.That((await nobody.Get(pages[0])).Find("main a[href$='/referat']").GetAttribute("href"), Is.EqualTo($"/mi-pamelding/{scene.Kari}/referat"));
        Assert.That((await nobody.Get(pages[1])).Html.QuerySelector("main a[href$='/referat']"), Is.Null, "Per was not there and is not of the network");
        Assert.That((await nobody.Get($"/samlingar/{scene.Slug}")).Html.QuerySelector("main a[href$='/referat']"), Is.Null);
        Assert.That((await organiser.Get($"/samlingar/{scene.Slug}")).Find("main a[href$='/referat']").GetAttribute("href"), Is.EqualTo(scene.Page));
    }
}
