using Network.Core.Access;
using Network.Core.Materials;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Materials;

/// <summary>What somebody may open of a gathering is kept for their own next look at it: for nobody else, and not past a change.</summary>
[TestFixture]
public sealed class KeptMaterialsTests
{
    private RunningSite _site = null!;
    private NetworkAccess _network = null!;
    private string _slug = null!;

    [Test]
    public async Task Each_is_shown_what_they_may_open_whoever_looked_before_them()
    {
        await Add("For alle.pdf", Visibility.Everyone);
        await Add("For arrangørar.pdf", Visibility.Organisers);
        using var organiser = await _site.SignedIn(SeededNetworks.Maker);
        using var other = await SignedIn("kari@bergen.example");
        using var third = await SignedIn("ola@bergen.example");
        using var nobody = _site.Client();

        Assert.That(await Shown(organiser), Is.EquivalentTo(new[] { "For alle", "For arrangørar" }));
        Assert.That(await Shown(other), Is.EqualTo(new[] { "For alle" }));
        Assert.That(await Shown(nobody), Is.EqualTo(new[] { "For alle" }));
        Assert.That(await Shown(third), Is.EqualTo(new[] { "For alle" }));
        Assert.That(await Shown(organiser), Is.EquivalentTo(new[] { "For alle", "For arrangørar" }));
    }

    [Test]
    public async Task What_a_request_changed_is_seen_by_the_next()
    {
        var id = await Add("For alle.pdf", Visibility.Everyone);
        using var organiser = await _site.SignedIn(SeededNetworks.Maker);
        using var other = await SignedIn("kari@bergen.example");
        Assert.That(await Shown(other), Is.EqualTo(new[] { "For alle" }));

        await organiser.Send(await organiser.Get($"/arrangor/nettverk/{await _site.Database.SlugOf(_network)}/materiell/{id}"), "form[action$='/trekk']");
        Assert.That(await Shown(other), Is.Empty);
        Assert.That(await Shown(organiser), Is.Empty);
    }

    [SetUp]
    public async Task Start()
    {
        _site = await RunningSite.Start(new SiteOptions { Settings = new Dictionary<string, string> { ["Site:KeptSeconds"] = "10" } });
        _ = _site.Services;
        _network = await _site.Database.AddNetwork();
        _slug = await _site.Database.AddGathering(_network, "Samtale", _site.Clock.GetUtcNow().AddDays(14), capacity: 10);
    }

    [TearDown]
    public async Task End() => await _site.DisposeAsync();

    private async Task<SiteClient> SignedIn(string email)
    {
        await _site.Database.AddPerson(email);
        return await _site.SignedIn(email);
    }

    private async Task<long> Add(string name, Visibility visibility) =>
        (await new MaterialAddStore(_site.Database, _site.Clock).File(_network, _slug, new StoredFile(name, "application/pdf", new string('a', 64), 10), MaterialReader.Named(name, visibility, null)))!.Value;

    private async Task<IReadOnlyList<string>> Shown(SiteClient client) =>
        [.. (await client.Get($"/samlingar/{_slug}")).Html.QuerySelectorAll(".materials strong").Select(t => t.TextContent)];
}
