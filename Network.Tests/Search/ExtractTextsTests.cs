using Microsoft.Extensions.Logging.Abstractions;
using Network.Core.Access;
using Network.Core.Materials;
using Network.Data;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Data.Search;
using Network.Jobs.Search;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture]
public sealed class ExtractTextsTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private readonly TestClock _clock = new();
    private readonly MaterialSettings _settings = new() { Folder = TestFolder.NewPath() };

    private ExtractTexts Job => new(new MaterialTextStore(Database, _clock), new FileVault(_settings, _clock), new FileReading(), NullLogger<ExtractTexts>.Instance);

    [Test]
    public async Task A_file_is_found_by_what_is_in_it_and_one_that_is_broken_stops_nobody()
    {
        var network = await Database.AddNetwork();
        await Put(network, "Bombe", SampleFiles.Bomb(), SampleFiles.Docx);
        await Put(network, "Øydelagd", [1, 2, 3], SampleFiles.Pdf);
        await Put(network, "Plan", SampleFiles.Pages("Handlingsplan mot vald 2023"), SampleFiles.Pdf);
        await Put(network, "Referat", SampleFiles.Document("Barnehagane i Øygarden melder frå"), SampleFiles.Docx);

        Assert.That(await Job.Run(), Is.EqualTo(4));
        Assert.That(await Job.Run(), Is.Zero, "what failed is not tried again");

        var world = new SearchWorld(Database);
        Assert.That(await world.Titles("handlingsplan vold"), Is.EqualTo(new[] { "Plan" }));
        Assert.That(await world.Titles("barnehage øygarden"), Is.EqualTo(new[] { "Referat" }));
        Assert.That(await world.Titles("bombe"), Is.EqualTo(new[] { "Bombe" }), "it is still found by its name");
    }

    [Test]
    public async Task Materials_that_the_index_lacks_are_indexed_at_night()
    {
        var network = await Database.AddNetwork();
        await Put(network, "Plan", SampleFiles.Pages("x"), SampleFiles.Pdf);
        await new SearchWorld(Database).Empty();

        Assert.That(await new SearchUpkeepStore(Database, _clock).AddMissing(), Is.EqualTo(new SearchUpkeep(0, 0, 1, 0)));
        Assert.That(await new SearchWorld(Database).Titles("plan"), Is.EqualTo(new[] { "Plan" }));
    }

    private async Task Put(NetworkAccess network, string title, byte[] content, string contentType)
    {
        var vault = new FileVault(_settings, _clock);
        await using var staged = (await vault.Stage(new MemoryStream(content), 100_000_000))!;
        var file = new StoredFile(title + ".x", contentType, staged.Hash, staged.Size);
        vault.Keep(staged);
        await new MaterialAddStore(Database, _clock).File(network, null, file, new MaterialDraft { Title = title, Kind = MaterialKind.File, Visibility = Visibility.Everyone });
    }
}
