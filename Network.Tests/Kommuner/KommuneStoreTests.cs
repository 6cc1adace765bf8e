using Network.Core.Kommuner;
using Network.Data;
using Network.Data.Kommuner;
using NUnit.Framework;

namespace Network.Tests.Kommuner;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class KommuneStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_setForm = new("UPDATE Kommune SET LanguageForm = @form WHERE Id = @id");
    private static readonly Sql s_spoil = new("UPDATE Kommune SET Name = 'Feil', Latitude = 1.5 WHERE Id = 4601");
    private static readonly Sql s_remove = new("DELETE FROM Kommune WHERE Id IN (301, 4602)");

    [Test]
    public async Task All_357_kommuner_of_2024_are_there()
    {
        var all = await new KommuneStore(Database).All();
        var vestland = all.Where(k => k.FylkeName == "Vestland").ToList();

        Assert.That(all, Has.Count.EqualTo(357));
        Assert.That(all.DistinctBy(k => k.FylkeId).Count(), Is.EqualTo(15));
        Assert.That(vestland, Has.Count.EqualTo(43));
        Assert.That(vestland.Count(k => k.LanguageForm == LanguageForm.Nynorsk), Is.EqualTo(41));
        Assert.That(vestland.Count(k => k.LanguageForm == LanguageForm.Neutral), Is.EqualTo(2));
    }

    [Test]
    public async Task A_kommune_is_read_with_all_it_has()
    {
        var all = await new KommuneStore(Database).All();
        var gaivuotna = all.Single(k => k.Number == "5540");
        var oslo = all.Single(k => k.Number == "0301");

        Assert.That(gaivuotna.OtherNames, Is.EqualTo(new[] { "Gáivuotna", "Kaivuono" }));
        Assert.That(oslo, Is.EqualTo(oslo with { Id = 301, Name = "Oslo", FylkeId = 3, FylkeName = "Oslo", Latitude = 59.98, Longitude = 10.74, LanguageForm = LanguageForm.Neutral }));
        Assert.That(oslo.OtherNames, Is.Empty);
    }

    [Test]
    public async Task Loading_again_changes_nothing() => Assert.That(await new KommuneReference(Database).Load(), Is.Zero);

    [Test]
    public async Task Loading_again_adds_and_corrects_what_differs_from_the_file()
    {
        await Database.Write(async sql => { await sql.Change(s_remove); await sql.Change(s_spoil); });

        var changed = await new KommuneReference(Database).Load();
        var all = await new KommuneStore(Database).All();

        Assert.That(changed, Is.EqualTo(3));
        Assert.That(all.Single(k => k.Id == 4601), Has.Property("Name").EqualTo("Bergen").And.Property("Latitude").EqualTo(60.4).Within(0.3));
        Assert.That(all, Has.Count.EqualTo(357));
    }

    [Test]
    public async Task A_language_form_that_somebody_has_set_stays()
    {
        await Database.Write(sql => sql.Change(s_setForm, new { form = "Bokmal", id = 301 }));
        await Database.Write(sql => sql.Change(s_setForm, new { form = "Neutral", id = 4602 }));

        await new KommuneReference(Database).Load();
        var all = await new KommuneStore(Database).All();

        Assert.That(all.Single(k => k.Id == 301).LanguageForm, Is.EqualTo(LanguageForm.Bokmal));
        Assert.That(all.Single(k => k.Id == 4602).LanguageForm, Is.EqualTo(LanguageForm.Neutral));
    }

    [Test]
    public async Task Two_nodes_that_load_at_once_add_each_kommune_once()
    {
        await Database.Write(sql => sql.Change(s_remove));
        using var otherNode = new Database(Settings);

        var changed = await Task.WhenAll(new KommuneReference(Database).Load(), new KommuneReference(otherNode).Load());

        Assert.That(changed.Sum(), Is.EqualTo(2));
        Assert.That(await new KommuneStore(Database).All(), Has.Count.EqualTo(357));
    }
}
