using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Gatherings;

/// <summary>Times that an organiser can write and that do not exist, come twice, or stand the wrong way round.</summary>
[TestFixture]
public sealed class WallClockFormTests
{
    [TestCase("nn", "2024-03-31", "02:30", "04:00", "#Sessions-0--Starts-error", "finst ikkje")]
    [TestCase("nb", "2024-03-31", "02:30", "04:00", "#Sessions-0--Starts-error", "finnes ikke")]
    [TestCase("en", "2024-03-31", "02:30", "04:00", "#Sessions-0--Starts-error", "does not exist")]
    [TestCase("nn", "2023-10-29", "02:30", "04:00", "#Sessions-0--Starts-error", "to gonger")]
    [TestCase("nb", "2023-10-29", "01:30", "02:30", "#Sessions-0--Ends-error", "to ganger")]
    [TestCase("en", "2023-10-29", "02:30", "04:00", "#Sessions-0--Starts-error", "twice")]
    [TestCase("nn", "2023-11-01", "11:30", "09:30", "#Sessions-0--Ends-error", "etter")]
    [TestCase("en", "2023-11-01", "11:30", "11:30", "#Sessions-0--Ends-error", "after")]
    public async Task Is_told_at_the_field_in_ones_language_with_the_form_still_filled_in(string language, string day, string starts, string ends, string field, string expected)
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddNetwork();
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var address = "/arrangor/nettverk/trygg-oppvekst/ny-samling";
        await organiser.Send(await organiser.Get(address), $"form[action='/spraak'] button[value^='{language}' i]");

        var page = await organiser.Send(
            await organiser.Get(address), "form:has(#TitleNn)", ("TitleNn", "Møte"), ("Sessions[0].Day", day), ("Sessions[0].Starts", starts), ("Sessions[0].Ends", ends));

        Assert.That(page.Html.DocumentElement.GetAttribute("lang"), Does.StartWith(language));
        Assert.That(page.Find(field).TextContent, Does.Contain(expected));
        Assert.That((page.ValueOf("TitleNn"), page.ValueOf("Sessions[0].Day"), page.ValueOf("Sessions[0].Starts"), page.ValueOf("Sessions[0].Ends")), Is.EqualTo(("Møte", day, starts, ends)));
    }
}
